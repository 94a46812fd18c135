import type { MemberId, Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { whenInWords } from './times'
import { waitForAsker, waitForDoer, waitForWatcher } from './waits'

/** From where someone looks at a ticket: who asked, who does it, or who watches over it. */
export type Seat = 'asker' | 'doer' | 'watcher'

export const seatOf = (ticket: TicketCard, me: MemberId): Seat => {
  if (ticket.assignee.id === me) return 'doer'
  return ticket.requester.id === me ? 'asker' : 'watcher'
}

/** What happens next and by whom: the first thing a ticket says. */
export const whatNext = (ticket: TicketCard, seat: Seat, now: Moment): string => {
  switch (seat) {
    case 'asker':
      return forAsker(ticket, now)
    case 'doer':
      return forDoer(ticket, now)
    case 'watcher':
      return forWatcher(ticket, now)
  }
  return seat satisfies never
}

const eta = ({ etaAt }: TicketCard, now: Moment) =>
  etaAt === undefined ? undefined : whenInWords(etaAt, now)
const isLate = ({ etaAt }: TicketCard, now: Moment) => etaAt !== undefined && etaAt < now

const forAsker = (ticket: TicketCard, now: Moment): string => {
  const who = ticket.assignee.name
  switch (ticket.state) {
    case 'assigned':
      return `已派给${who}，接单就告诉您`
    case 'accepted':
      return `${who}已接单，出发时告诉您`
    case 'enRoute':
      if (isLate(ticket, now)) return `${who}说好 ${eta(ticket, now)} 到，可能晚了一会儿，您可以打电话问问`
      return ticket.etaAt === undefined ? `${who}正在路上` : `${who}正在路上，预计 ${eta(ticket, now)} 到`
    case 'onSite':
      return `${who}已到场，正在处理`
    case 'waiting':
      return waitForAsker(ticket, now)
    case 'finished':
      return `${who}已经处理好了，请您打个分`
    case 'rated':
      return ticket.stars === undefined ? '谢谢您的评价' : `您评了 ${ticket.stars} 星，谢谢您`
    case 'cancelled':
      return '这张单子已取消，需要时随时再报'
  }
  return ticket.state satisfies never
}

const forDoer = (ticket: TicketCard, now: Moment): string => {
  switch (ticket.state) {
    case 'assigned':
      return `${ticket.requester.name}在等，请先接单`
    case 'accepted':
      return '已接单，准备好就出发'
    case 'enRoute':
      return ticket.etaAt === undefined ? '在路上，到了点一下' : `在路上，说好 ${eta(ticket, now)} 到`
    case 'onSite':
      return '已到场，修好后完工'
    case 'waiting':
      return waitForDoer(ticket, now)
    case 'finished':
      return `已完工，等${ticket.requester.name}评价`
    case 'rated':
      return ticket.stars === undefined ? '已评价' : `${ticket.requester.name}评了 ${ticket.stars} 星`
    case 'cancelled':
      return '这张单子已取消，不用去了'
  }
  return ticket.state satisfies never
}

const forWatcher = (ticket: TicketCard, now: Moment): string => {
  const who = ticket.assignee.name
  switch (ticket.state) {
    case 'assigned':
      return `等${who}接单`
    case 'accepted':
      return `${who}已接单，还没出发`
    case 'enRoute':
      return ticket.etaAt === undefined ? `${who}在路上` : `${who}在路上，预计 ${eta(ticket, now)} 到`
    case 'onSite':
      return `${who}正在处理`
    case 'waiting':
      return waitForWatcher(ticket, now)
    case 'finished':
      return `${who}已完工，等${ticket.requester.name}评价`
    case 'rated':
      return ticket.stars === undefined ? '已评价' : `${ticket.requester.name}评了 ${ticket.stars} 星`
    case 'cancelled':
      return '已取消'
  }
  return ticket.state satisfies never
}
