import { BLOCKS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Heard, KeptDone, Stuck } from '@/services/kept-check-ins'
import { REFUSALS } from './refusals'
import { beforeInWords } from './round-stop'
import { when } from './times'

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
