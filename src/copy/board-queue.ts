import type { ActView, ModerationAct, QueueItem } from '@contract/post'
import { MODERATION_ACTS } from '@contract/glossary'

export const QUEUE_WHY: Record<QueueItem['why'], string> = {
  check: '待审核',
  reports: '被举报',
  appeal: '申诉',
}

const FINE = '没问题'
interface Judged extends Pick<QueueItem, 'why' | 'state'> {
  type: string
}
interface Choice {
  act: ModerationAct
  label: string
}

/** What may be done with the thing itself: the milder first. Of what two say to each other only people are judged. */
export const choicesOf = ({ type, why, state }: Judged): Choice[] => {
  if (type === 'thread') return [{ act: 'restore', label: FINE }]
  if (why === 'check')
    return [
      { act: 'publish', label: MODERATION_ACTS.publish },
      { act: 'refuse', label: MODERATION_ACTS.refuse },
    ]
  if (why === 'reports')
    return [
      { act: 'restore', label: state === 'hidden' ? MODERATION_ACTS.restore : FINE },
      { act: 'remove', label: MODERATION_ACTS.remove },
    ]
  return state === 'removed'
    ? [
        { act: 'restore', label: '同意，恢复' },
        { act: 'remove', label: '维持移除' },
      ]
    : [
        { act: 'publish', label: '同意，通过' },
        { act: 'refuse', label: '维持不发' },
      ]
}

/** Somebody who is silenced just now can be given their voice back. */
export const isSilenced = (before: readonly ActView[]): boolean => {
  const last = before.reduce<ActView | undefined>(
    (found, act) =>
      ['mute', 'ban', 'unmute'].includes(act.act) && (!found || act.at >= found.at) ? act : found,
    undefined,
  )
  return last !== undefined && last.act !== 'unmute'
}
/** What may be done about who wrote it. */
export const choicesAbout = (before: readonly ActView[]): Choice[] => {
  const acts: ModerationAct[] = isSilenced(before)
    ? ['warn', 'mute', 'ban', 'unmute']
    : ['warn', 'mute', 'ban']
  return acts.map((act) => ({ act, label: MODERATION_ACTS[act] }))
}

const WRONG = ['广告刷屏', '像是诈骗', '泄露了别人的隐私', '用语不友善', '内容不实'] as const
/** Reasons the person reads; others can be written. */
export const ACT_REASONS: Record<ModerationAct, readonly string[]> = {
  publish: ['内容没有问题', '核实过，可以发'],
  refuse: WRONG,
  remove: WRONG,
  restore: ['核实过，没有问题'],
  warn: ['请友善一点说话', '请不要重复发广告', '请不要公开别人的电话和门牌'],
  mute: ['多次刷屏广告', '多次骂人', '提醒后没有改'],
  ban: ['涉嫌诈骗', '多次违规，提醒后没有改'],
  unmute: ['已经改正', '之前处理有误'],
}

/** 天 */
export const MUTE_DAYS = [1, 3, 7, 30] as const

const ABOUT_SOMEBODY: readonly ModerationAct[] = ['warn', 'mute', 'ban', 'unmute']
/** 移除这条？, 禁言张伟？ */
export const actTitle = (act: ModerationAct, name: string): string =>
  `${MODERATION_ACTS[act]}${ABOUT_SOMEBODY.includes(act) ? `：${name}` : '这条'}？`

/** What will be told to whom. */
export const ACT_SAYS: Record<ModerationAct, string> = {
  publish: '大家马上看得到。原因只有对方看得到。',
  refuse: '大家看不到，对方会看到这个原因，可以改了再发，也可以申诉。',
  remove: '大家马上看不到，对方会看到这个原因，可以申诉。',
  restore: '大家马上又看得到。原因只有对方看得到。',
  warn: '对方会收到这句提醒，别的不变。',
  mute: '这几天对方不能在邻里圈发言，报修等不受影响。',
  ban: '对方不能再用邻里圈发言，报修等不受影响。',
  unmute: '对方马上可以在邻里圈发言。',
}

/** 留言，说的是“儿童自行车”. Undefined: it is the post itself. */
export const saidTo = ({ type, title }: { type: string; title: string }): string | undefined => {
  if (type === 'post') return undefined
  return `${type === 'thread' ? '私信' : '留言'}，说的是“${title}”`
}

export const QUEUE = {
  page: '邻里待处理',
  empty: '都处理完了',
  emptyHint: '待审核的、被举报的、申诉的，会排在这里',
  managerOnly: '邻里圈由项目经理来管',
  original: '现在大家看到的',
  edited: '改成',
  before: '以前的处理',
  noBefore: '以前没有处理过',
  appeal: '申诉说',
  reports: '举报',
  done: '已处理，会告诉对方',
  reason: '或者自己写原因',
  author: '对发的人',
  context: '看原帖',
} as const
