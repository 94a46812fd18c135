import { NATURES, TICKET_STATES } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import { maskPhone } from '@domain/access/privacy'
import { dateTime } from '@domain/time/calendar'

export const TICKET_HEADERS = [
  '编号',
  '类别',
  '事项',
  '紧急',
  '状态',
  '片区',
  '地点',
  '说明',
  '报修人',
  '电话',
  '登记人',
  '负责人',
  '提交时间',
  '接单时间',
  '到场时间',
  '完工时间',
  '处理结果',
  '费用（元）',
  '返修次数',
  '催单次数',
  '星级',
  '评价',
] as const

/** One request as a manager reads it in a sheet. Texts are texts: the workbook knows no formula in them. */
export const ticketRow = (ticket: Ticket): (string | number)[] => {
  const { timeline, bill, rating, guardian, requester } = ticket
  const lastly = (type: Ticket['timeline'][number]['type']): Moment | undefined =>
    [...timeline].reverse().find((event) => event.type === type)?.at
  const logged = timeline.find(({ type }) => type === 'logged')
  return [
    ticket.number,
    NATURES[ticket.nature],
    ticket.what,
    ticket.urgency === 'emergency' ? '紧急' : '',
    TICKET_STATES[ticket.state],
    ticket.place.zoneName,
    ticket.place.label,
    ticket.note ?? '',
    requester.name,
    maskPhone(requester.phone),
    guardian?.name ?? logged?.by.name ?? '',
    ticket.assignee.name,
    shown(ticket.createdAt),
    shown(lastly('accepted')),
    shown(lastly('arrived')),
    shown(ticket.finish?.at),
    ticket.finish?.note ?? '',
    bill ? bill.total / 100 : '',
    ticket.reopens ?? 0,
    timeline.filter(({ type }) => type === 'urged').length,
    rating?.stars ?? '',
    rating?.words ?? '',
  ]
}

/** Nothing where it has not happened. */
export const shown = (at: Moment | undefined): string => (at === undefined ? '' : dateTime(at))
