import type { TicketId } from '@contract/ids'

/** The page of the mini-program that shows a ticket; where a tapped message leads. */
export const pageFor = (ticketId: TicketId): string => `resident/ticket/index?id=${ticketId}`
