import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId } from '@contract/ids'
import type { Invitation } from '@contract/join'
import type { Member, Post } from '@contract/member'
import type { Community } from '@contract/zone'
import { keyed } from '@domain/people/keys'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import { invitationFrom } from '../../_kit/invitation'
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
  community: Pick<Community, '_id' | 'salt' | 'tag'>,
  { name, phone = '', posts, skills }: Colleague,
  by: { id: MemberId; name: string },
  requestId: RequestId,
  now: Moment,
) => {
  const { _id: communityId, salt } = community
  const people = [...new Set(posts)].map((role): Member => {
    // A number makes the same person the same membership as the sheet's; without one, the tap does.
    const _id = idFrom('m', salt, phone === '' ? `${by.id}:${requestId}` : phone, role) as MemberId
    return keyed({ _id, communityId, role, name, phone, skills, houses: [], active: true, rev: 1 })
  })
  await store.setup.addPeople(people)
  const memberIds = people.map(({ _id }) => _id)
  const gives: Invitation['gives'] = { type: 'staff', memberIds, phoneKnown: phone !== '' }
  const invitation = await store.invitations.add(invitationFrom(community, gives, by, requestId, now))
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
  const community = found(await store.communities.get(actor.communityId))
  const gives: Invitation['gives'] = {
    type: 'staff',
    memberIds: [person._id],
    phoneKnown: person.phone !== '',
  }
  const by = { id: actor._id, name: actor.name }
  const invitation = await store.invitations.add(invitationFrom(community, gives, by, input.requestId, now))
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
