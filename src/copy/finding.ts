import { TICKET_STATES } from '@contract/glossary'
import type { BuildingId, HouseId, KindId, MemberId, SpotId } from '@contract/ids'
import type { TicketState } from '@contract/ticket'

/** Whether it still runs. */
export const STANDINGS = { all: '全部', open: '进行中', done: '已完成' } as const
export type Standing = keyof typeof STANDINGS

/** Something picked from a list: what is sent, and what is read. */
export interface Named<Id extends string> {
  id: Id
  word: string
}

/** What the sheet behind 筛选 asks. */
export interface Narrowing {
  state?: TicketState | undefined
  kind?: Named<KindId> | undefined
  place?: Named<BuildingId | SpotId | HouseId> | undefined
  person?: Named<MemberId> | undefined
  overdue?: boolean | undefined
}

export const ONLY_OVERDUE = '只看超时'

/** 漏水、3号楼、超时 */
export const narrowingInWords = ({ state, kind, place, person, overdue }: Narrowing): string[] =>
  [state && TICKET_STATES[state], kind?.word, place?.word, person?.word, overdue ? '超时' : undefined].filter(
    (word): word is NonNullable<typeof word> => word !== undefined,
  )

/** What was looked for and not found, in the words it was asked in. */
export const nothingFound = (parts: readonly string[]): string =>
  parts.length === 0 ? '没有符合的单子' : `没有符合“${parts.join(' · ')}”的单子`
