import type { MemberId } from '@contract/ids'
import type { Escalation, Party, Ticket } from '@contract/ticket'
import type { Staff } from '@contract/zone'
import { postOf } from '@domain/zone/staff'

/** What a ticket keeps of a person, whether known as a member or from the duty map. */
export const partyOf = (
  memberId: MemberId,
  { openid = '', name, phone, role, skills }: Pick<Staff, 'openid' | 'name' | 'phone' | 'role' | 'skills'>,
): Party => ({
  memberId,
  openid,
  name,
  phone,
  role,
  ...(role === 'resident' ? {} : { post: postOf({ role, skills }) }),
})

/** As an event names who got it. */
export const recipientOf = (to: Staff): { id: MemberId; name: string; post: string } => ({
  id: to.memberId,
  name: to.name,
  post: postOf(to),
})

/** Whoever is to see to something now. */
export const seenToBy = ({ memberId, openid, role, name, post }: Party): Escalation['to'] => ({
  memberId,
  openid,
  role,
  name,
  ...(post === undefined ? {} : { post }),
})

/** Who keeps what is promised now: who has the work, or, when that is done, who asks how it went. */
export const holderOf = ({ open, visit, assignee }: Ticket): Escalation['to'] =>
  !open && visit ? visit.to : seenToBy(assignee)
