const parts = (words: string) => words.split('，').filter((part) => part.trim() !== '')

export const says = (words: string, phrase: string): boolean => words.includes(phrase)

/** A phrase tapped once is added to the words; tapped again it is taken back. */
export const togglePhrase = (words: string, phrase: string): string =>
  says(words, phrase) ? parts(words.split(phrase).join('')).join('，') : [...parts(words), phrase].join('，')
