import type { Moment, RequestId } from '@contract/ids'
import type { Community } from '@contract/zone'
import type { Actor } from '@domain/access/policy'

/** Changes remembered. Older ones fall off. */
const MOST = 100

/** Who asks for a change, by which tap, when. */
export interface Asked {
  actor: Pick<Actor, '_id' | 'name'>
  requestId: RequestId
  now: Moment
}

/** Whether this very tap has been carried out already. */
export const isDone = ({ changes }: Community, { actor, requestId }: Asked): boolean =>
  changes.some((change) => change.requestId === requestId && change.by.id === actor._id)

/** The map with the change written down: when, by whom, what. */
export const dated = <T extends Community>(map: T, { actor, requestId, now }: Asked, words: string): T => ({
  ...map,
  changes: [{ at: now, by: { id: actor._id, name: actor.name }, words, requestId }, ...map.changes].slice(
    0,
    MOST,
  ),
})
