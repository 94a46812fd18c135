import Taro from '@tarojs/taro'
import type { TicketId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { TicketKind } from '@contract/ticket'
import { ticketPageOf } from '@domain/notice/pages'

const go = (url: string) => void Taro.navigateTo({ url })

export const openTicket = (role: Role, id: TicketId): void => go(`/${ticketPageOf(role)}?id=${id}`)
export const openSubmit = (kind: TicketKind): void => go(`/resident/submit/index?kind=${kind}`)
export const openFinish = (id: TicketId): void => go(`/technician/finish/index?id=${id}`)
export const openInbox = (): void => go('/everyone/inbox/index')
/** The form is done with: back from the ticket leads home. */
export const showSubmitted = (id: TicketId): void =>
  void Taro.redirectTo({ url: `/resident/ticket/index?id=${id}` })

export const goHome = (): void => void Taro.switchTab({ url: '/pages/home/index' })

/** Back to where one came from; a page opened from a WeChat message has nothing behind it but home. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}

export const dial = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
