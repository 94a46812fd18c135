import { POST_KINDS } from '@contract/glossary'
import type { PostContent } from '@contract/post'
import { pairs } from '@domain/words/pairs'

/** Of a post's words, so many pairs are looked up: the title whole, and the first lines. */
const MOST = 96
/** Of what is looked for. */
const MOST_SOUGHT = 8

/** Two neighbouring characters at a time: Chinese has no spaces to cut it at. */
export const postPairs = ({ about, title, words }: PostContent): string[] => {
  const place = about.kind === 'shop' ? about.place : about.kind === 'lost' ? (about.where ?? '') : ''
  const said = [POST_KINDS[about.kind], title, place, words].flatMap(pairs)
  return [...new Set(said)].slice(0, MOST)
}

/** All of these among a post's pairs. Undefined: one character alone is still being written. */
export const soughtPairs = (q: string): string[] | undefined => {
  const sought = [...new Set(pairs(q.normalize('NFKC')))].slice(0, MOST_SOUGHT)
  return sought.length === 0 ? undefined : sought
}
