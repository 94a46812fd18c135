import type { Moment } from '@contract/ids'
import type { ActView, AppealView, BoardStanding, CommentView, PostView } from '@contract/post'
import { whenInWords } from './times'

/** What somebody is told of their own post. */
export interface Said {
  title: string
  sentences: string[]
  tone: 'wait' | 'alarm' | 'brand'
}

const reasonOf = (acts: readonly ActView[] = [], wanted: readonly ActView['act'][]): string | undefined =>
  acts.reduce<ActView | undefined>(
    (last, act) => (wanted.includes(act.act) && (!last || act.at >= last.at) ? act : last),
    undefined,
  )?.reason

const because = (reason: string | undefined): string[] => (reason === undefined ? [] : [`原因：${reason}`])

const ON_ITS_WAY = '通过后大家就能看到，会告诉您。'

/** Undefined: everybody sees it, and there is nothing to say. */
export const standingOf = (post: PostView): Said | undefined => {
  switch (post.state) {
    case 'checking':
      return { title: '正在审核，通过后大家就能看到', sentences: ['一般几分钟就好。'], tone: 'wait' }
    case 'queued':
      return { title: '正在审核，物业的同事再看一眼', sentences: [ON_ITS_WAY], tone: 'wait' }
    case 'hidden':
      return {
        title: '有邻居提了意见，正在核实',
        sentences: ['核实好之前先不显示，有结果会告诉您。'],
        tone: 'wait',
      }
    case 'refused':
      return {
        title: '这条没有发布',
        sentences: [...because(reasonOf(post.acts, ['refuse'])), '可以改一改再发。'],
        tone: 'alarm',
      }
    case 'removed':
      return {
        title: '这条被移除了，大家看不到',
        sentences: because(reasonOf(post.acts, ['remove'])),
        tone: 'alarm',
      }
    case 'gone':
      return { title: '这条已经删除', sentences: [], tone: 'wait' }
    case 'public':
      return post.edited
        ? { title: '修改正在审核', sentences: ['通过前，大家看到的还是原来的。'], tone: 'wait' }
        : undefined
  }
  return post.state satisfies never
}

/** What has become of saying that it was wrong. */
export const appealInWords = ({ answered }: AppealView): string => {
  if (!answered) return '您的申诉已经交给另一位同事看，有结果会告诉您。'
  return answered.granted ? `申诉通过了：${answered.words}` : `申诉没有通过：${answered.words}`
}

export const commentState = ({ state }: Pick<CommentView, 'state'>): string | undefined => {
  switch (state) {
    case 'public':
      return undefined
    case 'checking':
    case 'queued':
      return '正在审核，只有您看得到'
    case 'hidden':
      return '正在核实，先不显示'
    case 'refused':
      return '没有发布'
    case 'removed':
      return '被移除了'
    case 'gone':
      return '已删除'
  }
  return state satisfies never
}

const DONE: Record<ActView['act'], string> = {
  publish: '通过了审核',
  refuse: '一条没有发布',
  remove: '一条被移除',
  restore: '一条恢复显示',
  warn: '收到一次提醒',
  mute: '暂停发言',
  ban: '停用邻里圈',
  unmute: '恢复发言',
}
/** 暂停发言 3 天：多次刷屏广告 */
export const actInWords = ({ act, days, reason }: ActView): string =>
  `${DONE[act]}${days === undefined ? '' : ` ${days} 天`}：${reason}`

const ELSE = '报修、缴费这些都不受影响。'
/** Why one may not write just now. Undefined: one may. */
export const silencedInWords = (
  { banned, mutedUntil }: Pick<BoardStanding, 'banned' | 'mutedUntil'>,
  now: Moment,
): string | undefined => {
  if (banned) return `您的邻里圈已停用，可以看，不能发。${ELSE}`
  if (mutedUntil !== undefined && mutedUntil > now)
    return `${whenInWords(mutedUntil, now)} 前暂时不能发言。${ELSE}`
  return undefined
}
