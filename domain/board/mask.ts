import { digitOf, lookAlike } from './digits'

/** What stands between the groups of a number: spaces, dashes, dots, brackets; three at most. */
const BETWEEN = /^[\s\p{Pd}\p{Pc}.·•,，、。/\\|*#~+:：;；()（）[\]【】'"“”=^]$/u
const MOST_BETWEEN = 3
/** Of a number, so many must be figures and not letters that look like one. */
const LEAST_REAL = 6

/** One figure in the text: which, where, and whether anything stands before it. */
interface Figure {
  digit: string
  at: number
  real: boolean
  first: boolean
}

interface Shape {
  pattern: RegExp
  /** What others may still see of it: the first and the last. */
  shown: [number, number]
}
const SHAPES: readonly Shape[] = [
  // 身份证
  {
    pattern: /[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/y,
    shown: [3, 2],
  },
  // 手机
  { pattern: /1[3-9]\d{9}/y, shown: [3, 4] },
  // 座机, with the area code
  { pattern: /0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}/y, shown: [4, 2] },
]
const HIDDEN = '****'

/** The text without numbers by which somebody could be rung or known, however they are spelt. */
export const maskNumbers = (text: string): string => {
  const characters = [...text]
  for (const figures of runsOf(characters)) {
    for (const [from, to, words] of foundIn(figures)) {
      characters[from] = words
      for (let at = from + 1; at <= to; at += 1) characters[at] = ''
    }
  }
  return characters.join('')
}

/** Figures that follow each other with little between them. */
const runsOf = (characters: readonly string[]): Figure[][] => {
  const runs: Figure[][] = []
  let run: Figure[] = []
  let between = 0
  const end = () => {
    if (run.length >= 10) runs.push(run)
    run = []
  }
  characters.forEach((character, at) => {
    const digit = digitOf(character)
    const alike = digit ?? lookAlike(character) ?? checkLetter(character, run, between)
    if (alike !== undefined) {
      run.push({ digit: alike, at, real: digit !== undefined, first: run.length === 0 || between > 0 })
      between = 0
    } else if (BETWEEN.test(character) && between < MOST_BETWEEN) between += 1
    else {
      end()
      between = 0
    }
  })
  end()
  return runs
}

/** The last place of an identity number may be an X. */
const checkLetter = (character: string, run: readonly Figure[], between: number): string | undefined =>
  /^[xX×ｘＸ]$/.test(character) && run.length >= 17 && between <= 1 ? 'X' : undefined

/** From where to where, and what is to stand there; no two overlap. */
const foundIn = (figures: readonly Figure[]): [number, number, string][] => {
  const digits = figures.map(({ digit }) => digit).join('')
  const taken = new Set<number>()
  const found: [number, number, string][] = []
  for (const { pattern, shown } of SHAPES)
    for (let start = 0; start < digits.length; start += 1) {
      pattern.lastIndex = start
      const number = pattern.exec(digits)?.[0]
      if (number === undefined) continue
      const part = figures.slice(start, start + number.length)
      if (part.some((_, index) => taken.has(start + index)) || !isOne(figures, start, number.length)) continue
      part.forEach((_, index) => taken.add(start + index))
      const [before, after] = shown
      const words = `${number.slice(0, before)}${HIDDEN}${number.slice(-after)}`
      found.push([part[0]?.at ?? 0, part.at(-1)?.at ?? 0, words])
    }
  return found
}

/**
 * Several prices beside each other are no number: what is written in groups begins and ends with a group. Within one
 * group it is one wherever it lies.
 */
const isOne = (figures: readonly Figure[], start: number, length: number): boolean => {
  const part = figures.slice(start, start + length)
  if (part.filter(({ real }) => real).length < Math.min(LEAST_REAL, length)) return false
  const isInOneGroup = part.slice(1).every(({ first }) => !first)
  if (isInOneGroup) return true
  const next = figures[start + length]
  const before = groupBefore(figures, start)
  const beginsWell = part[0]?.first === true || /^(?:\+?86|0086|0)$/.test(before)
  return beginsWell && (next === undefined || next.first)
}

/** What stands before it in the same group. */
const groupBefore = (figures: readonly Figure[], start: number): string => {
  let from = start
  while (from > 0 && figures[from]?.first !== true) from -= 1
  return figures
    .slice(from, start)
    .map(({ digit }) => digit)
    .join('')
}

const WITH_ID =
  /(微\s*信\s*号?|薇信|威信|微[xX]|[vV]\s?信|(?<![a-zA-Z])(?:wei\s?xin|wechat|vx|wx|v(?=\s*[:：]))|(?<![a-zA-Z])qq|扣扣)(\s*(?:号|id)?\s*(?:[:：是为=＝]|\s)\s*)([a-z][a-z0-9_-]{2,19}|\d{5,12})(?![a-z0-9_*-])/gi
const WITH_ID_AT_ONCE =
  /(微\s*信\s*号?|薇信|威信|[vV]\s?信|(?<![a-zA-Z])(?:wechat|vx|wx|qq)|扣扣)()((?=[a-z0-9_-]{5,20}(?![a-z0-9_*-]))[a-z_-]*\d[a-z0-9_-]*)/gi

/** 微信号：abc. What leads to somebody else’s chat is not given to everybody either. */
export const maskIds = (text: string): string =>
  [WITH_ID, WITH_ID_AT_ONCE].reduce(
    (words, pattern) =>
      words.replace(pattern, (_all, name: string, between: string) => `${name}${between}***`),
    text,
  )
