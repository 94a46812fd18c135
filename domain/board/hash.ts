/** Two mixings of 32 bits: enough to know again what one person said within a day. */
const MIXINGS = [16_777_619, 2_246_822_519]

/** The same for the same words, whatever signs, spaces and capitals are put between them. */
export const hashOf = (words: string): string => {
  const bare = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return MIXINGS.map((by) => {
    let mixed = 2_166_136_261
    for (let at = 0; at < bare.length; at += 1) mixed = Math.imul(mixed ^ bare.charCodeAt(at), by)
    return (mixed >>> 0).toString(36)
  }).join('')
}

/** 谢谢 may be said all day. */
const SHORT = 8
export const isWorthKnowing = (words: string): boolean =>
  words.replace(/[^\p{L}\p{N}]+/gu, '').length >= SHORT
