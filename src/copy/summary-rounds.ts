import { BLOCKS } from '@contract/glossary'
import type { RoundsFigures, SummaryType } from '@contract/summary'
import { averageWord, minutesInWords, percentWord } from '@domain/summary/words'
import { SUMMARY_WORDS } from './summary-periods'
import { areFew } from './summary-stars'

export const ROUNDS = {
  title: '保洁轮次',
  today: '看今天的轮次',
  done: '打扫做到',
  places: '漏得最多的地方',
  zones: '按片区',
  none: '没有到期的点位',
} as const

type Stops = Pick<RoundsFigures, 'done' | 'stops'>

/** 96%. Undefined: nothing was due. */
export const doneWord = ({ done, stops }: Stops): string | undefined => percentWord(done, stops)

/** 前一周 92%. Undefined: there is nothing to compare with. */
export const doneBefore = ({ before }: RoundsFigures, type: SummaryType): string | undefined => {
  const word = before && doneWord(before)
  return word && `${SUMMARY_WORDS[type].before} ${word}`
}

/** 该做 840 次，做了 806 次，漏了 28 次，做不了 6 次 */
export const aboutStops = ({ stops, done, late, missed, blocked }: RoundsFigures): string =>
  [
    `该做 ${stops} 次`,
    `做了 ${done} 次`,
    ...(late > 0 ? [`其中晚了 ${late} 次`] : []),
    ...(missed > 0 ? [`漏了 ${missed} 次`] : []),
    ...(blocked > 0 ? [`做不了 ${blocked} 次`] : []),
  ].join('，')

/** 84 轮，做完 70 轮；一轮预计 1 小时，平均用了 52 分钟 */
export const aboutRounds = ({ rounds, complete, plan, took }: RoundsFigures): string => {
  const walked = `${rounds} 轮，做完 ${complete} 轮`
  if (complete === 0) return walked
  const each = (minutes: number) => minutesInWords(Math.round(minutes / complete))
  return `${walked}；一轮预计 ${each(plan)}，平均用了 ${each(took)}`
}

/** 住户叫了 12 次，前一周 20 次；道谢 30 次. Undefined: nobody did. */
export const aboutResidents = (
  { calls, thanks, before }: RoundsFigures,
  type: SummaryType,
): string | undefined => {
  if (calls === 0 && thanks === 0) return undefined
  const then = before ? `，${SUMMARY_WORDS[type].before} ${before.calls} 次` : ''
  const called = calls === 0 ? '没有住户叫' : `住户叫了 ${calls} 次`
  return `${called}${then}${thanks > 0 ? `；道谢 ${thanks} 次` : ''}`
}

/** 抽查 12 次，平均 4.3 星，前一周 4.1 星; so few: 抽查只有 2 次. Undefined: nobody looked. */
export const aboutChecks = ({ checks, before }: RoundsFigures, type: SummaryType): string | undefined => {
  const average = averageWord(checks)
  if (average === undefined) return undefined
  const count = areFew(checks.count) ? `抽查只有 ${checks.count} 次` : `抽查 ${checks.count} 次`
  const then = before && averageWord(before.checks)
  return `${count}，平均 ${average} 星${then ? `，${SUMMARY_WORDS[type].before} ${then} 星` : ''}`
}

/** 做不了：积水 3 次、门锁着 2 次. Undefined: everything could be done. */
export const aboutBlocks = ({ blocks }: RoundsFigures): string | undefined =>
  blocks.length === 0
    ? undefined
    : `做不了：${blocks.map(({ block, count }) => `${BLOCKS[block]} ${count} 次`).join('、')}`

/** 96% · 漏 8 次; 没有到期的点位 */
export const zoneInWords = (zone: RoundsFigures['zones'][number]): string => {
  const percent = doneWord(zone)
  if (percent === undefined) return ROUNDS.none
  return zone.missed > 0 ? `${percent} · 漏 ${zone.missed} 次` : percent
}

/** 漏 3 次，做不了 1 次 */
export const placeInWords = ({ missed, blocked }: RoundsFigures['places'][number]): string =>
  [missed > 0 ? `漏 ${missed} 次` : '', blocked > 0 ? `做不了 ${blocked} 次` : ''].filter(Boolean).join('，')

/** For the picture: 打扫做到 96%，抽查 12 次，平均 4.3 星. Undefined: nothing was due. */
export const roundsInShort = (figures: RoundsFigures): string | undefined => {
  const percent = doneWord(figures)
  if (percent === undefined) return undefined
  const average = averageWord(figures.checks)
  const checked = average === undefined ? '' : `，抽查 ${figures.checks.count} 次，平均 ${average} 星`
  return `${ROUNDS.done} ${percent}${checked}`
}
