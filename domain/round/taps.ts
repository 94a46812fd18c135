import type { RequestId } from '@contract/ids'
import type { Round, RoundEvent } from '@contract/round'

/** As many as may come at once, and some more. */
const MOST = { taps: 200, events: 100 }

/** The same tap again changes nothing. */
export const isTapped = ({ taps }: Pick<Round, 'taps'>, requestId: RequestId): boolean =>
  taps.includes(requestId)

export const withTap = ({ taps }: Pick<Round, 'taps'>, requestId: RequestId): RequestId[] =>
  [...taps, requestId].slice(-MOST.taps)

export const withEvent = ({ timeline }: Pick<Round, 'timeline'>, event: RoundEvent): RoundEvent[] =>
  [...timeline, event].slice(-MOST.events)
