import { ROLES } from '@contract/glossary'
import type { Kind, Price } from '@contract/catalogue'
import { numberWritten, valueOf } from './written'

export const ANSWERED_BY: Record<Kind['post'], string> = {
  technician: ROLES.technician,
  housekeeper: ROLES.housekeeper,
  steward: ROLES.steward,
}
export const PRICE_TYPES: Record<Price['type'], string> = { labour: '人工', part: '配件' }
export const UNITS = ['次', '个', '米', '小时'] as const

/** What a row says of a kind besides its name. */
export const kindChips = ({ hidden, urgency, fees, post }: Omit<Kind, 'id'>): string[] =>
  [
    hidden ? '不显示' : '',
    urgency === 'emergency' ? '一律紧急' : '',
    fees ? '可能收费' : '',
    post === 'technician' ? '' : ANSWERED_BY[post],
  ].filter(Boolean)

/** 分. Nobody's hour or part costs more. */
const MOST_PRICE = 9_999_999
/** 分 of what somebody wrote in 元: 80, 12.5, 12.50. Undefined: that is no price. */
export const fenOf = (written: string): number | undefined =>
  valueOf(numberWritten(written, { places: 2, most: MOST_PRICE }))
/** 12.50, as it is written in a field. */
export const yuanWritten = (fen: number): string => (fen / 100).toFixed(2)

/** One a line. */
export const linesOf = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const LONGEST = 12
/** What is wrong with a list of phrases, in words. */
export const phrasesFault = (phrases: readonly string[], most: number): string | undefined => {
  if (phrases.length > most) return `最多 ${most} 句`
  const long = phrases.find((phrase) => phrase.length > LONGEST)
  return long === undefined ? undefined : `“${long}”太长了，一句最多 ${LONGEST} 个字`
}

export const isDutyPhone = (written: string): boolean => /^[\d+][\d -]{5,18}$/.test(written.trim())
