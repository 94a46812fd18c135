import type { Round } from '@contract/round'
import type { Store } from '../store'
import { changing } from './changing'
import { roundFigures } from './round-figures'
import { _, type Table, type Tally } from './table'

export const cloudRounds = (rounds: Table<Round>, tally: Tally): Store['rounds'] => {
  const { insert, change } = changing(rounds, tally)
  return {
    add: insert,
    get: (id) => rounds.get(id),
    change,
    due: (what, now, most) => rounds.find({ [what]: _.lte(now) }, [what, 'asc'], most),
    claim: async ({ _id, proveAt }, until) =>
      (await rounds.update({ _id, proveAt }, { proveAt: until })) === 1,
    ...roundFigures(rounds, tally),
  }
}
