import type { MemberId, NoticeId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { Notice } from '@contract/notice'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { messagePage } from './pages'
import type { Telling } from './telling'
import { tellings } from './tellings'
import { toFollowers } from './to-followers'
import { templateFields } from './template-fields'

/** What is told of an event, each thing to each person once. The one who did it is never told of it. */
export const noticesFor = (ticket: Ticket, event: TicketEvent, before: Ticket = ticket): Notice[] =>
  tellings(ticket, event, before)
    .filter(
      ({ to }) => to.memberId !== event.by.id || event.type === 'assigned' || event.type === 'handedOver',
    )
    // One person in two parts hears it once, in the first of them.
    .filter(({ to }, index, all) => all.findIndex((each) => each.to.memberId === to.memberId) === index)
    // Who rang and is nobody's member has no inbox.
    .filter(({ to }) => !to.memberId.startsWith('guest-'))
    .map((telling) => toNotice(ticket, event, telling))
    .concat(toAll(ticket, event))

/** The same to everybody who follows it: one notice that names its audience, whatever their number. */
const toAll = (ticket: Ticket, event: TicketEvent): Notice[] => {
  const words = ticket.followed ? toFollowers(ticket, event) : undefined
  if (!words) return []
  const { _id, communityId } = ticket
  return [
    {
      id: `${event.id}:${event.type}:followers` as NoticeId,
      communityId,
      memberId: 'followers' as MemberId,
      openid: '',
      audience: 'followers',
      ...words,
      ticketId: _id,
      at: event.at,
      push: {
        template: 'accepted',
        page: '',
        data: templateFields('accepted', {
          what: `${ticket.what} ${ticket.place.near}`,
          who: ticket.assignee.name,
          tip: words.title,
          at: event.at,
        }),
      },
    },
  ]
}

/** As it goes to one of them: a tap on it opens the ticket as the membership that follows it. */
export const toFollower = <N extends Notice>(notice: N, role: Role): N =>
  notice.push && notice.ticketId
    ? { ...notice, push: { ...notice.push, page: messagePage(role, notice.memberId, notice.ticketId) } }
    : notice

const toNotice = (ticket: Ticket, event: TicketEvent, { to, title, body, push }: Telling): Notice => ({
  id: `${event.id}:${event.type}:${to.memberId}` as NoticeId,
  communityId: ticket.communityId,
  memberId: to.memberId,
  openid: to.openid,
  title,
  body,
  ticketId: ticket._id,
  at: event.at,
  ...(push === undefined || to.openid === ''
    ? {}
    : {
        push: {
          template: push.template,
          page: messagePage(to.role, to.memberId, ticket._id),
          data: pushData(ticket, event, title, push),
        },
      }),
})

const pushData = (
  ticket: Ticket,
  event: TicketEvent,
  title: string,
  { template, tip }: NonNullable<Telling['push']>,
): Record<string, string> =>
  template === 'job'
    ? templateFields('job', { number: ticket.number, what: title, where: ticket.place.label, at: event.at })
    : templateFields(template, {
        what: `${ticket.what} ${ticket.place.label}`,
        who: ticket.assignee.name,
        tip,
        at: event.at,
      })
