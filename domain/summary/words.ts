import type { Risk, StarSum } from '@contract/summary'

/** Hundredths, rounded so that nothing looks better than it is: all of it is said only of all, none only of none. */
const percentOf = (part: number, whole: number, rounding: 'down' | 'up'): number => {
  if (part === 0 || part === whole) return part === 0 ? 0 : 100
  // Multiplied first: 0.29 * 100 is less than 29.
  const exact = (part * 100) / whole
  return rounding === 'up' ? Math.min(99, Math.ceil(exact)) : Math.floor(exact)
}

/**
 * 95%. Never better than it is: what is good is rounded down, what is bad up. Undefined: there is nothing of which it
 * could be a part.
 */
export const percentWord = (
  part: number,
  whole: number,
  rounding: 'down' | 'up' = 'down',
): string | undefined => {
  if (whole <= 0 || part < 0 || part > whole) return undefined
  const percent = percentOf(part, whole, rounding)
  return percent === 0 && part > 0 ? '不到 1%' : `${percent}%`
}

/** What is good, as percentWord says it, so that two of them may be compared. */
export const percentKept = ({ kept, broken }: { kept: number; broken: number }): number =>
  percentOf(kept, kept + broken, 'down')

/** 4.6, of the sum and the count; rounded down, so that five is said only of all. Undefined: no verdict. */
export const averageWord = ({ sum, count }: StarSum): string | undefined =>
  count > 0 ? (Math.floor((sum * 10) / count) / 10).toFixed(1) : undefined

/** 35 分钟, 2 小时 5 分钟. Of the clock of working hours: a day of it would be no day. */
export const minutesInWords = (minutes: number): string => {
  if (minutes < 1) return '不到 1 分钟'
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : ''].filter(Boolean).join(' ')
}

/** 3号楼的漏水连着 3 周都有人报; a place that says itself what it is about is not said twice. */
export const riskInWords = ({ what, place, reason, running }: Risk): string => {
  const where = place.includes(what) ? place : `${place}的${what}`
  return reason === 'weeks' ? `${where}连着 ${running} 周都有人报` : `${where}连着 ${running} 个月都有人报`
}
