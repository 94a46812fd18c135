import type { Input } from '@contract/api'
import type { FeeRules } from '@contract/fee'

/** What is charged for, as it is being written; what is new has no id yet. */
export type FeesDraft = Omit<Input<'fee.save'>, 'as' | 'requestId'>
export type FeeDraft = FeesDraft['items'][number]

export const NEW_FEE: FeeDraft = {
  name: '',
  way: { type: 'area', price: 0 },
  uses: [],
  agreedOnly: false,
  vacant: 100,
  hidden: false,
}

/** Somebody else has saved meanwhile: what is mine, and what only they have, on top of theirs. */
export const onTopOf = (mine: FeesDraft, theirs: FeeRules): FeesDraft => ({
  ...mine,
  items: [...mine.items, ...theirs.items.filter(({ id }) => !mine.items.some((item) => item.id === id))],
  rev: theirs.rev,
})
