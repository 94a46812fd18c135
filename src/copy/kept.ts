import type { Moment } from '@contract/ids'
import type { KeptStep, Stuck } from '@/services/kept-steps'
import { choiceWord } from './choices'
import { REFUSALS } from './refusals'
import { when, whenInWords } from './times'
import { WAITS_FOR } from './waits'

/** What is said of steps that were taken without signal. */
export const KEPT = {
  kept: '已存在手机里，有信号就发送',
  bar: (steps: number): string => `已存在手机里，有信号就发送（${steps} 步）`,
  card: (steps: number): string => `${steps} 步等信号，住户还没收到`,
  told: (steps: number): string => `有信号了，${steps} 步都已记上`,
  notNoted: '有一步没记上，请看一眼',
  copied: '单子不在你手上了，留言补不上；文字已复制，请发给管家',
  added: '已作为备注补上',
  full: '手机存不下了，请到有信号的地方等它传完',
} as const

/** 出发 11:40 */
export const stepInWords = ({ step, said, doneAt }: KeptStep, now: Moment): string => {
  const word = `${when(doneAt, now)} ${choiceWord(step, 'technician')}`
  if (step === 'wait' && said.for !== undefined && said.until !== undefined)
    return `${word}：${WAITS_FOR[said.for]}，${whenInWords(said.until, now)} 前有消息`
  return word
}

/** What happened meanwhile, as far as one may know. */
export const whyStuck = ({ refused: { code, who, state } }: Stuck): string => {
  if (code === 'NOT_FOUND' || code === 'NOT_ALLOWED')
    return who === undefined
      ? '没信号的时候，这张单子已经转到别人手上了，详情可以问管家'
      : `没信号的时候，这张单子已经转到${who}手上了`
  const now = who === undefined || state === 'cancelled' ? '' : `，现在由${who}负责`
  return `${STUCK_WORDS[code] ?? REFUSALS[code]}${now}`
}
const STUCK_WORDS: Partial<Record<Stuck['refused']['code'], string>> = {
  ALREADY_CANCELLED: '没信号的时候，住户取消了这张单子',
  ALREADY_MERGED: '没信号的时候，这张单子合并到别的单子里了',
  ALREADY_ACCEPTED: '没信号的时候，这张单子有人先接了',
  ALREADY_FINISHED: '没信号的时候，这张单子已经完工了',
  STEP_MISSING: '没信号的时候，这张单子有了变动，这一步对不上了',
  TOO_LATE: '没信号的时候，这张单子有了变动，这一步对不上了',
  PHOTOS_MISSING: '照片已经不在手机里了，请重新拍照完工',
}

/** All that was done and written, so that a colleague can read it: for a note, or for the clipboard. */
export const stuckInWords = ({ step, followers }: Stuck, now: Moment): string => {
  const lines = [step, ...followers].map((one) => {
    const { note, bill } = one.said
    const sum = bill && bill.length > 0 ? `（账单 ${bill.length} 项）` : ''
    return `${stepInWords(one, now)}${note === undefined ? '' : `，${note}`}${sum}`
  })
  return `没信号时做的，补记：${lines.join('；')}`.slice(0, 500)
}
