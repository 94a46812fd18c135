import { isRefusal } from '@contract/errors'
import type { Round } from '@contract/round'
import type { Walked } from '@domain/round/order'
import { sortableMoment } from '@domain/time/sortable'
import { spotKey } from '../../_kit/spot-code'
import type { Store } from '../store'
import { changing } from './changing'
import { pageOf } from './page'
import { roundFigures } from './round-figures'
import { roundReading } from './round-reading'
import { roundsAtPoint } from './rounds-at-point'
import { _, db, type Table, type Tally } from './table'

/** As it is found by what was scanned: how a code begins is made here, where codes are. */
const keyed = (round: Round): Round => ({ ...round, spotKeys: round.spotIds.map(spotKey) })

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
    atPoint: roundsAtPoint(tally),

    async since(communityId, from, size, after) {
      const where = { communityId, sortKey: _.gt(after ?? sortableMoment(from)) }
      return pageOf(await rounds.find(where, ['sortKey', 'asc'], size), size, ({ sortKey }) => sortKey)
    },

    async walked(communityId, from, to, most) {
      const asked = db
        .collection('rounds')
        .aggregate()
        .match({
          communityId,
          sortKey: _.gte(sortableMoment(from)).and(_.lt(sortableMoment(to))),
          type: 'planned',
        })
        .sort({ sortKey: -1 })
        .limit(most)
        .project({ kind: 1, zoneId: 1, from: 1, to: 1, 'stops.spotId': 1, 'stops.log.at': 1 })
      return (await tally.listed<Trodden>(asked)).map(walkedOf)
    },
    claim: async ({ _id, proveAt }, until) =>
      (await rounds.update({ _id, proveAt }, { proveAt: until })) === 1,
    ...roundFigures(rounds, tally),
  }
}

type Trodden = Pick<Round, 'kind' | 'zoneId' | 'from' | 'to'> & {
  stops: (Pick<Round['stops'][number], 'spotId'> & { log?: { at: number } })[]
}
const walkedOf = ({ kind, zoneId, from, to, stops }: Trodden): Walked => ({
  kind,
  zoneId,
  from,
  to,
  checkIns: stops.flatMap(({ spotId, log }) => (log ? [{ spotId, at: log.at }] : [])),
})
