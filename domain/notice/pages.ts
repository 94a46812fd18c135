import type { MemberId, Period, TicketId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { SummaryType } from '@contract/summary'
import type { TicketFilter } from '@contract/ticket'

/** The page where a person of this role looks at a ticket, without a slash before it, as a message's link has it. */
export const ticketPageOf = (role: Role): string => {
  switch (role) {
    case 'resident':
    case 'housekeeper':
      return 'resident/ticket/index'
    case 'technician':
      return 'technician/job/index'
    case 'steward':
    case 'manager':
    case 'admin':
      return 'manager/ticket/index'
  }
  return role satisfies never
}

/** Where managers look at how everything stands. */
export const BOARD_PAGE = 'manager/board/index'

/** Where what is still open in one's zones is a list. */
export const FOUND_PAGE = 'manager/found/index'
const STILL_OPEN = { filter: { standing: 'open' }, inWords: ['还没办完'] } satisfies {
  filter: TicketFilter
  inWords: string[]
}
export const stillOpenPage = `${FOUND_PAGE}?sought=${encodeURIComponent(JSON.stringify(STILL_OPEN))}`

/** Where residents see what their house owes. */
export const BILLS_PAGE = 'resident/bills/index'

/** Where managers see which days of WeChat's statement and the ledger agree. */
export const RECONCILE_PAGE = 'office/reconcile/index'
/** Where neighbours read a post, and what two of them say to each other about one. */
export const POST_PAGE = 'board/post/index'
export const THREAD_PAGE = 'board/thread/index'
/** Where managers look at what waits for them. */
export const QUEUE_PAGE = 'board/queue/index'
export const postPage = (id: string, as: MemberId): string =>
  `${POST_PAGE}?id=${encodeURIComponent(id)}&as=${as}`
export const threadPage = (id: string, as: MemberId): string =>
  `${THREAD_PAGE}?id=${encodeURIComponent(id)}&as=${as}`

/** Where managers read a week or a month summed up. */
export const SUMMARY_PAGE = 'manager/summary/index'
/** Without a period: the newest. */
export const summaryPage = (type: SummaryType, period: Period | undefined): string =>
  `${SUMMARY_PAGE}?type=${type}${period === undefined ? '' : `&period=${period}`}`

/** Where a tapped message leads: to the ticket, seen as the membership that was told. */
export const messagePage = (role: Role, as: MemberId, ticketId: TicketId): string =>
  `${ticketPageOf(role)}?id=${ticketId}&as=${as}`

/** Where somebody goes on a round; where it is watched; and where the code of a place leads. */
export const ROUND_PAGE = 'housekeeper/round/index'
export const ROUNDS_PAGE = 'rounds/today/index'
export const POINT_PAGE = 'everyone/point/index'
