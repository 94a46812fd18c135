import type { Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { isOpen } from './states'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** 12 分钟, 3 小时, 2 天: as much as is wholly gone. */
export const lateness = (ms: number): string => {
  if (ms < HOUR) return `${Math.max(1, Math.floor(ms / MINUTE))} 分钟`
  return ms < DAY ? `${Math.floor(ms / HOUR)} 小时` : `${Math.floor(ms / DAY)} 天`
}

/** 已超时 20 分钟: what was promised has not come. Undefined: nothing is late. */
export const overdueWords = (
  { state, promisedAt }: Pick<TicketCard, 'state' | 'promisedAt'>,
  now: Moment,
): string | undefined =>
  promisedAt !== undefined && promisedAt < now && isOpen(state)
    ? `已超时 ${lateness(now - promisedAt)}`
    : undefined
