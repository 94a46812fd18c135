import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { BuildingId, FileId, KindId, MemberId, Moment, RequestId, TicketId } from '@contract/ids'
import type { Party, StoredEvent, Ticket } from '@contract/ticket'
import type { PlaceInput, Slot, Via, Voice } from '@contract/ticket-fields'
import type { DutyMap, Zone } from '@contract/zone'
import { answersForZone, type Actor } from '@domain/access/policy'
import { offeredKind, topicOf } from '@domain/catalogue/catalogue'
import { monthDay } from '@domain/time/calendar'
import { calledTo } from './chain'
import { indexed } from './indexed'
import { partyOf, recipientOf } from './party'
import { locate, locateArea, locateSpot, type LocatedPlace } from './place'
import { promise } from './make-promises'
import { route, type Loads } from './routing'
import { told } from './told'
import { triage } from './triage'

/** What every request says, whoever writes it down. */
interface Said {
  id: TicketId
  requestId: RequestId
  kind: KindId
  note?: string | undefined
  photos?: FileId[] | undefined
  slot?: Slot | undefined
  key?: string | undefined
}
export interface Submission extends Said {
  place: PlaceInput
  voice?: Voice | undefined
  calm?: boolean | undefined
}
/** Who rang or came by: on the roll, or unknown to it. */
export interface Caller extends Pick<Party, 'openid' | 'name' | 'phone'> {
  memberId?: MemberId
  houses: Actor['houses']
}
export interface Logged extends Said {
  place: PlaceInput
  via: Via
}
export interface Incident {
  id: TicketId
  requestId: RequestId
  kind: KindId
  buildingIds: readonly BuildingId[]
  text: string
  until?: Moment | undefined
}

const DAY = 24 * 60 * 60_000
/** How far ahead a visit may be wished for. */
const SLOT_AHEAD = 14 * DAY

/** A new ticket with its first two events: asked, and given to someone by name. */
export const submit = (
  map: DutyMap,
  loads: Loads,
  submission: Submission,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  const located = locate(map, actor.houses, submission.place)
  if (isRefusal(located)) return located
  const requester = partyOf(actor._id, actor)
  return open({ map, loads, said: submission, located, requester, actor, now }, { type: 'submitted' })
}

/** A ticket that staff write down for somebody who rang or came by; they look after it from then on (首问负责). */
export const log = (
  map: DutyMap,
  loads: Loads,
  logged: Logged,
  caller: Caller,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  const located = locate(map, caller.houses, logged.place)
  if (isRefusal(located)) return located
  const { memberId = `guest-${logged.id}` as MemberId, openid, name, phone } = caller
  const requester: Party = { memberId, openid, name, phone, role: 'resident' }
  return open(
    { map, loads, said: logged, located, requester, actor, now, guardian: partyOf(actor._id, actor) },
    { type: 'logged', for: name, via: logged.via },
  )
}

/** One request for all that it touches. */
export const announce = (
  map: DutyMap,
  loads: Loads,
  { buildingIds, text, until, ...said }: Incident,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  if (until !== undefined && until <= now) return refuse('WRONG_DATES')
  const isTheirs = ({ id, buildingIds: theirs }: Zone) =>
    answersForZone(actor, id) || !theirs.some((building) => buildingIds.includes(building))
  if (!map.zones.every(isTheirs)) return refuse('NOT_ALLOWED')
  const located = locateArea(map, buildingIds)
  if (isRefusal(located)) return located
  const requester = partyOf(actor._id, actor)
  const incident = { text, ...(until === undefined ? {} : { until }) }
  return open(
    { map, loads, said: { ...said, note: text }, located, requester, actor, now, incident },
    { type: 'announced', text },
  )
}

export interface Inspection extends Said {
  /** A public place, or a building. */
  placeId: string
}

/** Somebody is to look what it is that comes back there. It is asked for by who sees to it, and announced to nobody. */
export const inspect = (
  map: DutyMap,
  loads: Loads,
  { placeId, ...said }: Inspection,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  const isSpot = map.spots.some(({ id }) => id === placeId)
  const located = isSpot ? locateSpot(map, placeId) : locateArea(map, [placeId as BuildingId])
  if (isRefusal(located)) return located
  const requester = partyOf(actor._id, actor)
  return open({ map, loads, said, located, requester, actor, now }, { type: 'submitted' })
}

interface Opening {
  map: DutyMap
  loads: Loads
  said: Said & Pick<Submission, 'voice' | 'calm'>
  located: LocatedPlace
  requester: Party
  actor: Actor
  now: Moment
  guardian?: Party
  incident?: NonNullable<Ticket['incident']>
}
/** How it began. */
type Beginning =
  { type: 'submitted' } | { type: 'logged'; for: string; via: Via } | { type: 'announced'; text: string }

const open = (opening: Opening, beginning: Beginning): Ticket | Refusal => {
  const { map, loads, said, located, requester, actor, now, guardian, incident } = opening
  const { id, requestId, photos = [], slot, voice } = said
  const kind = offeredKind(map, said.kind)
  if (isRefusal(kind)) return kind
  if (slot && (slot.from >= slot.to || slot.to <= now || slot.to > now + SLOT_AHEAD))
    return refuse('WRONG_DATES')
  const words = [said.note, voice?.text].filter(Boolean).join('，')
  const judged = triage(kind, { note: words, calm: said.calm })
  const { zone, place, householdId } = located
  const found = route(map, { zone, placeWords: located.words, kind, urgency: judged.urgency, at: now }, loads)
  if (isRefusal(found)) return found

  const { assignee, steward, why } = found
  const happened = { at: now, requestId, by: { id: actor._id, name: actor.name, role: actor.role } }
  const timeline: StoredEvent[] = [
    { ...happened, id: `${id}.0`, ...beginning },
    { ...happened, id: `${id}.1`, type: 'assigned', to: recipientOf(assignee), why },
  ]
  const called = judged.urgency === 'emergency' ? calledTo(map, zone, now) : undefined
  const topic = topicOf(kind, place.type)
  const ticket = indexed({
    _id: id,
    communityId: map._id,
    number: numberOf(id, now),
    ...topic,
    ...judged,
    ...promise(map, { ...topic, ...judged, slot }, now),
    ...(called ? { called } : {}),
    place,
    ...(householdId === undefined ? {} : { householdId }),
    ...(words === '' ? {} : { note: words }),
    photos,
    ...(voice ? { voice } : {}),
    ...(slot ? { slot } : {}),
    ...(said.key === undefined ? {} : { key: said.key }),
    ...(incident ? { incident } : {}),
    requester,
    assignee: partyOf(assignee.memberId, assignee),
    steward: partyOf(steward.memberId, steward),
    ...(guardian ? { guardian } : {}),
    why,
    state: 'assigned',
    open: true,
    createdAt: now,
    updatedAt: now,
    rev: 1,
    timeline,
    outbox: [],
  })
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
