import { isRefusal } from '@contract/errors'
import type { HouseId, MemberId, Moment, PriceId, RequestId, TicketId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import type { QuoteLine, Ticket, TicketCommand, TicketState } from '@contract/ticket'
import { closeQuiet } from '@domain/ticket/close'
import { perform } from '@domain/ticket/perform'
import { submit, type Submission } from '@domain/ticket/submit'
import { map as community } from '../../scripts/seed/green-lake'
import { person } from '../people'

/** Saturday 2026-11-21, 14:30 in the community. */
export const NOON: Moment = Date.UTC(2026, 10, 21, 6, 30)
export const MINUTE = 60_000

/** Mrs Lin of 3号楼2单元501, her plumber, her steward, and the rest of the house. */
export const lin = person('3-2-501')
export const wang = person('wang')
export const zhou = person('zhou')
export const chen = person('chen')

export const leak: Submission = {
  id: 't-1' as TicketId,
  requestId: 'tap-1' as RequestId,
  kind: 'leak',
  place: { houseId: 'h-3-2-501' as HouseId },
}

export const ok = <T extends object>(answer: T): Exclude<T, { refused: unknown }> => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`)
  return answer as Exclude<T, { refused: unknown }>
}

export const submitted = (more: Partial<Submission> = {}, by: Actor = lin, at = NOON): Ticket =>
  ok(submit(community, new Map(), { ...leak, ...more }, by, at))

/** Who works in 翠湖花园, with nothing in hand. */
export const desk = { map: community, loads: new Map() }

let taps = 0
/** A command done by someone, as if tapped for the first time. */
export const done = (ticket: Ticket, command: TicketCommand, by: Actor, at = NOON): Ticket =>
  ok(perform(ticket, command, `tap-${(taps += 1)}` as RequestId, by, at, desk))

/** So many days from noon. */
export const at = (days: number): Moment => NOON + days * 24 * 60 * MINUTE

/** A valve and a hose: ¥53. */
export const QUOTED: QuoteLine[] = [
  { priceId: 'p-6' as PriceId, name: '角阀', unit: '个', amount: 3500, count: 1 },
  { priceId: 'p-7' as PriceId, name: '软管 50cm', unit: '根', amount: 1800, count: 1 },
]

/** A ticket in each state, by the shortest honest way. */
export const inState = (state: TicketState): Ticket => {
  const assigned = submitted()
  if (state === 'assigned') return assigned
  if (state === 'cancelled') return done(assigned, { type: 'cancel', reason: '自己好了' }, lin)
  const accepted = done(assigned, { type: 'accept' }, wang)
  if (state === 'accepted') return accepted
  if (state === 'waiting') return done(accepted, { type: 'wait', for: 'parts', until: at(1) }, wang)
  const enRoute = done(accepted, { type: 'depart', etaMinutes: 12 }, wang)
  if (state === 'enRoute') return enRoute
  const onSite = done(enRoute, { type: 'arrive' }, wang)
  if (state === 'onSite') return onSite
  if (state === 'quoted') return done(onSite, { type: 'quote', lines: QUOTED }, wang)
  if (state === 'merged') {
    const into = { id: 't-2' as TicketId, number: '1121-000002' }
    return done(onSite, { type: 'merge', into }, zhou)
  }
  const finished = done(onSite, { type: 'finish', note: '换了软管' }, wang)
  if (state === 'finished') return finished
  if (state === 'closed') return closeQuiet(finished, at(7))
  if (state === 'confirmed') return done(finished, { type: 'confirm' }, lin)
  return done(finished, { type: 'rate', stars: 4, words: '来得快' }, lin)
}

export const staffIds = community.staff.map(({ memberId }) => memberId)
export const idOf = (key: string): MemberId => person(key)._id
export { community, person }
