import type { CONDITIONS } from '@contract/glossary'
import type { Hours, Picture, PostContent, PostKind } from '@contract/post'
import { priceShown } from '@/copy/board-write'
import type { KeptTap } from '@/services/kept-tap'
import type { Location } from '@/services/map'

/** Everything a form may hold, of every kind: who changes the kind loses nothing. */
export interface Draft {
  kind: PostKind | undefined
  title: string
  words: string
  pictures: Picture[]
  /** Photos of this phone that have not arrived. */
  waiting: string[]
  /** 元, as it is written. */
  price: string
  condition: keyof typeof CONDITIONS | undefined
  found: boolean | undefined
  where: string
  day: string | undefined
  offer: boolean | undefined
  until: string | undefined
  place: string
  location: Location | undefined
  hours: Hours[]
  when: string
  unanswered?: KeptTap | undefined
}

export const BLANK: Draft = {
  kind: undefined,
  title: '',
  words: '',
  pictures: [],
  waiting: [],
  price: '',
  condition: undefined,
  found: undefined,
  where: '',
  day: undefined,
  offer: undefined,
  until: undefined,
  place: '',
  location: undefined,
  hours: [],
  when: '',
}

/** What is written already, to be changed. */
export const draftOf = ({ about, title, words, pictures }: PostContent): Draft => {
  const common = { ...BLANK, kind: about.kind, title, words, pictures }
  switch (about.kind) {
    case 'tip':
    case 'question':
      return common
    case 'sale':
      return { ...common, price: priceShown(about.price), condition: about.condition }
    case 'free':
      return { ...common, condition: about.condition }
    case 'lost':
      return { ...common, found: about.found, where: about.where ?? '', day: about.day }
    case 'help':
      return { ...common, offer: about.offer, until: about.until }
    case 'shop':
      return { ...common, place: about.place, location: about.location, hours: about.hours }
    case 'club':
      return { ...common, when: about.when ?? '' }
  }
  return about satisfies never
}
