import type { Moment } from '@contract/ids'
import type { Notice, OutboxNotice, Unsent } from '@contract/notice'

const MINUTE = 60_000
/** Minutes to wait after the 1st, 2nd … failed push. One more failure and it is given up. */
const BACK_OFF = [1, 5, 30, 120]
/** By so much a wait is longer or shorter, so that not everybody comes back in the same second. */
const JITTER = 0.2

export const toOutbox = (notice: Notice): OutboxNotice => ({
  ...notice,
  attempts: 0,
  dueAt: notice.at,
  dead: false,
})

/** After a push that failed for a reason that may pass. */
export const afterFailure = (notice: OutboxNotice, now: Moment): OutboxNotice => {
  const { sending: _, ...rest } = notice
  const wait = BACK_OFF[notice.attempts]
  const attempts = notice.attempts + 1
  return wait === undefined
    ? { ...rest, attempts, dead: true, failure: 'unreachable' }
    : { ...rest, attempts, dueAt: now + Math.round(wait * MINUTE * jitter(`${notice.id}${attempts}`)) }
}

/** Given up at once: nothing would be otherwise next time. */
export const givenUp = (notice: OutboxNotice, failure: Unsent): OutboxNotice => {
  const { sending: _, ...rest } = notice
  return { ...rest, dead: true, failure }
}

/** Between 0.8 and 1.2, the same for the same words. */
const jitter = (words: string): number => {
  let mixed = 7
  for (const character of words) mixed = (mixed * 31 + character.charCodeAt(0)) % 10_007
  return 1 - JITTER + (2 * JITTER * mixed) / 10_007
}

/** When the courier should look at this outbox next; null when nothing waits. */
export const nextDueAt = (outbox: readonly OutboxNotice[]): Moment | null => {
  const waiting = outbox.filter(({ dead }) => !dead).map(({ dueAt }) => dueAt)
  return waiting.length === 0 ? null : Math.min(...waiting)
}

export const isDue = (notice: OutboxNotice, now: Moment): boolean => !notice.dead && notice.dueAt <= now

/**
 * The one before it, to the same person, that could not be sent yet: this one waits until that one has gone, so that
 * nobody hears that he is at the door before they hear that he has set out.
 */
export const heldUpBy = (outbox: readonly OutboxNotice[], notice: OutboxNotice): OutboxNotice | undefined =>
  outbox
    .slice(
      0,
      outbox.findIndex(({ id }) => id === notice.id),
    )
    .find(({ openid, push, dead, attempts }) => openid === notice.openid && push && !dead && attempts > 0)

/** Those before it, to the same person, that were kept back for the morning and never tried. */
export const overtakenBy = (
  outbox: readonly OutboxNotice[],
  notice: OutboxNotice,
  now: Moment,
): OutboxNotice[] =>
  outbox
    .slice(
      0,
      outbox.findIndex(({ id }) => id === notice.id),
    )
    .filter(
      ({ openid, push, dead, attempts, dueAt, late }) =>
        openid === notice.openid && push && late && !dead && attempts === 0 && dueAt > now,
    )
