import Taro from '@tarojs/taro'
import type { Period, TicketId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { FigureKey, SummaryType } from '@contract/summary'
import type { TicketFilter } from '@contract/ticket'
import { ticketPageOf } from '@domain/notice/pages'

const go = (url: string) => void Taro.navigateTo({ url })

/** What is looked for, handed from one page to the next: what is sent, and what is read. */
export interface Sought {
  filter?: TicketFilter
  inWords: string[]
}

export const openLog = (): void => go('/manager/log/index')
export const openIncident = (): void => go('/manager/incident/index')
export const openCatalogue = (): void => go('/manager/catalogue/index')
export const openBoard = (): void => go('/manager/board/index')
export const openPromises = (): void => go('/manager/promises/index')
export const openVisits = (): void => go('/manager/visits/index')
export const openVisitRules = (): void => go('/manager/visit-rules/index')
export const openLetters = (): void => go('/manager/letters/index')
export const openFound = (sought: Sought): void =>
  go(`/manager/found/index?sought=${encodeURIComponent(JSON.stringify(sought))}`)
export const openExport = (sought: Sought = { inWords: [] }): void =>
  go(`/manager/export/index?sought=${encodeURIComponent(JSON.stringify(sought))}`)

/** A number of a summary, as what it is read. */
export interface Figure {
  type: SummaryType
  period: Period
  figure: FigureKey
  words: string
}
export const openSummaries = (type: SummaryType): void => go(`/manager/summaries/index?type=${type}`)
export const openBehind = ({ type, period, figure, words }: Figure): void =>
  go(
    `/manager/behind/index?type=${type}&period=${period}&figure=${encodeURIComponent(figure)}&words=${encodeURIComponent(words)}`,
  )
/** An address may come from anywhere: what is no month is a week. */
export const summaryTypeOf = (written: string | undefined): SummaryType =>
  written === 'month' ? 'month' : 'week'
/** WeChat gives a query as it was written, a browser already read. */
export const readable = (written: string): string => {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** Nothing to be read into what somebody else made of the address. */
export const soughtOf = (written: string | undefined): Sought => {
  try {
    const sought = JSON.parse(decodeURIComponent(written ?? '')) as Sought
    return Array.isArray(sought.inWords) ? sought : { inWords: [] }
  } catch {
    return { inWords: [] }
  }
}
/** The form is done with: back from the ticket leads to where one came from. */
export const showTicket = (role: Role, id: TicketId): void =>
  void Taro.redirectTo({ url: `/${ticketPageOf(role)}?id=${id}` })
