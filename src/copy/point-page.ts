import type { Moment } from '@contract/ids'
import type { PointView } from '@contract/round-views'
import { clock, when, whenInWords } from './times'

/** What somebody reads who has scanned the code of a place. */
export const POINT = {
  page: '保洁点位',
  last: '上次保洁',
  today: '今天的打扫时间',
  noneToday: '今天没有安排打扫',
  call: '该打扫了',
  thank: '谢谢',
  thanked: '已谢过',
  thankedNow: '谢意已送到',
  checkIn: '去打卡',
  check: '抽查',
  nobody: '现在没有保洁在班。可以报一下，有人来处理。',
  request: '报一下这里',
  torn: '码可能破了或被撕掉一角。可以再扫一次，也可以直接报一下。',
  scanAgain: '再扫一次',
  notOurs: '这不是点位上的码，请再扫一次',
} as const

/** 上次保洁 今天 08:12，吴师傅 */
export const lastInWords = ({ last }: PointView, now: Moment): string =>
  last ? `${when(last.at, now)}，${last.who}` : '还没有打扫记录'

type Window = PointView['windows'][number]
/** How a window is drawn; the word says it too. */
export type WindowShape = 'done' | 'now' | 'later' | 'not'

export const windowHours = ({ from, to }: Pick<Window, 'from' | 'to'>): string =>
  `${clock(from)}–${clock(to)}`

/** What became of a window, as residents are told it: never blame, always what is next. */
export const windowInWords = (
  { from, to, state }: Window,
  now: Moment,
): { words: string; shape: WindowShape } => {
  switch (state) {
    case 'done':
      return { words: '已打扫', shape: 'done' }
    case 'blocked':
      return { words: '这次没法打扫，会再来', shape: 'not' }
    case 'missed':
      return { words: '没有按时打扫，管家已经知道', shape: 'not' }
    case 'rejected':
      return { words: '没打扫好，会重新做', shape: 'not' }
    case 'removed':
      return { words: '今天这一次取消了', shape: 'not' }
    case 'due':
      if (now < from) return { words: '到时间就来打扫', shape: 'later' }
      return now < to
        ? { words: '正在这个时段，马上就到', shape: 'now' }
        : { words: '时间过了，还没打扫', shape: 'not' }
  }
  return state satisfies never
}

/** 14:30 已告诉吴师傅，另有 2 位邻居也叫了; 2 位邻居也叫了，吴师傅 14:30 就知道了. Undefined: nobody has called. */
export const calledInWords = ({ called }: PointView, now: Moment): string | undefined => {
  if (!called) return undefined
  const who = called.who ?? '当班的保洁'
  const others = called.mine ? called.count - 1 : called.count
  if (called.mine) {
    const also = others > 0 ? `，另有 ${others} 位邻居也叫了` : ''
    return `${whenInWords(called.since, now)} 已告诉${who}${also}`
  }
  return others > 0
    ? `${others} 位邻居也叫了，${who} ${whenInWords(called.since, now)} 就知道了`
    : `${who}已经知道了`
}
