import type { Moment } from '@contract/ids'
import { ON_ROUND } from './round'
import { clock } from './times'

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

/** Who was there before. */
export const beforeInWords = (name: string, at: Moment): string => `${name} ${clock(at)} 做过了`

/** What is said aloud. */
export const SAID = {
  next: (name: string): string => `下一个：${name}`,
  noted: (next: string | undefined): string =>
    next === undefined ? `${AT_STOP.noted}，${ON_ROUND.allDone}` : `${AT_STOP.noted}，下一个：${next}`,
} as const
