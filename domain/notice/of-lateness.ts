import { PROMISES } from '@contract/glossary'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { clockTime } from '@domain/time/calendar'
import type { Telling } from './telling'

type Warned = Extract<TicketEvent, { type: 'warned' }>
type Lapsed = Extract<TicketEvent, { type: 'lapsed' }>

/** Only who has it hears that time is running out: there is time yet. */
export const ofWarning = ({ what, place }: Ticket, { promise, dueAt }: Warned): Telling[] => [
  {
    ear: 'assignee',
    title: `快到时间：${what}`,
    body: `${place.label}的${what}，${clockTime(dueAt)} 前要${PROMISES[promise]}。`,
    push: { template: 'overdue', tip: '' },
  },
]

/** Who is to see to it now comes first, so that in two parts they hear the higher one. */
export const ofLateness = (ticket: Ticket, event: Lapsed): Telling[] => {
  const { what, place, assignee, escalation } = ticket
  const where = `${place.label}的${what}`
  const urgent = ticket.urgency === 'emergency' ? '【紧急】' : ''
  const job = { template: 'overdue' as const, tip: '' }
  const seesToIt: Telling[] = event.moved
    ? [
        {
          ear: 'assignee',
          title: `${urgent}超时转来：${what}`,
          body: `${where}，${event.from}${event.reason}，现在转给你。请马上接单。`,
          push: job,
        },
        {
          ear: 'before',
          title: `${what}已超时转走`,
          body: `${where}，${event.reason}，已转给${event.to.name}，不用再去。`,
        },
      ]
    : [
        ...(escalation && escalation.to.memberId !== assignee.memberId
          ? [
              {
                ear: 'seesToIt' as const,
                title: `${urgent}超时督办：${what}`,
                body: `${where}在${assignee.name}手上，${event.reason}。请问一声，或者自己接过来。`,
                push: job,
              },
            ]
          : []),
        {
          ear: 'assignee',
          title: `${urgent}已超时：${what}`,
          body: `${where}，${event.reason}。请尽快，或说明原因。`,
          push: job,
        },
      ]
  return [
    ...seesToIt,
    { ear: 'steward', title: `已超时：${what}`, body: `${where}在${assignee.name}手上，${event.reason}。` },
    ...toCalled(ticket, `${urgent}没人接手：${what}`, `${where}，${event.reason}。谁能去，请马上去。`),
    ...toWhoWaits(ticket, event),
  ]
}

/** She is told that it is late, once for each promise, and who is at it now. */
const toWhoWaits = ({ what, assignee, escalation }: Ticket, event: Lapsed): Telling[] => {
  if (!event.moved && event.broken.length === 0) return []
  const seenToBy = event.moved ? assignee.name : escalation?.to.name
  return [
    {
      ear: 'requester',
      title: event.moved ? `${what}已改派${assignee.name}` : `对不起，${what}晚了`,
      body: `${event.reason}，对不起。${event.moved ? `已改派${assignee.name}（${assignee.post ?? '物业'}），接单后马上告诉您。` : `${seenToBy ?? assignee.name}正在督促，有进展马上告诉您。`}`,
      push: { template: 'accepted', tip: event.moved ? `已改派${assignee.name}` : '晚了，正在督促' },
    },
  ]
}

/** In danger everybody on duty is rung, not only whose job it is. */
export const toSupport = (ticket: Ticket): Telling[] =>
  toCalled(
    ticket,
    `【紧急】${ticket.what}，请支援`,
    `${ticket.place.label}的${ticket.what}，派给了${ticket.assignee.name}。谁近谁先去。`,
  )

const toCalled = (ticket: Ticket, title: string, body: string): Telling[] =>
  ticket.called ? [{ ear: 'called', title, body, push: { template: 'job', tip: '' } }] : []
