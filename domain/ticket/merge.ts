import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Moment, RequestId } from '@contract/ids'
import type { By, Ticket, TicketEvent } from '@contract/ticket'
import { partsOf, type Actor } from '@domain/access/policy'
import { evolve } from './evolve'
import { happens } from './happens'
import { OPEN_STATES } from './life'
import { perform } from './perform'
import { told } from './told'

/**
 * Merging touches two tickets and is carried out in this order, each step by itself and all of them again by the clock
 * if somebody died between them: 1. the one that goes is merged and carries `mergeDueAt`; 2. the other takes it in, or, if
 * it was called off at that very moment, 3. the first is opened again; 4. `mergeDueAt` is taken away.
 */

/** When the clock looks whether both sides are done, ms. */
const LOOK_AFTER = 60_000
/** Others in one ticket; more of them are an incident. */
const MOST = 20

/** Whether a ticket could take another in, for this person. */
export const mayTakeIn = (into: Ticket | undefined, going: Ticket, actor: Actor): Refusal | undefined => {
  if (!into || partsOf(into, actor).length === 0) return refuse('NOT_FOUND')
  const fits = into._id !== going._id && isOpen(into) && into.communityId === going.communityId
  return fits && (into.absorbed ?? []).length < MOST ? undefined : refuse('CANNOT_MERGE')
}
const isOpen = ({ state }: Ticket): boolean => OPEN_STATES.includes(state)

/** 1. */
export const mergeAway = (
  going: Ticket,
  into: Pick<Ticket, '_id' | 'number'>,
  requestId: RequestId,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  // One that others went into would take them along into the dark.
  if ((going.absorbed ?? []).length > 0 && isOpen(going)) return refuse('CANNOT_MERGE')
  const target = { id: into._id, number: into.number }
  const merged = perform(going, { type: 'merge', into: target }, requestId, actor, now)
  return isRefusal(merged) || merged === going ? merged : { ...merged, mergeDueAt: now + LOOK_AFTER }
}

/** 2. The same one taken in twice is there once. Who it was of hears from now on how the other goes. */
export const takeIn = (into: Ticket, gone: Ticket, by: By, now: Moment): Ticket | Refusal => {
  const absorbed = into.absorbed ?? []
  if (absorbed.some(({ id }) => id === gone._id)) return into
  // What is finished still answers for it: the work was the same. Only what nobody will do cannot take it in.
  if (into.state === 'cancelled' || into.state === 'merged') return refuse('CANNOT_MERGE')
  const from = { id: gone._id, number: gone.number }
  const event: TicketEvent = {
    ...happens(into, by, now),
    type: 'absorbed',
    from,
  }
  const { memberId, openid, role } = gone.requester
  const next = evolve(into, { event }, `absorb-${gone._id}`.slice(0, 64) as RequestId)
  return told(
    { ...next, absorbed: [...absorbed, { ...from, requester: { memberId, openid, role } }] },
    [event],
    into,
  )
}

/** 3. */
export const comeBack = (gone: Ticket, by: By, now: Moment): Ticket => {
  const { mergedInto, ...ticket } = gone
  if (gone.state !== 'merged' || !mergedInto) return gone
  const event: TicketEvent = {
    ...happens(gone, by, now),
    type: 'unmerged',
    from: mergedInto,
  }
  const next = evolve(ticket, { event }, `unmerge-${gone.timeline.length}` as RequestId)
  return told({ ...next, mergeDueAt: null }, [event], gone)
}

/** 4. */
export const mergeDone = (gone: Ticket): Ticket =>
  (gone.mergeDueAt ?? null) === null ? gone : { ...gone, mergeDueAt: null }
