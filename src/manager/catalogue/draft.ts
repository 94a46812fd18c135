import type { Input } from '@contract/api'
import type { Catalogue } from '@contract/catalogue'

/** The catalogue as it is being written; what is new has no id yet. */
export type CatalogueDraft = Omit<Input<'catalogue.save'>, 'as' | 'requestId'>
export type KindDraft = CatalogueDraft['kinds'][number]
export type PriceDraft = CatalogueDraft['prices'][number]

export const NEW_KIND: KindDraft = {
  word: '',
  icon: 'other',
  nature: 'repair',
  at: 'anywhere',
  urgency: 'ordinary',
  post: 'technician',
  fees: false,
  evidence: 'none',
  phrases: { alarm: [], usual: [] },
  hidden: false,
}
export const NEW_PRICE: PriceDraft = { name: '', type: 'labour', unit: '次', amount: 0 }

/** Somebody else has saved meanwhile: what is mine, and what only they have, on top of theirs. */
export const onTopOf = (mine: CatalogueDraft, theirs: Catalogue): CatalogueDraft => ({
  ...mine,
  kinds: [...mine.kinds, ...theirs.kinds.filter(({ id }) => !mine.kinds.some((kind) => kind.id === id))],
  prices: [
    ...mine.prices,
    ...theirs.prices.filter(({ id }) => !mine.prices.some((price) => price.id === id)),
  ],
  rev: theirs.rev,
})
