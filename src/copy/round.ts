import type { Moment } from '@contract/ids'
import type { RoundView, StopView } from '@contract/round-views'
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
    `近 30 天报了 ${count} 处，修好 ${fixed} 处`,
  waiting: (count: number): string => `${count} 待上传`,
  waitingHint: '点一下马上传',
  told: (count: number): string => `有信号了，${count} 处都已记上`,
  notNoted: '有一处没记上，请看一眼',
  notOurs: '这张码不是点位的码，请再扫一次',
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

/** 下一轮：明天 07:00 · 西区 */
export const comingInWords = ({ from, zoneName }: RoundView, now: Moment): string =>
  `下一轮：${when(from, now)} · ${zoneName}`

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
      if (to <= now) return '过点了，补上就好'
      return from > now ? `${clock(from)} 开始` : `${clock(to)} 前做`
  }
  return state satisfies never
}
