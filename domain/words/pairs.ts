/** Letters and figures; nothing that means something to a pattern. */
const bare = (text: string): string[] => [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')]

/** Two neighbouring characters at a time: Chinese has no spaces to cut it at. */
export const pairs = (text: string): string[] => {
  const characters = bare(text)
  return characters.slice(0, -1).map((character, at) => `${character}${characters[at + 1] ?? ''}`)
}
