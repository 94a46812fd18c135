import type { InboxEntry, InboxItem, Notice } from '@contract/notice'
import { sortableMoment } from '@domain/time/sortable'

/** A notice as it lies in the inbox; its id is the fact, so it can lie there only once. */
export const toInbox = (notice: Notice): InboxEntry => {
  const { id, communityId, memberId, title, body, at } = notice
  return {
    _id: id,
    communityId,
    memberId,
    title,
    body,
    ...opened(notice),
    at,
    unread: true,
    sortKey: `${sortableMoment(at)}:${id}`,
  }
}

const opened = ({
  ticketId,
  opens,
  period,
  about,
}: Pick<Notice, 'ticketId' | 'opens' | 'period' | 'about'>) => ({
  ...(ticketId === undefined ? {} : { ticketId }),
  ...(opens === undefined ? {} : { opens }),
  ...(period === undefined ? {} : { period }),
  ...(about === undefined ? {} : { about }),
})

export const inboxItem = (entry: InboxEntry): InboxItem => {
  const { _id: id, title, body, at, readAt } = entry
  return { id, ...opened(entry), title, body, at, ...(readAt === undefined ? {} : { readAt }) }
}
