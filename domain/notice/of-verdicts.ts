import { VISIT_OUTCOMES } from '@contract/glossary'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { dateTime } from '@domain/time/calendar'
import { isLow } from '@domain/ticket/verdict'
import type { Telling } from './telling'

type Of<Type extends TicketEvent['type']> = Extract<TicketEvent, { type: Type }>
const JOB = { template: 'job', tip: '' } as const

/** Who did it hears how it was, unless she would rather not say so to them; who has to ask her hears it first. */
export const ofVerdict = (ticket: Ticket, event: Of<'rated'> | Of<'rerated'>): Telling[] => {
  const { what, place, assignee, visit } = ticket
  const stars = `${event.stars} 星`
  const body = `${place.label}的${what}，${stars}${event.words === undefined ? '' : `：${event.words}`}`
  const isHidden =
    event.anonymous === true && (assignee.role === 'technician' || assignee.role === 'housekeeper')
  return [
    ...(visit && isLow(event)
      ? [
          {
            ear: 'visitor' as const,
            title: `今天回访：${what}，${stars}`,
            body: `${body}。${dateTime(dueOf(ticket)).slice(5)} 前请联系住户。`,
            push: JOB,
          },
        ]
      : []),
    ...(isHidden
      ? []
      : [
          {
            ear: 'assignee' as const,
            title: event.type === 'rated' ? `收到评价：${stars}` : `评价改了：${stars}`,
            body,
          },
        ]),
  ]
}

/** She hears what was said to her verdict. */
export const ofReply = ({ what }: Ticket, { by, words }: Of<'replied'>): Telling[] => [
  { ear: 'requester', title: `您的${what}评价有回复了`, body: `${by.name}：${words}` },
]

/** She has answered on her phone, and is not content. */
export const ofAnswers = (ticket: Ticket, { outcome, answers, by }: Of<'visited'>): Telling[] =>
  by.role !== 'resident' || outcome === 'satisfied'
    ? []
    : [
        {
          ear: 'visitor',
          title: `回访：${VISIT_OUTCOMES[outcome]}`,
          body: `${ticket.place.label}的${ticket.what}。${answers?.words ?? '请看看要不要再处理。'}`,
          push: JOB,
        },
      ]

/** Time is running out to ask her how it went. */
export const ofVisitNear = ({ what, place, visit }: Ticket, { dueAt }: Of<'warned'>): Telling[] =>
  visit
    ? [
        {
          ear: 'visitor',
          title: `快到时间：回访${what}`,
          body: `${place.label}的${what}办好了，${dateTime(dueAt).slice(5)} 前要回访。`,
          push: { template: 'overdue', tip: '' },
        },
      ]
    : []

/** Nobody asked her in time: who should have, and who sees to it now. She is not told that she was not asked. */
export const ofVisitMissed = ({ what, place, visit, escalation }: Ticket): Telling[] => {
  const push = { template: 'overdue', tip: '' } as const
  const where = `${place.label}的${what}`
  return [
    ...(escalation && escalation.to.memberId !== visit?.to.memberId
      ? [
          {
            ear: 'seesToIt' as const,
            title: `回访超时：${what}`,
            body: `${where}办好了，${visit?.to.name ?? '管家'}还没有回访。请问一声，或者自己联系住户。`,
            push,
          },
        ]
      : []),
    {
      ear: 'visitor',
      title: `回访超时：${what}`,
      body: `${where}办好了，还没有回访。请尽快联系住户。`,
      push,
    },
  ]
}

const dueOf = ({ promises = [] }: Ticket): number =>
  promises.find(({ name, keptAt }) => name === 'visit' && keptAt === undefined)?.dueAt ?? 0
