import { createHash } from 'node:crypto'

/**
 * An id that the same parts always give, so that what is done twice is written once. Where a part could be guessed (a
 * phone number), the community's salt must be another.
 */
export const idFrom = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}`

/** No 0 and O, no 1 and I: a code is read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `length` characters that the same parts always give and nobody guesses without the salt. */
export const codeFrom = (length: number, ...parts: readonly string[]): string =>
  [...createHash('sha256').update(parts.join('\n')).digest()]
    .slice(0, length)
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('')
