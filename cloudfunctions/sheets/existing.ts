import type { CommunityId } from '@contract/ids'
import type { Community } from '@contract/zone'
import type { IdOf } from '@domain/setup/ids'
import type { Existing } from '@domain/setup/plan'
import { idFrom } from '../_kit/ids'
import type { Store } from '../_store/store'

/** All of a community. The one road on which everything is read; 1 call for each 1,000 houses or people, and 1. */
export const existingOf = async (store: Store, id: CommunityId): Promise<Existing> => {
  const community = await store.communities.get(id)
  if (!community) throw new Error('a member of a community that is not there')
  // Only afterwards: what an import wrote and then closed by the map is then seen whole.
  const [houses, people] = await Promise.all([store.setup.houses(id), store.setup.people(id)])
  return { community, houses, people }
}

/** The same sheet gives the same ids; nobody outside can guess a number from them. */
export const idsOf =
  ({ salt }: Community): IdOf =>
  (prefix, ...parts) =>
    idFrom(prefix, salt, ...parts)
