import type { PostAbout, PostContent } from '@contract/post'
import { priceWritten, type Missing } from '@/copy/board-write'
import type { Draft } from './draft'

const filled = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined || value.trim() === '' ? {} : ({ [key]: value.trim() } as { [key in K]: string })

/** What belongs to its kind, or what is missing of it. What another kind's fields hold stays in the draft. */
const aboutOf = (draft: Draft): PostAbout | { missing: Missing } => {
  const { kind, condition, found, offer, place, location, hours } = draft
  switch (kind) {
    case undefined:
      return { missing: 'title' }
    case 'tip':
    case 'question':
      return { kind }
    case 'sale': {
      const price = priceWritten(draft.price)
      if (price === undefined) return { missing: 'price' }
      return condition ? { kind, price, condition } : { missing: 'condition' }
    }
    case 'free':
      return condition ? { kind, condition } : { missing: 'condition' }
    case 'lost':
      return found === undefined
        ? { missing: 'lost' }
        : { kind, found, ...filled('where', draft.where), ...filled('day', draft.day) }
    case 'help':
      return offer === undefined ? { missing: 'help' } : { kind, offer, ...filled('until', draft.until) }
    case 'shop':
      return place.trim() === ''
        ? { missing: 'place' }
        : { kind, place: place.trim(), hours, ...(location ? { location } : {}) }
    case 'club':
      return { kind, ...filled('when', draft.when) }
  }
  return kind satisfies never
}

/** What would be sent, or the first thing that is still missing, from the top. */
export const contentOf = (draft: Draft): PostContent | { missing: Missing } => {
  const title = draft.title.trim()
  const words = draft.words.trim()
  if (title === '') return { missing: 'title' }
  if (words === '') return { missing: 'words' }
  const about = aboutOf(draft)
  return 'missing' in about ? about : { about, title, words, pictures: draft.pictures }
}
