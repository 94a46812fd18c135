import { isRefusal, type Refusal } from '@contract/errors'
import type { FileId, Moment, RequestId, TicketId } from '@contract/ids'
import type { PlaceInput, StoredEvent, Ticket, TicketKind } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { monthDay } from '@domain/time/calendar'
import { boxKeyOf } from './box-key'
import { partyOf, recipientOf } from './party'
import { told } from './told'
import { locate } from './place'
import { route, type Loads } from './routing'
import { urgencyOf } from './triage'

export interface Submission {
  id: TicketId
  requestId: RequestId
  kind: TicketKind
  place: PlaceInput
  note?: string | undefined
  photos?: FileId[] | undefined
}

/** A new ticket with its first two events: asked, and given to someone by name. */
export const submit = (
  map: DutyMap,
  loads: Loads,
  submission: Submission,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  const { id, requestId, kind, note, photos = [] } = submission
  const located = locate(map, actor.houses, submission.place)
  if (isRefusal(located)) return located
  const urgency = urgencyOf(kind, note)
  const found = route(map, { zone: located.zone, placeWords: located.words, kind, urgency, at: now }, loads)
  if (isRefusal(found)) return found

  const { assignee, steward, why } = found
  const happened = { at: now, requestId, by: { id: actor._id, name: actor.name, role: actor.role } }
  const timeline: StoredEvent[] = [
    { ...happened, id: `${id}.0`, type: 'submitted' },
    {
      ...happened,
      id: `${id}.1`,
      type: 'assigned',
      to: recipientOf(assignee),
      why,
    },
  ]
  const ticket: Ticket = {
    _id: id,
    communityId: map._id,
    number: numberOf(id, now),
    kind,
    urgency,
    place: located.place,
    ...(located.householdId === undefined ? {} : { householdId: located.householdId }),
    ...(note === undefined ? {} : { note }),
    photos,
    requester: partyOf(actor._id, actor),
    assignee: partyOf(assignee.memberId, assignee),
    steward: partyOf(steward.memberId, steward),
    why,
    state: 'assigned',
    open: true,
    createdAt: now,
    updatedAt: now,
    boxKey: boxKeyOf(true, now, id),
    rev: 1,
    timeline,
    outbox: [],
  }
  return told(ticket, timeline)
}

/**
 * The number people say on the telephone: the day and six digits of the id. Without a counter nobody has to queue
 * for it; two of one day sharing it is rare and harmless, for nothing is found by it alone.
 */
const numberOf = (id: TicketId, at: Moment): string => {
  let digits = 0
  for (const character of id) digits = (digits * 31 + character.charCodeAt(0)) % 1_000_000
  return `${monthDay(at)}-${String(digits).padStart(6, '0')}`
}
