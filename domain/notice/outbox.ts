import type { Moment } from '@contract/ids'
import type { Notice, OutboxNotice } from '@contract/notice'

/** Minutes to wait after the 1st, 2nd … failed push. One more failure and it is given up. */
const BACK_OFF = [1, 5, 30, 120]

export const toOutbox = (notice: Notice): OutboxNotice => ({
  ...notice,
  attempts: 0,
  dueAt: notice.at,
  dead: false,
})

/** After a push that failed for a reason that may pass. */
export const afterFailure = (notice: OutboxNotice, now: Moment): OutboxNotice => {
  const wait = BACK_OFF[notice.attempts]
  const attempts = notice.attempts + 1
  return wait === undefined
    ? { ...notice, attempts, dead: true }
    : { ...notice, attempts, dueAt: now + wait * 60_000 }
}

/** When the courier should look at this outbox next; null when nothing waits. */
export const nextDueAt = (outbox: readonly OutboxNotice[]): Moment | null => {
  const waiting = outbox.filter(({ dead }) => !dead).map(({ dueAt }) => dueAt)
  return waiting.length === 0 ? null : Math.min(...waiting)
}

export const isDue = (notice: OutboxNotice, now: Moment): boolean => !notice.dead && notice.dueAt <= now
