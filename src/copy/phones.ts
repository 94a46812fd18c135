/** A number as people write or paste it: with spaces, dashes, +86, or in full-width digits. */
export const phoneWritten = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d)/, '')
    .slice(0, 11)
