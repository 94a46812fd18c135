import { isRefusal } from '@contract/errors'
import type { Round } from '@contract/round'
import { spotKey } from '../../_kit/spot-code'
import type { Store } from '../store'
import { changing } from './changing'
import { roundReading } from './round-reading'
import { _, type Table, type Tally } from './table'

/** As it is found by what was scanned: how a code begins is made here, where codes are. */
export const keyed = (round: Round): Round => ({ ...round, spotKeys: round.spotIds.map(spotKey) })

export const cloudRounds = (rounds: Table<Round>, tally: Tally): Store['rounds'] => {
  const { insert, change } = changing(rounds, tally)
  return {
    add: (round) => insert(keyed(round)),
    get: (id) => rounds.get(id),
    change: (id, decide, known) =>
      change(
        id,
        (round) => {
          const next = decide(round)
          return isRefusal(next) || next === round ? next : keyed(next)
        },
        known,
      ),
    due: (what, now, most) => rounds.find({ [what]: _.lte(now) }, [what, 'asc'], most),
    ...roundReading(rounds, tally),
  }
}
