import type { MemberId, TicketId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { SummaryType } from '@contract/summary'

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

/** Where managers read a week or a month summed up. */
export const SUMMARY_PAGE = 'manager/summary/index'
export const summaryPage = (type: SummaryType, period: string, as: MemberId): string =>
  `${SUMMARY_PAGE}?type=${type}&period=${period}&as=${as}`

/** Where a tapped message leads: to the ticket, seen as the membership that was told. */
export const messagePage = (role: Role, as: MemberId, ticketId: TicketId): string =>
  `${ticketPageOf(role)}?id=${ticketId}&as=${as}`
