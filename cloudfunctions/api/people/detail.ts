import type { Member } from '@contract/member'
import type { PersonDetail } from '@contract/people'
import { personDetail } from '@domain/people/views'
import type { Store } from '../../_store/store'

/** Somebody with their other posts, which share their number. 1, of who has none 0 */
export const detailOf = async (store: Store, person: Member): Promise<PersonDetail> => {
  const { communityId, phone } = person
  return personDetail(person, phone === '' ? [] : await store.members.sharing(communityId, phone))
}
