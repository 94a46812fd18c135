import { refuse, type Refusal } from '@contract/errors'
import { cutLinks, LINK } from './links'
import { maskIds, maskNumbers } from './mask'

/** As everybody may read it. `masked`: something was hidden or cut, which its author should know. */
export interface Cleaned {
  words: string
  masked: boolean
}

/** Rounds until nothing changes any more; one is nearly always enough. */
const ROUNDS = 20

/**
 * What somebody wrote, without what is invisible, leads elsewhere, or would make somebody be found. Twice is once. For
 * the server: a phone of a few years ago cannot read these patterns.
 */
export const clean = (text: string): Cleaned => {
  let words = text
  let masked = false
  for (let round = 0; round < ROUNDS; round += 1) {
    const visible = seen(words)
    const safe = maskIds(maskNumbers(cutLinks(visible)))
    masked ||= safe !== visible
    const next = calmed(safe)
    if (next === words) break
    words = next
  }
  return { words, masked }
}

/** Cleaned, if something is said in it and it is no longer than `most` characters. */
export const cleanWords = (text: string, most: number): Cleaned | Refusal => {
  const cleaned = clean(text)
  if (!saysSomething(cleaned.words)) return refuse('NOTHING_SAID')
  return [...cleaned.words].length > most ? refuse('TOO_LONG') : cleaned
}

const saysSomething = (words: string): boolean => /[\p{L}\p{N}]/u.test(words.replaceAll(LINK, ''))

/** Filling characters that are letters to a machine and nothing to the eye. */
const HOLLOW = /[\u115f\u1160\u3164\uffa0\u2800]|\u034f/g
/** Beside an emoji a joiner or a selector has something to do; anywhere else it only hides. */
const IDLE =
  /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|(?<!\p{Extended_Pictographic})\ufe0f/gu

/** Only what can be seen, in one spelling. */
const seen = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(HOLLOW, '')
    .replace(/(?![\n\t]|\u200d|[\u{10000}-\u{10ffff}])\p{C}|[\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu, '')
    .replace(/[\ufe00-\ufe0e]/g, '')
    .replace(IDLE, '')
    // Marks over figures hide a number, heaps of marks hide the lines above.
    .replace(/(?<=\p{N})\p{M}+/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    // Full width, mathematical, in any other dress: the plain letter. Chinese punctuation stays what it is.
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/gu, plain)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')

const plain = (character: string): string => {
  const normal = character.normalize('NFKC')
  return /^[\dA-Za-z]$/.test(normal) ? normal : character
}

/** Nobody shouts, and nobody pushes the others off the screen. */
const calmed = (text: string): string =>
  text
    .replace(/([^\d\n*])\1{3,}/gu, '$1$1$1')
    .replace(/(\d)\1{12,}/g, (figures) => figures.slice(0, 12))
    .replace(/\*{5,}/g, '****')
    .trim()
