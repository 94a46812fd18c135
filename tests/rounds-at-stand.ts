import type { RoundId, SpotId, StopId } from '@contract/ids'
import type { Round, SpotCode, Stop } from '@contract/round'
import type { Community } from '@contract/zone'
import { settled } from '@domain/round/settle'
import { dayBegins } from '@domain/time/calendar'
import { spotCode, spotKey } from '../cloudfunctions/_kit/spot-code'
import { importDocuments } from '../scripts/seed/import-documents'
import { community } from '../scripts/seed/green-lake'
import { documentsOf, tamper } from './documents'
import { DAY, RULES, round } from './rounds'
import type { Stand } from './stand'

// Rounds on a stand, as the store keeps them.

/** The same round on another day. */
export const onDay = (day: string, before: Round = round()): Round => {
  const later = dayBegins(day) - dayBegins(DAY)
  const stops = before.stops.map((stop) => ({ ...stop, from: stop.from + later, to: stop.to + later }))
  const [from, to] = [before.from + later, before.to + later]
  const _id = before._id.replace(DAY, day) as RoundId
  return settled({ ...before, _id, day, from, to, stops }, from)
}

export const putRounds = (stand: Stand, ...rounds: Round[]): Promise<void> =>
  importDocuments(
    stand.cloud.url,
    'rounds',
    rounds.map((each) => ({ ...each, spotKeys: each.spotIds.map(spotKey) })),
  )

export const withRoundsAt = async (stand: Stand, more: Partial<Community> = {}): Promise<void> => {
  await tamper<Community>(stand.cloud.url, 'communities', ({ _id }) => _id === community._id, {
    rounds: RULES,
    ...more,
  })
}

export const codeOf = (spotId: SpotId, from: Pick<Community, 'salt'> = community): SpotCode =>
  spotCode(from, { id: spotId })

export const roundsAt = (stand: Stand): Promise<Round[]> => documentsOf<Round>(stand.cloud.url, 'rounds')
export const roundAt = async (stand: Stand, id: RoundId): Promise<Round> => {
  const found = (await roundsAt(stand)).find(({ _id }) => _id === id)
  if (!found) throw new Error(`no round ${id}`)
  return found
}
export const stopAt = async (stand: Stand, id: RoundId, stopId: string): Promise<Stop> => {
  const found = (await roundAt(stand, id)).stops.find((stop) => stop.id === (stopId as StopId))
  if (!found) throw new Error(`no stop ${stopId}`)
  return found
}
