/** An invitation code as it is said: three times three characters. */
const LENGTH = 9
const PART = '[2-9A-HJ-NP-Z]{3}'
/** Old phones know no look-behind: what stands before the code is taken along and thrown away. */
const IN_WORDS = new RegExp(`(?:^|[^0-9A-Z])(${PART})[ -]?(${PART})[ -]?(${PART})(?![0-9A-Z])`, 'i')

const bare = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** ABC-DEF-GHJ */
export const codeShown = (code: string): string =>
  bare(code)
    .match(/.{1,3}/g)
    ?.join('-') ?? ''

/** What someone writes or pastes: a code with words around it is found in them; otherwise the first nine characters. */
export const codeWritten = (text: string): string => {
  const found = IN_WORDS.exec(text)
  return codeShown(found ? found.slice(1).join('') : bare(text).slice(0, LENGTH))
}

export const isWholeCode = (code: string): boolean => bare(code).length === LENGTH
