import { BLOCKS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { RoundView, StopView } from '@contract/round'
import type { Heard, KeptDone, Stuck } from '@/services/kept-check-ins'
import { REFUSALS } from './refusals'
import { clock, when } from './times'

/** What is said to who walks a round: few words, and what comes next. */
export const ON_ROUND = {
  title: '今天的轮次',
  scan: '扫码打卡',
  broken: '有东西坏了',
  next: '下一个',
  calledNext: '住户叫的',
  rest: (count: number): string => `全部 ${count} 处`,
  fold: '收起',
  all: '看全部',
  others: '还有的轮次',
  again: '今天的任务还没收到，先按上次的路线走',
  offline: '没信号也能打卡，有信号自动上传',
  none: '今天没有轮次',
  noneHint: '看到脏的、坏的，照样可以报',
  allDone: '都做完了',
  swap: '换班帮忙',
  month: '我的月度',
  voice: '语音提示',
  voiceHint: '念出下一个点位',
  reported: ({ count, fixed }: { count: number; fixed: number }): string =>
    `这个月报了 ${count} 处，修好 ${fixed} 处`,
  waiting: (count: number): string => `${count} 待上传`,
  waitingHint: '点一下马上传',
  told: (count: number): string => `有信号了，${count} 处都已记上`,
  notNoted: '有一处没记上，请看一眼',
  notOurs: '这张码不是点位的码，请再扫一次',
} as const

/** At one place. */
export const AT_STOP = {
  title: '打卡',
  you: '你',
  scanFirst: '先扫码',
  noCode: '码没了',
  noCodeHint: '没有码，请拍张照片',
  type: '输入码下面的编号',
  typed: '好了',
  wrongCode: '编号是 16 位，请看一眼再输',
  allMet: '全都做到，拍照',
  photo: '拍照',
  again: '再拍一张',
  noted: '记好了',
  noPhoto: '拍不了，先记下',
  cannot: '做不了',
  cannotTitle: '为什么做不了？',
  cannotPhoto: '拍一张（可不拍）',
  cannotWords: '写几个字',
  example: '看样子',
  whichPlace: '这是哪里？',
  notMine: '这里不在你的轮次里',
  notMineHint: '做了就可以记下',
  unknown: '这张码手机不认识',
  unknownHint: '选好在哪里，也能记下',
  logAnyway: '照样打卡',
  pick: '选地点',
  scanAgain: '重新扫',
  elsewhere: (name: string): string => `这里是${name}`,
  backToRound: '看轮次',
  brokenTitle: '什么坏了？',
  brokenKept: '报上去了',
  brokenNoPhoto: '不拍照，直接报',
  brokenAt: (name: string): string => `在${name}`,
  otherPlace: '换地点',
} as const

export const SWAP = {
  title: '换班帮忙',
  give: '交给同事',
  take: '帮同事做',
  offline: '换班要有信号，请走到有信号的地方',
  nothingToGive: '你手上没有要做的点位',
  nothingToTake: '同事手上没有要做的点位',
  whom: '交给谁？',
  nobody: '现在没有别的同事',
  has: (stops: number): string => (stops === 0 ? '现在没有点位' : `有 ${stops} 处`),
  chosen: (count: number): string => `选好了（${count}）`,
  takeChosen: (count: number): string => `我来做（${count}）`,
  given: (count: number, name: string): string => `${count} 处已交给${name}`,
  taken: (count: number): string => `${count} 处归你了`,
  all: '全选',
} as const

export const MY_MONTH = {
  title: '我的月度',
  none: '这个月还没有记录',
  score: '分',
  tooLittle: '做得还少，下个月再看',
  formula:
    '得分 = 60 × 做到的比例 + 20 × 准时的比例 + 20 × 抽查的比例。做不了的不算；抽查少的往大家的平均靠。',
  rows: {
    done: '做到',
    onTime: '准时',
    missed: '漏了',
    blocked: '做不了（不算你的）',
    checks: '抽查平均',
    called: '住户叫的',
    thanks: '住户感谢',
  },
  of: (part: number, whole: number): string => `${part} / ${whole}`,
  times: (count: number): string => `${count} 次`,
  stars: (sum: number, count: number): string =>
    count === 0 ? '还没有抽查' : `${(sum / count).toFixed(1)} 分（${count} 次）`,
} as const

/** 07:00–10:00; past midnight as a clock shows it. */
export const windowInWords = ({ from, to }: { from: Moment; to: Moment }): string =>
  `${clock(from)}–${clock(to)}`

/** 上午, 下午: half a day, before its hour. */
const half = (at: Moment): string => {
  const hour = Number(clock(at).slice(0, 2))
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  return hour < 18 ? '下午' : '晚上'
}
/** 都做完了，下午 15:00 还有一轮 */
export const allDoneInWords = (next: RoundView | undefined): string =>
  next
    ? `${ON_ROUND.allDone}，${half(next.from)} ${clock(next.from)} 还有一轮`
    : `${ON_ROUND.allDone}，辛苦了`

/** 下午 15:00 · 西区 · 8 处 */
export const roundInWords = ({ from, zoneName, words }: RoundView, stops: number): string =>
  [`${half(from)} ${clock(from)}`, zoneName, `${stops} 处`, words].filter(Boolean).join(' · ')

/** How a stop stands, seen now: in a word, beside its shape. */
export const stopWord = (stop: StopView, now: Moment, waits: boolean): string => {
  const { state, from, to, called } = stop
  switch (state) {
    case 'done':
      return waits ? '已做，待上传' : '已做'
    case 'blocked':
      return waits ? '做不了，待上传' : '做不了'
    case 'missed':
      return '还没做，可以补'
    case 'rejected':
      return '要重做'
    case 'removed':
      return '已取消'
    case 'due':
      if (called) return `住户叫的（${called.count} 人）`
      if (to <= now) return '晚了，快去'
      return from > now ? `${clock(from)} 开始` : `${clock(to)} 前做`
  }
  return state satisfies never
}

/** Who was there before. */
export const beforeInWords = (name: string, at: Moment): string => `${name} ${clock(at)} 做过了`

/** What is said aloud. */
export const SAID = {
  next: (name: string): string => `下一个：${name}`,
  noted: (next: string | undefined): string =>
    next === undefined ? `${AT_STOP.noted}，${ON_ROUND.allDone}` : `${AT_STOP.noted}，下一个：${next}`,
} as const

/** 3号楼大堂 · 今天 08:10 */
export const doneInWords = ({ name, doneAt }: KeptDone, now: Moment): string =>
  `${name} · ${when(doneAt, now)}`

/** What of it was done, for who reads why it was not noted. */
export const whatInWords = (item: KeptDone): string => {
  if (item.type === 'broken') return `报修：${item.word}`
  if (item.outcome === 'done') return `做到 ${item.ticks.length} 项，照片 ${item.photos.length} 张`
  return `做不了：${item.words ?? BLOCKS[item.block ?? 'other']}`
}

const STUCK: Partial<Record<Stuck['code'], string>> = {
  CODE_UNKNOWN: '扫到的码不是本小区的，或者已经坏了。请告诉管家换码，再去打一次卡',
  CODE_ELSEWHERE: '扫到的码是另一个点位的。请到那里重新扫一次',
  TOO_OLD: '时间太久，系统不能再记了。请把做过的告诉管家',
  STOP_SETTLED: '这个点位已经有结果了，不用再打卡',
  ROUND_FULL: '这一轮记满了。请告诉管家',
  PLACE_UNKNOWN: '这个地点已经撤掉了，不用再打卡',
  NOT_ALLOWED: '这里不归你做了。请问一下管家',
  BAD_INPUT: '这一条手机没有存好。请告诉管家，再去打一次卡',
  KIND_UNKNOWN: '这一类刚改过，请重新报一次',
}
/** Why it was not noted, and what to do now. */
export const whyStuck = ({ code }: Pick<Stuck, 'code'>): string => STUCK[code] ?? REFUSALS[code]
export const stuckTitle = (count: number): string => `${count} 处没记上`
export const STUCK_WAYS = { why: '看看原因', seen: '知道了', again: '重新报' } as const
export const more = (count: number): string => `还有 ${count} 处`

/** Why nothing gets through, beside how much waits. */
export const heldInWords = (code: Stuck['code']): string => REFUSALS[code]

/** Noted otherwise than one thought. */
export const heardInWords = (item: KeptDone & { heard?: Heard }, now: Moment): string => {
  const { heard } = item
  if (heard?.noted === 'also')
    return heard.before
      ? `${item.name}：${beforeInWords(heard.before.name, heard.before.at)}，你的也记下了`
      : `${item.name}：有人先做过了，你的也记下了`
  return `${doneInWords(item, now)}：不在轮次里，单独记下了`
}
