import type { RequestId } from '@contract/ids'
import { newRequestId } from './request-id'

/** A tap that got no answer. It may have arrived: pressing again, even after leaving, must be the same tap. */
export interface KeptTap {
  id: RequestId
  at: number
}

/** After this long a new press is a new wish, and not the old one again. Milliseconds. */
const SAME_TAP = 30 * 60_000

export const tapAgain = (unanswered: KeptTap | undefined): KeptTap =>
  unanswered && Date.now() - unanswered.at < SAME_TAP ? unanswered : { id: newRequestId(), at: Date.now() }
