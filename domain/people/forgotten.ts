import type { Moment } from '@contract/ids'
import type { Member } from '@contract/member'
import { FORGOTTEN } from '@contract/ticket'
import { keyed } from './keys'

/** Nobody in particular: an id that history may point at. What they left behind is due to be cleared. */
export const forgotten = (person: Member, now: Moment, keepsName = false): Member => {
  const { _id, communityId, role, openid = '', rev } = person
  return {
    ...keyed({
      _id,
      communityId,
      role,
      name: FORGOTTEN,
      phone: '',
      skills: [],
      houses: [],
      active: false,
      rev,
      forget: { dueAt: now, openid, ...(keepsName ? { keepsName } : {}) },
    }),
    searchKeys: [],
  }
}
