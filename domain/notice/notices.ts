import type { NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import { TICKET_KINDS } from '@contract/glossary'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { messagePage } from './pages'
import { tellings, type Telling } from './tellings'
import { templateFields } from './template-fields'

/** What is told of an event, each thing to each person once. The one who did it is never told of it. */
export const noticesFor = (ticket: Ticket, event: TicketEvent, before: Ticket = ticket): Notice[] =>
  tellings(ticket, event, before)
    .filter(
      ({ to }) => to.memberId !== event.by.id || event.type === 'assigned' || event.type === 'handedOver',
    )
    // One person in two parts hears it once, in the first of them.
    .filter(({ to }, index, all) => all.findIndex((each) => each.to.memberId === to.memberId) === index)
    .map((telling) => toNotice(ticket, event, telling))

const toNotice = (ticket: Ticket, event: TicketEvent, { to, title, body, push }: Telling): Notice => ({
  id: `${event.id}:${event.type}:${to.memberId}` as NoticeId,
  communityId: ticket.communityId,
  memberId: to.memberId,
  openid: to.openid,
  title,
  body,
  ticketId: ticket._id,
  at: event.at,
  ...(push === undefined
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
        what: `${TICKET_KINDS[ticket.kind]} ${ticket.place.label}`,
        who: ticket.assignee.name,
        tip,
        at: event.at,
      })
