import type { InboxEntry, InboxItem, Notice } from '@contract/notice'
import { sortableMoment } from '@domain/time/sortable'

/** A notice as it lies in the inbox; its id is the fact, so it can lie there only once. */
export const toInbox = (notice: Notice): InboxEntry => {
  const { id, communityId, memberId, title, body, ticketId, at } = notice
  return { _id: id, communityId, memberId, title, body, ticketId, at, sortKey: `${sortableMoment(at)}:${id}` }
}

export const inboxItem = (entry: InboxEntry): InboxItem => {
  const { _id: id, ticketId, title, body, at, readAt } = entry
  return { id, ticketId, title, body, at, ...(readAt === undefined ? {} : { readAt }) }
}
