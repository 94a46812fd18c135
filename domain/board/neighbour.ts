import type { Member } from '@contract/member'
import type { Neighbour } from '@contract/post'

/** Somebody who has not done anything on the board yet. */
export const newNeighbour = ({ _id, communityId }: Pick<Member, '_id' | 'communityId'>): Neighbour => ({
  _id,
  communityId,
  showsBuilding: false,
  done: [],
  acts: [],
  blocked: [],
  taps: [],
  rev: 0,
})
