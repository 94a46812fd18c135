import type { MemberId, NoticeId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { Notice } from '@contract/notice'
import type { Listener, Ticket, TicketEvent } from '@contract/ticket'
import { messagePage, postPage } from './pages'
import { TOPIC_OF, type Telling } from './telling'
import { tellings } from './tellings'
import { templateFields } from './template-fields'
import { listenersOf } from './who-hears'

/** What is told of an event, each thing to each person once. The one who did it is never told of it. */
export const noticesFor = (ticket: Ticket, event: TicketEvent, before: Ticket = ticket): Notice[] => {
  const all = tellings(ticket, event, before)
  const ears = all.flatMap((telling) =>
    telling.ear === 'household' || telling.ear === 'followers'
      ? []
      : listenersOf(telling.ear, ticket, before).map((to) => ({ telling, to })),
  )
  const told = ears
    .filter(({ to }) => to.memberId !== event.by.id || TOLD_EVEN_SO.includes(event.type))
    // One person in two parts hears it once, in the first of them.
    .filter(({ to }, index, rest) => rest.findIndex((each) => each.to.memberId === to.memberId) === index)
    // Who rang and is nobody's member has no inbox.
    .filter(({ to }) => !to.memberId.startsWith('guest-'))
    .map(({ telling, to }) => toOne(ticket, event, telling, to))
  const except = [...new Set([event.by.id, ...told.map(({ memberId }) => memberId)])]
  return [...told, ...all.flatMap((telling) => toMany(ticket, event, telling, except))]
}
/** Who asks for something that falls to themself has a job by it. */
const TOLD_EVEN_SO: readonly TicketEvent['type'][] = ['assigned', 'handedOver']

/** What every notice of an event says, whoever gets it. */
const common = (ticket: Ticket, event: TicketEvent, { ear, title, body }: Telling) => ({
  communityId: ticket.communityId,
  topic: TOPIC_OF[ear],
  title,
  body,
  ticketId: ticket._id,
  at: event.at,
})

/** The same to everybody of a house, or who follows it: one notice that names its audience, whatever their number. */
const toMany = (ticket: Ticket, event: TicketEvent, telling: Telling, except: MemberId[]): Notice[] => {
  const { ear, push } = telling
  if (ear !== 'household' && ear !== 'followers') return []
  const { householdId } = ticket
  return [
    {
      ...common(ticket, event, telling),
      id: `${event.id}:${event.type}:${ear}` as NoticeId,
      memberId: ear as MemberId,
      openid: '',
      audience: ear,
      except,
      ...(ear === 'household' && householdId !== undefined ? { houseId: householdId } : {}),
      // Neighbours can read in the morning that somebody is at it; a family lets him in.
      ...(ear === 'followers' && ticket.urgency !== 'emergency'
        ? { late: true }
        : mayWait(ticket, event, 'resident')),
      ...(push
        ? {
            push: {
              template: push.template,
              page: '',
              data: pushData(ticket, event, telling, ticket.place.near),
            },
          }
        : {}),
    },
  ]
}

/** As it goes to one of them: a tap on it opens the ticket, or the post, as the membership that hears of it. */
export const toFollower = <N extends Notice>(notice: N, role: Role): N =>
  notice.push
    ? { ...notice, push: { ...notice.push, page: pageFor(notice, role) ?? notice.push.page } }
    : notice

const pageFor = ({ ticketId, opens, about, memberId }: Notice, role: Role): string | undefined => {
  if (ticketId) return messagePage(role, memberId, ticketId)
  return opens === 'post' && about ? postPage(about, memberId) : undefined
}

const toOne = (ticket: Ticket, event: TicketEvent, telling: Telling, to: Listener): Notice => {
  const { push, ear } = telling
  return {
    ...common(ticket, event, telling),
    id: `${event.id}:${event.type}:${to.memberId}` as NoticeId,
    memberId: to.memberId,
    openid: to.openid,
    ...mayWait(ticket, event, to.role),
    // In danger, twice is better than not at all.
    ...(TOPIC_OF[ear] === 'job' && ticket.urgency === 'emergency' ? { mayRepeat: true } : {}),
    ...(push === undefined || to.openid === ''
      ? {}
      : {
          push: {
            template: push.template,
            page: messagePage(to.role, to.memberId, ticket._id),
            data: pushData(ticket, event, telling, ticket.place.label),
          },
        }),
  }
}

/** What a resident can as well read in the morning. All else somebody waits for at this moment, or is on their way for. */
const CAN_WAIT: readonly TicketEvent['type'][] = ['answered', 'cancelled', 'closed', 'lapsed', 'merged']
const mayWait = (ticket: Ticket, event: TicketEvent, role: Role): { late?: true } =>
  role === 'resident' && ticket.urgency !== 'emergency' && CAN_WAIT.includes(event.type) ? { late: true } : {}

const pushData = (
  ticket: Ticket,
  event: TicketEvent,
  { title, push }: Telling,
  where: string,
): Record<string, string> => {
  const { number, what, assignee } = ticket
  const { at } = event
  const template = push?.template
  if (template === 'job' || template === 'overdue')
    return templateFields(template, { number, what: title, where, at })
  return templateFields(template === 'visit' || template === 'closed' ? template : 'accepted', {
    what: `${what} ${where}`,
    who: assignee.name,
    tip: push?.tip || title,
    at,
  })
}
