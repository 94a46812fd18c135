import type { Role } from '@contract/member'
import type { Member, Membership } from '@contract/member'
import type { AuditEntry, AuditRow, MyData, PersonDetail, PersonRow } from '@contract/people'
import type { Actor } from '@domain/access/policy'
import { maskPhone } from '@domain/access/privacy'

const houseRow = ({ id, label, tie, until }: Member['houses'][number]) => ({
  id,
  label,
  tie,
  ...(until === undefined ? {} : { until }),
})

export const personRow = ({ _id, role, name, phone, openid, skills, houses }: Member): PersonRow => ({
  id: _id,
  role,
  name,
  maskedPhone: maskPhone(phone),
  joined: openid !== undefined,
  skills,
  houses: houses.map(houseRow),
})

export const personDetail = (
  member: Member,
  posts: readonly Pick<Member, '_id' | 'role'>[],
): PersonDetail => ({
  ...personRow(member),
  ...(member.since === undefined ? {} : { since: member.since }),
  posts: posts
    .filter(({ _id, role }) => _id !== member._id && role !== 'resident')
    .map(({ _id, role }: { _id: Member['_id']; role: Role }) => ({ id: _id, role })),
})

/** What a phone may know of its own membership. */
export const membershipView = (actor: Actor): Membership => {
  const { _id, communityId, communityName, role, name, phone, houses, zones, away } = actor
  return {
    id: _id,
    communityId,
    communityName,
    role,
    name,
    maskedPhone: maskPhone(phone),
    ...(houses.length === 0 ? {} : { houses: houses.map(houseRow) }),
    ...(zones.length === 0 ? {} : { zones }),
    ...(away === undefined ? {} : { away }),
  }
}

/** Everything we hold of a person, to themself. */
export const myData = ({ name, phone, communityName, role, houses, agreed, photo }: Actor): MyData => ({
  name,
  phone,
  communityName,
  role,
  houses: houses.map(houseRow),
  ...(agreed === undefined ? {} : { agreed }),
  ...(photo === undefined ? {} : { photo }),
  mayForget: role === 'resident',
})

export const auditRow = ({ _id, at, what, by, whom, ticketId }: AuditEntry): AuditRow => ({
  id: _id,
  at,
  what,
  by: { name: by.name, role: by.role },
  whom: whom.name,
  ...(ticketId === undefined ? {} : { ticketId }),
})
