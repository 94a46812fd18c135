/** Zero-width and direction marks: WeChat puts them around a copied phone number. */
const INVISIBLE = /\p{Cf}/gu

/** Full-width digits and letters as half-width ones, no marks that nobody sees, nothing around it. */
export const tidied = (words: string): string => words.normalize('NFKC').replace(INVISIBLE, '').trim()

/** Two names that people would call the same: spaces and width do not count. */
export const nameKey = (name: string): string => tidied(name).replace(/\s+/g, '')

/** What stands in one cell and means several: 漏水、灯. Empty words are none; a word twice is one. */
export const listed = (words: string): string[] => [
  ...new Set(
    words
      .split(/[、,，/;；\n]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** What would run when the cell is opened in a spreadsheet again. */
const RUNS = /^(=|[+\-@]\s*[A-Za-z"'(])/
// A line break is allowed in a list, and handled before.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

/** What is wrong with the text of a cell, or undefined. */
export const textFault = (words: string, most: number): string | undefined => {
  if (RUNS.test(words)) return '不能以 = + - @ 开头，像公式一样的文字不收'
  if (UNPRINTABLE.test(words)) return '有换行或看不见的控制字符，请删掉重填'
  const length = [...words].length
  return length > most ? `太长了，最多${most}个字，这里有${length}个` : undefined
}
