import { refuse, type Refusal } from '@contract/errors'
import type { Moment, RequestId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Neighbour } from '@contract/post'
import { hashOf, isWorthKnowing } from './hash'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** Who came in so lately is watched more closely. */
const NEW_FOR = 7 * DAY
const TAPS = 60

export type Deed = Neighbour['done'][number]['type']
interface Limit {
  within: number
  most: number
  /** For who is new here. */
  newcomers: number
}
/** How often one person may do what. */
export const LIMITS: Record<Deed, readonly Limit[]> = {
  post: [{ within: DAY, most: 5, newcomers: 2 }],
  edit: [{ within: DAY, most: 20, newcomers: 10 }],
  comment: [
    { within: HOUR, most: 60, newcomers: 15 },
    { within: DAY, most: 200, newcomers: 200 },
  ],
  contact: [{ within: DAY, most: 20, newcomers: 5 }],
  report: [{ within: DAY, most: 20, newcomers: 20 }],
}

export interface Doing {
  type: Deed
  requestId: RequestId
  /** Cleaned; the same within a day is not said again. */
  words?: string
}

/** Residents who came in within the last seven days. */
export const isNewcomer = ({ role, agreed }: Pick<Member, 'role' | 'agreed'>, now: Moment): boolean =>
  role === 'resident' && agreed !== undefined && agreed.at > now - NEW_FOR

/** Whether somebody may write on the board at all. */
export const mayWrite = (
  { banned, mutedUntil }: Pick<Neighbour, 'banned' | 'mutedUntil'>,
  now: Moment,
): Refusal | undefined => {
  if (banned === true) return refuse('BANNED_HERE')
  return (mutedUntil ?? 0) > now ? refuse('MUTED') : undefined
}

/**
 * Takes one place of what somebody may do in a time. In their own document, so that nobody waits for anybody; before
 * the thing itself is written, so that a death in between costs a place and never doubles a post. The same tap again
 * finds its place taken and goes on.
 */
export const paced = (
  neighbour: Neighbour,
  { type, requestId, words }: Doing,
  member: Pick<Member, 'role' | 'agreed'>,
  now: Moment,
): Neighbour | Refusal => {
  if (neighbour.taps.includes(requestId)) return neighbour
  const unfit = type === 'report' ? undefined : mayWrite(neighbour, now)
  if (unfit) return unfit
  const done = neighbour.done.filter(({ at }) => at > now - DAY)
  const hash = words !== undefined && isWorthKnowing(words) ? hashOf(words) : undefined
  if (hash !== undefined && done.some((each) => each.hash === hash)) return refuse('SAID_BEFORE')
  const isNew = isNewcomer(member, now)
  const isTooOften = LIMITS[type].some(({ within, most, newcomers }) => {
    const often = done.filter((each) => each.type === type && each.at > now - within).length
    return often >= (isNew ? newcomers : most)
  })
  if (isTooOften) return refuse('TOO_OFTEN')
  return {
    ...neighbour,
    done: [...done, { type, at: now, ...(hash === undefined ? {} : { hash }) }],
    taps: [...neighbour.taps, requestId].slice(-TAPS),
  }
}
