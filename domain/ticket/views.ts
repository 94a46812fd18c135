import type { VisitDue } from '@contract/feedback'
import type { MemberId, Moment } from '@contract/ids'
import type { Ticket, TicketAnswer, TicketCard, TicketEvent, TicketView } from '@contract/ticket'
import { answersForZone, mayRing, partsOf, type Actor, type Part } from '@domain/access/policy'
import { personView } from '@domain/access/privacy'
import { followersOf } from './alike'
import { choicesFor } from './lifecycle'
import { promiseNow, recordOf } from './promise-view'
import { isRunning } from './promises'
import { mayReadVerdict, tagsFor, verdictView } from './verdict'

/** What was found beside a ticket about who follows it. */
export interface Following {
  followers: number
  /** The one who looks does. */
  follows: boolean
}

/** A row in a list. */
export const cardFor = (ticket: Ticket, actor: Actor, now: Moment, follows = false): TicketCard => {
  const { _id: id, number, kind, what, icon, nature, urgency, state, place, note, slot, reopens } = ticket
  const { etaAt, waiting, quote, promisedAt, rating, visit, createdAt, updatedAt } = ticket
  const isNeighbour = onlyFollows(ticket, actor, follows)
  const promise = promiseNow(ticket)
  const requester = isNeighbour ? aNeighbour(ticket) : ticket.requester
  return {
    id,
    number,
    kind,
    what,
    icon,
    nature,
    urgency,
    state,
    place: { label: isNeighbour ? place.near : place.label, zoneName: place.zoneName },
    ...(note === undefined || isNeighbour ? {} : { note }),
    ...(slot === undefined || isNeighbour ? {} : { slot }),
    requester: personView(requester, mayRing(ticket, actor, 'requester')),
    assignee: personView(ticket.assignee, mayRing(ticket, actor, 'assignee')),
    ...(isThere(etaAt) ? { etaAt } : {}),
    ...(waiting && !isNeighbour ? { waiting } : {}),
    ...(quote && !isNeighbour ? { quote } : {}),
    ...(isThere(promisedAt) ? { promisedAt } : {}),
    ...(promise ? { promise } : {}),
    ...(reopens === undefined ? {} : { reopens }),
    ...(rating === undefined || isNeighbour || !mayReadVerdict(ticket, actor) ? {} : { stars: rating.stars }),
    ...(visit && seesVisit(ticket, actor) ? { visit: visitDue(ticket, visit) } : {}),
    choices: choicesFor(ticket, actor, now, follows),
    createdAt,
    updatedAt,
  }
}

const isThere = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null

/** A neighbour who has the same trouble sees how it goes, not whose it is. */
const onlyFollows = (ticket: Ticket, actor: Actor, follows: boolean): boolean => {
  const parts = partsOf(ticket, actor, follows)
  return parts.length === 1 && parts[0] === 'follower'
}
const SOMEBODY = { id: 'neighbour' as MemberId, name: '一位邻居' }
const aNeighbour = ({ requester }: Ticket): Ticket['requester'] => ({
  ...requester,
  memberId: SOMEBODY.id,
  name: SOMEBODY.name,
  phone: '',
})

const ASKERS: readonly Part[] = ['requester', 'household', 'follower']
/** How it was routed, and what could not be delivered, is for who answers for it and not for who asked. */
const answersForIt = (ticket: Ticket, actor: Actor): boolean =>
  partsOf(ticket, actor).some((part) => !ASKERS.includes(part))

/** The whole of it, as this person may see it. */
export const viewFor = (ticket: Ticket, actor: Actor, now: Moment, following?: Following): TicketView => {
  const follows = following?.follows ?? false
  const card = cardFor(ticket, actor, now, follows)
  const { fees, evidence, guardian, mergedInto } = ticket
  const common = {
    ...card,
    fees,
    evidence,
    ...(ticket.incident ? { incident: ticket.incident } : {}),
    ...(mergedInto ? { mergedInto } : {}),
    ...(following ? { followers: followersOf(ticket, following.followers) } : {}),
  }
  if (onlyFollows(ticket, actor, follows)) return { ...common, photos: [], why: [], following: true }
  const answers = answersForIt(ticket, actor)
  const undelivered = ticket.outbox.filter(({ dead }) => dead).length
  const { alarm, photos, voice, key, bill, answer, finish, rating, visited, cause } = ticket
  return {
    ...common,
    photos,
    why: answers ? ticket.why : [],
    ...(alarm === undefined ? {} : { alarm }),
    ...(voice ? { voice } : {}),
    ...(key === undefined ? {} : { key }),
    ...(ticket.postId === undefined ? {} : { postId: ticket.postId }),
    ...(bill ? { bill } : {}),
    ...(answer ? { answer } : {}),
    ...(finish === undefined ? {} : { finish }),
    ...(rating && mayReadVerdict(ticket, actor) ? { rating: verdictView(rating) } : {}),
    ...(isAsker(ticket, actor) && ticket.visit && ticket.visit.why !== 'rule'
      ? { calledBy: visitDueAt(ticket) }
      : {}),
    ...(card.choices.includes('rate') || card.choices.includes('rerate') ? { tags: tagsFor(ticket) } : {}),
    ...(visited && answersForZone(actor, ticket.place.zoneId)
      ? { visited: { ...visited, by: visited.by.name } }
      : {}),
    ...(answers && cause ? { cause } : {}),
    ...(guardian ? { guardian: personView(guardian, false) } : {}),
    ...(answers && ticket.promises ? { promises: ticket.promises.map(recordOf) } : {}),
    ...(answers && undelivered > 0 ? { undelivered } : {}),
  }
}

export const answerFor = (ticket: Ticket, actor: Actor, now: Moment, following?: Following): TicketAnswer => {
  const view = viewFor(ticket, actor, now, following)
  const answers = answersForIt(ticket, actor)
  const isNeighbour = view.following === true
  const timeline = ticket.timeline
    // What colleagues say among themselves is not for who asked.
    .filter((event) => answers || event.type !== 'commented' || !event.internal)
    // Who is warned in time has nothing to explain to who asked.
    .filter((event) => answers || event.type !== 'warned')
    .filter((event) => answersForZone(actor, ticket.place.zoneId) || !isOfVisit(event, actor))
    .filter((event) => mayReadVerdict(ticket, actor) || !OF_VERDICTS.includes(event.type))
    .filter((event) => !isNeighbour || FOR_NEIGHBOURS.includes(event.type))
    .map((event) => (isNeighbour ? withoutWords(event) : event))
    .map((event) => (answers ? event : withoutWorkings(event)))
  return { ticket: view, timeline, choices: view.choices }
}

/** How it was routed, and what was behind a complaint, is nothing that who asked is told. */
const withoutWorkings = (event: TicketEvent): TicketEvent => {
  if (event.type === 'finished') return { ...event, cause: undefined }
  return 'why' in event ? { ...event, why: [] } : event
}

const OF_VERDICTS: readonly TicketEvent['type'][] = ['rated', 'rerated', 'replied']
/** Who asks whom how it went, and what was said then, is for who answers for the zone; she knows her own answer. */
const isOfVisit = (event: TicketEvent, actor: Actor): boolean => {
  if (event.type === 'visited') return event.by.id !== actor._id
  return (
    (event.type === 'warned' && event.promise === 'visit') ||
    (event.type === 'lapsed' && event.broken.some(({ name }) => name === 'visit'))
  )
}

/** Who makes it, and she who is asked on her phone. */
const seesVisit = (ticket: Ticket, actor: Actor): boolean =>
  answersForZone(actor, ticket.place.zoneId) || (ticket.visit?.how === 'app' && isAsker(ticket, actor))
const isAsker = (ticket: Ticket, actor: Actor): boolean =>
  partsOf(ticket, actor).some((part) => part === 'requester' || part === 'household')

const visitDueAt = ({ promises = [] }: Ticket): Moment =>
  promises.find((each) => each.name === 'visit' && isRunning(each))?.dueAt ?? 0
const visitDue = (ticket: Ticket, { why, how, tries, to }: NonNullable<Ticket['visit']>): VisitDue => ({
  why,
  how,
  tries,
  by: to.name === '' ? ticket.steward.name : to.name,
  dueAt: visitDueAt(ticket),
})

/** How it goes: never what was said, by whom it was asked, or what it costs. */
const FOR_NEIGHBOURS: readonly TicketEvent['type'][] = [
  'submitted',
  'logged',
  'announced',
  'assigned',
  'handedOver',
  'transferred',
  'declined',
  'takenOver',
  'accepted',
  'departed',
  'arrived',
  'paused',
  'resumed',
  'finished',
  'reopened',
  'cancelled',
  'merged',
  'closed',
]
const withoutWords = (event: TicketEvent): TicketEvent => {
  const { by } = event
  const hidden = by.role === 'resident' ? { ...event, by: { ...by, ...SOMEBODY } } : event
  if (hidden.type === 'logged') return { ...hidden, for: SOMEBODY.name }
  if (hidden.type === 'paused') return { ...hidden, note: undefined }
  if (hidden.type === 'finished') return { ...hidden, photos: [], before: undefined, bill: undefined }
  return 'reason' in hidden ? { ...hidden, reason: '' } : hidden
}
