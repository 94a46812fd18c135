import type { Ticket, TicketEvent } from '@contract/ticket'
import type { Telling } from './telling'

/** Who wrote it down for somebody hears what they may have to pass on by telephone. */
export const toGuardian = (ticket: Ticket, event: TicketEvent): Telling[] => {
  const { guardian, what, place } = ticket
  // Closing takes the guardian's part away; what ended it is told by the event before.
  if (!guardian || !TOLD_TO_GUARDIAN.includes(event.type)) return []
  return [
    {
      ear: 'guardian',
      title: `你登记的${what}${GUARDIAN_WORDS[event.type] ?? '有进展'}`,
      body: `${place.label}，${ticket.requester.openid === '' ? '住户没有用小程序，请打电话告诉一声' : '住户也收到了消息'}。`,
    },
  ]
}
const GUARDIAN_WORDS: Partial<Record<TicketEvent['type'], string>> = {
  finished: '已处理好',
  quoted: '要收费，等住户同意',
  paused: '要等一等',
  answered: '有答复了',
  reopened: '又打开了',
}
const TOLD_TO_GUARDIAN = Object.keys(GUARDIAN_WORDS)
