import type { MemberId, Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { nextStep } from './choices'
import { quoteForAsker, quoteForDoer, quoteForWatcher } from './quotes'
import { slotInWords } from './slots'
import { whenInWords } from './times'
import { visitForAsker, visitForStaff } from './visits'
import { waitForAsker, waitForDoer, waitForWatcher } from './waits'

/** From where someone looks at a ticket: who asked, who does it, or who watches over it. */
export type Seat = 'asker' | 'doer' | 'watcher'

export const seatOf = (ticket: TicketCard, me: MemberId): Seat => {
  if (ticket.assignee.id === me) return 'doer'
  return ticket.requester.id === me ? 'asker' : 'watcher'
}

/** What happens next and by whom: the first thing a ticket says. */
export const whatNext = (ticket: TicketCard, seat: Seat, now: Moment): string =>
  (seat === 'asker' ? visitForAsker(ticket) : visitForStaff(ticket, now)) ?? byState(ticket, seat, now)

const byState = (ticket: TicketCard, seat: Seat, now: Moment): string => {
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
/** Nobody sets out for a question or a complaint. */
const isVisit = ({ nature }: TicketCard) => nature === 'repair'

const forAsker = (ticket: TicketCard, now: Moment): string => {
  const who = ticket.assignee.name
  switch (ticket.state) {
    case 'assigned':
      return `已派给${who}，接单就告诉您`
    case 'accepted':
      return acceptedForAsker(ticket, now)
    case 'enRoute':
      if (isLate(ticket, now)) return `${who}说好 ${eta(ticket, now)} 到，可能晚了一会儿，您可以打电话问问`
      return ticket.etaAt === undefined ? `${who}正在路上` : `${who}正在路上，预计 ${eta(ticket, now)} 到`
    case 'onSite':
      return quoteForAsker(ticket) ?? `${who}已到场，正在处理`
    case 'quoted':
      return quoteForAsker(ticket) ?? `${who}报了价，等您同意`
    case 'waiting':
      return waitForAsker(ticket, now)
    case 'finished':
      return isVisit(ticket) ? `${who}已经处理好了，请您打个分` : `${who}已经办好了，您看满意吗`
    case 'confirmed':
      return '您已确认处理好了，还可以打个分'
    case 'rated':
      return ticket.stars === undefined ? '谢谢您的评价' : `您评了 ${ticket.stars} 星，谢谢您`
    case 'closed':
      return '七天没有新消息，已替您结单'
    case 'cancelled':
      return '这张单子已取消，需要时随时再报'
    case 'merged':
      return '和另一张单子一起处理，有进展照样告诉您'
  }
  return ticket.state satisfies never
}

/** An appointment that is still to come is the next thing; so is an answer that was promised. */
const acceptedForAsker = (
  { assignee: { name }, nature, slot, promise, promisedAt }: TicketCard,
  now: Moment,
): string => {
  if (nature !== 'repair') {
    // By when stands beside the ring, where there is one.
    return promise || promisedAt === undefined || promisedAt < now
      ? `${name}已接手，有结果就告诉您`
      : `${name}已接手，${whenInWords(promisedAt, now)} 前给您结果`
  }
  return slot && slot.to > now
    ? `${name}已接单，约在 ${slotInWords(slot, now)} 上门`
    : `${name}已接单，出发时告诉您`
}

const forDoer = (ticket: TicketCard, now: Moment): string => {
  const asker = ticket.requester.name
  switch (ticket.state) {
    case 'assigned':
      return `${asker}在等，请先接单`
    case 'accepted':
      return acceptedForDoer(ticket)
    case 'enRoute':
      return ticket.etaAt === undefined ? '在路上，到了点一下' : `在路上，说好 ${eta(ticket, now)} 到`
    case 'onSite':
      return quoteForDoer(ticket) ?? '已到场，修好后完工'
    case 'quoted':
      return quoteForDoer(ticket) ?? `报了价，等${asker}同意`
    case 'waiting':
      return waitForDoer(ticket, now)
    case 'finished':
      return `已完工，等${asker}评价`
    case 'confirmed':
      return `${asker}确认处理好了`
    case 'rated':
      return ticket.stars === undefined ? '已评价' : `${asker}评了 ${ticket.stars} 星`
    case 'closed':
      return '七天没有新消息，已结单'
    case 'cancelled':
      return '这张单子已取消，不用去了'
    case 'merged':
      return '已并入另一张单子，跟着那张处理'
  }
  return ticket.state satisfies never
}

/** Nobody sets out to answer; what is answered still has to be done. */
const acceptedForDoer = (ticket: TicketCard): string => {
  if (isVisit(ticket)) return '已接单，准备好就出发'
  return nextStep(ticket.choices) === 'answer'
    ? `已接手，请先答复${ticket.requester.name}`
    : '已接手，办好后点“办结”'
}

const forWatcher = (ticket: TicketCard, now: Moment): string => {
  const who = ticket.assignee.name
  switch (ticket.state) {
    case 'assigned':
      return `等${who}接单`
    case 'accepted':
      return isVisit(ticket) ? `${who}已接单，还没出发` : `${who}已接手，正在办`
    case 'enRoute':
      if (isLate(ticket, now)) return `${who}说好 ${eta(ticket, now)} 到，还没到`
      return ticket.etaAt === undefined ? `${who}在路上` : `${who}在路上，预计 ${eta(ticket, now)} 到`
    case 'onSite':
      return quoteForWatcher(ticket) ?? `${who}正在处理`
    case 'quoted':
      return quoteForWatcher(ticket) ?? `${who}报了价，在等同意`
    case 'waiting':
      return waitForWatcher(ticket, now)
    case 'finished':
      return `${who}已完工，等${ticket.requester.name}评价`
    case 'confirmed':
      return `${ticket.requester.name}确认处理好了`
    case 'rated':
      return ticket.stars === undefined ? '已评价' : `${ticket.requester.name}评了 ${ticket.stars} 星`
    case 'closed':
      return '七天没有新消息，已结单'
    case 'cancelled':
      return '已取消'
    case 'merged':
      return '已并入另一张单子'
  }
  return ticket.state satisfies never
}
