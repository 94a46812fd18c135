import type { MemberId, Moment, TicketId } from '@contract/ids'
import type { Follow, Listener, Ticket } from '@contract/ticket'
import { sortableMoment } from '@domain/time/sortable'

/** One person follows one ticket once. */
export const followIdOf = (ticketId: TicketId, memberId: MemberId): string => `${ticketId}:${memberId}`

export const followOf = (
  { _id: ticketId, communityId }: Pick<Ticket, '_id' | 'communityId'>,
  { memberId, openid, role }: Listener,
  at: Moment,
): Follow => ({
  _id: followIdOf(ticketId, memberId),
  communityId,
  ticketId,
  memberId,
  openid,
  role,
  at,
  sortKey: `${sortableMoment(at)}:${ticketId}`,
})
