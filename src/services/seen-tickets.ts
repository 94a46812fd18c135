import type { MemberId, TicketId } from '@contract/ids'
import type { TicketAnswer, TicketCard } from '@contract/ticket'
import { call, type PhoneAnswer } from './cloud'
import { forget, recall, remember } from './storage'

/** As many as somebody has in hand in a day. */
const MOST = 20
const INDEX = 'seen tickets'
const drawerOf = (as: MemberId, id: TicketId) => `ticket ${as} ${id}`

/** The newest that is known of a job of one's own. */
export const keepSeen = (as: MemberId, answer: TicketAnswer): void => {
  if (answer.ticket.assignee.id !== as) return
  const drawer = drawerOf(as, answer.ticket.id)
  const drawers = [drawer, ...(recall<string[]>(INDEX) ?? []).filter((one) => one !== drawer)]
  drawers.slice(MOST).forEach(forget)
  remember(INDEX, drawers.slice(0, MOST))
  remember(drawer, answer)
}

/** A ticket; without signal as it was last seen, if it is a job of one's own. */
export const askTicket = async (as: MemberId, id: TicketId): Promise<PhoneAnswer<TicketAnswer>> => {
  const answer = await call('ticket.get', { as, id })
  if (answer.ok) {
    keepSeen(as, answer.data)
    return answer
  }
  const seen = answer.code === 'OFFLINE' ? recall<TicketAnswer>(drawerOf(as, id)) : undefined
  return seen ? { ok: true, data: seen } : answer
}

/** Brings the jobs in hand onto the phone, with key, slot and photos owed: there is no signal where they are done. */
export const bringAlong = async (as: MemberId, jobs: readonly TicketCard[]): Promise<void> => {
  for (const { id, updatedAt } of jobs.slice(0, MOST)) {
    if (recall<TicketAnswer>(drawerOf(as, id))?.ticket.updatedAt === updatedAt) continue
    const answer = await call('ticket.get', { as, id })
    if (!answer.ok) return
    keepSeen(as, answer.data)
  }
}
