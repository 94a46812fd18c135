import { pairs } from '@domain/words/pairs'

/** Of a ticket's words, so many pairs are looked up; more would make the index larger than the tickets. */
const MOST = 48

const numbers = (text: string): string[] => text.match(/\d+/g) ?? []

/** 3号楼2单元501, 3-2-501, 3栋2单元501室: the same house, d:3-2-501. A single number is a room, or the end of a ticket's. */
const numbered = (parts: readonly string[]): string => `d:${parts.join('-')}`
/** The whole of it, its last number, and its beginnings: 3-2-501, 501, 3-2. */
const exactly = (text: string): string[] => {
  const parts = numbers(text)
  const beginnings = parts.map((_, at) => parts.slice(0, at + 1)).filter(({ length }) => length > 1)
  return [...parts.slice(-1).map((last) => numbered([last])), ...beginnings.map(numbered)]
}

/** What a ticket is found by: its number, its house, the words of kind, place and note. */
export const wordsOf = (ticket: {
  number: string
  what: string
  place: { label: string }
  note?: string | undefined
}): string[] => {
  const { number, what, place, note = '' } = ticket
  const exact = [...exactly(number), ...exactly(place.label)]
  const said = [what, place.label, note].flatMap(pairs)
  return [...new Set([...exact, ...said])].slice(0, MOST + exact.length)
}

/** Digits, and what people write between the numbers of a house. */
const IS_NUMBER = /^[\d\s—–-]*\d[\d\s号楼栋幢座单元室—–-]*$/

/**
 * What to look for: all of these among a ticket's words. Undefined when nothing was written that could be found: one
 * character alone is still being written.
 */
export const soughtOf = (q: string): string[] | undefined => {
  const text = q.trim()
  const parts = numbers(text)
  // 3号楼 alone is a word like others.
  if (IS_NUMBER.test(text) && (parts.length > 1 || /^\d+$/.test(text))) return [numbered(parts)]
  const sought = [...new Set(pairs(text))].slice(0, 8)
  return sought.length === 0 ? undefined : sought
}
