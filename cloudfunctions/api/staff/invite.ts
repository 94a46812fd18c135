import { refuse, type Refusal } from '@contract/errors'
import type { InvitationCode, MemberId, Moment, RequestId } from '@contract/ids'
import type { Member, Post } from '@contract/member'
import type { Community } from '@contract/zone'
import { GOOD_FOR } from '@domain/join/invitation'
import { keyed } from '@domain/people/keys'
import { found } from '../../_kit/found'
import { codeFrom, idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'
import type { Store } from '../../_store/store'

interface Colleague {
  name: string
  phone?: string | undefined
  posts: readonly Post[]
  skills: string[]
}

/** Memberships that wait for their person, one for each post, and the code that makes them theirs. */
export const inviteStaff = async (
  store: Store,
  { _id: communityId, salt, tag }: Pick<Community, '_id' | 'salt' | 'tag'>,
  { name, phone = '', posts, skills }: Colleague,
  by: { id: MemberId; name: string },
  requestId: RequestId,
  now: Moment,
) => {
  const people = [...new Set(posts)].map((role): Member => {
    // A number makes the same person the same membership as the sheet's; without one, the tap does.
    const _id = idFrom('m', salt, phone === '' ? `${by.id}:${requestId}` : phone, role) as MemberId
    return keyed({ _id, communityId, role, name, phone, skills, houses: [], active: true, rev: 1 })
  })
  await store.setup.addPeople(people)
  const memberIds = people.map(({ _id }) => _id)
  const invitation = await store.invitations.add({
    _id: `${tag}${codeFrom(6, salt, by.id, requestId)}` as InvitationCode,
    communityId,
    gives: { type: 'staff', memberIds, phoneKnown: phone !== '' },
    by,
    createdAt: now,
    expiresAt: now + GOOD_FOR.staff,
  })
  return { code: invitation._id, expiresAt: invitation.expiresAt, memberIds }
}

export const invite: Handler<'staff.invite'> = async ({ input, actor, now, store }) =>
  inviteStaff(
    store,
    found(await store.communities.get(actor.communityId)),
    input,
    { id: actor._id, name: actor.name },
    input.requestId,
    now,
  )

export const reinvite: Handler<'staff.reinvite'> = async ({ input, actor, now, store }) => {
  const person = await waiting(store, input.id, actor.communityId)
  if ('refused' in person) return person
  const { tag, salt } = found(await store.communities.get(actor.communityId))
  const invitation = await store.invitations.add({
    _id: `${tag}${codeFrom(6, salt, actor._id, input.requestId)}` as InvitationCode,
    communityId: actor.communityId,
    gives: { type: 'staff', memberIds: [person._id], phoneKnown: person.phone !== '' },
    by: { id: actor._id, name: actor.name },
    createdAt: now,
    expiresAt: now + GOOD_FOR.staff,
  })
  return { code: invitation._id, expiresAt: invitation.expiresAt }
}

const waiting = async (
  store: Store,
  id: MemberId,
  communityId: Community['_id'],
): Promise<Member | Refusal> => {
  const person = await store.members.get(id)
  if (person?.communityId !== communityId || !person.active || person.role === 'resident')
    return refuse('NOT_FOUND')
  return person.openid === undefined ? person : refuse('ALREADY_JOINED')
}
