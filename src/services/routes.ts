import Taro from '@tarojs/taro'
import type {
  BillId,
  CommunityId,
  HouseId,
  KindId,
  LedgerId,
  MemberId,
  Period,
  SpotId,
  TicketId,
} from '@contract/ids'
import type { Role } from '@contract/member'
import type { InboxPage } from '@contract/notice'
import type { SummaryType } from '@contract/summary'
import {
  BILLS_PAGE,
  BOARD_PAGE,
  POST_PAGE,
  QUEUE_PAGE,
  ROUND_PAGE,
  ROUNDS_PAGE,
  stillOpenPage,
  summaryPage,
  THREAD_PAGE,
  ticketPageOf,
} from '@domain/notice/pages'

const go = (url: string) => void Taro.navigateTo({ url })

export const openTicket = (role: Role, id: TicketId): void => go(`/${ticketPageOf(role)}?id=${id}`)
/** `spot`: where it is, when that is known already. */
export const openSubmit = (kind: KindId, spot?: SpotId): void =>
  go(`/resident/submit/index?kind=${kind}${spot === undefined ? '' : `&spot=${spot}`}`)
export const openQuote = (id: TicketId): void => go(`/technician/quote/index?id=${id}`)
export const openFinish = (id: TicketId): void => go(`/technician/finish/index?id=${id}`)
const INBOX_PAGES: Record<Exclude<InboxPage, SummaryType>, string> = {
  board: BOARD_PAGE,
  letters: 'manager/letters/index',
  approvals: 'manager/approvals/index',
  houses: 'resident/houses/index',
  stillOpen: stillOpenPage,
  bills: BILLS_PAGE,
  reconcile: 'office/reconcile/index',
  post: POST_PAGE,
  thread: THREAD_PAGE,
  queue: QUEUE_PAGE,
  round: ROUND_PAGE,
  rounds: ROUNDS_PAGE,
}
export const openInbox = (): void => go('/everyone/inbox/index')
/** Without a way: all of them. */
export const openJoin = (way?: 'code' | 'ask'): void => go(`/everyone/join/index${way ? `?way=${way}` : ''}`)
/** What a shared invitation opens. */
export const joinPath = (code: string): string => `everyone/join/index?code=${code}`
export const openPrivacy = (): void => go('/everyone/privacy/index')
export const openMyData = (): void => go('/everyone/data/index')
export const openNotices = (): void => go('/everyone/notices/index')
export const openDuty = (): void => go('/everyone/duty/index')
export const openHouses = (): void => go('/resident/houses/index')
export const openHouse = (id: HouseId): void => go(`/resident/house/index?id=${id}`)
export const openBills = (): void => go(`/${INBOX_PAGES.bills}`)
export const openBill = (id: BillId): void => go(`/resident/bill/index?id=${id}`)
/** `fresh`: it was paid a moment ago, and may not be written down yet. */
export const openReceipt = (id: LedgerId, fresh = false): void =>
  go(`/resident/receipt/index?id=${id}${fresh ? '&fresh=1' : ''}`)
export const openPeople = (): void => go('/manager/people/index')
export const openPerson = (id: MemberId): void => go(`/manager/person/index?id=${id}`)
export const openInvite = (): void => go('/manager/invite/index')
export const openApprovals = (): void => go('/manager/approvals/index')
export const openZones = (): void => go('/manager/zones/index')
/** In place of the page that has done its work. */
export const showZones = (): void => void Taro.redirectTo({ url: '/manager/zones/index' })
export const openAudit = (): void => go('/manager/audit/index')
export const openSetup = (): void => go('/manager/setup/index')
const communityPath = (id: CommunityId, name: string): string =>
  `/manager/community/index?id=${id}&name=${encodeURIComponent(name)}`
export const openNewCommunity = (): void => go('/manager/community/index')
export const openCommunity = (id: CommunityId, name: string): void => go(communityPath(id, name))
/** The new community is made: back leads home, not to its form. */
export const nameManager = (id: CommunityId, name: string): void =>
  void Taro.redirectTo({ url: communityPath(id, name) })
/** The form is done with: back from the ticket leads home. */
export const showSubmitted = (id: TicketId): void =>
  void Taro.redirectTo({ url: `/resident/ticket/index?id=${id}` })

/** A browser takes away what was said when the page changes: who has something to say waits until home is there. */
export const arriveHome = async (): Promise<void> => {
  await Taro.switchTab({ url: '/pages/home/index' })
}
export const goHome = (): void => void arriveHome()
/** Without a period: the newest. */
export const openSummary = (type: SummaryType, period?: Period): void => go(`/${summaryPage(type, period)}`)
/** `about`: which post, or which thread. */
export const openInboxPage = (page: InboxPage, period?: Period, about?: string): void =>
  page === 'week' || page === 'month'
    ? openSummary(page, period)
    : go(`/${INBOX_PAGES[page]}${about === undefined ? '' : `?id=${encodeURIComponent(about)}`}`)

/** Back to where one came from; a page opened from a WeChat message has nothing behind it but home. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}

export const dial = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
