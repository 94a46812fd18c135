import type { RequestId } from '@contract/ids'
import type { PhoneErrorCode } from './cloud'

/** What is kept on the phone until the server has heard of it. The tap's own id: sent twice, written once. */
export interface Kept {
  requestId: RequestId
}

/** A tap is kept once, however often it comes. */
export const keep = <Item extends Kept>(all: readonly Item[], item: Item): Item[] =>
  all.some(({ requestId }) => requestId === item.requestId) ? [...all] : [...all, item]

/** It is written down. */
export const settled = <Item extends Kept>(all: readonly Item[], requestId: RequestId): Item[] =>
  all.filter((item) => item.requestId !== requestId)

/** More of it has arrived, or is known. */
export const changed = <Item extends Kept>(all: readonly Item[], item: Item): Item[] =>
  all.map((one) => (one.requestId === item.requestId ? item : one))

/** Whether it was written down nobody can say, or somebody else was at it: the same tap is sent again. */
export const comesLater = (code: PhoneErrorCode): boolean => code === 'INTERNAL' || code === 'BUSY'
