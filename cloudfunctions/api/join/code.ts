import { randomUUID } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '@contract/errors'
import { PRIVACY_VERSION } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { Invitation } from '@contract/join'
import type { Community } from '@contract/zone'
import { GUESS_WINDOW, isSpent, mayGuess } from '@domain/join/invitation'
import { residentIn } from '@domain/people/house'
import { keyed } from '@domain/people/keys'
import { idFrom } from '../../_kit/ids'
import type { Call, Handler } from '../../_kit/serve'
import { admit } from './admit'

/** How much of a code says whose community it is. */
const TAG = 3

/** In by an invitation. Claiming it is the one step that decides between two; what follows can be done again. */
export const code: Handler<'join.code'> = async (call) => {
  const { input, openid, now, store } = call
  if (input.agreed !== PRIVACY_VERSION) return refuse('NOTICE_CHANGED')
  const tag = input.code.slice(0, TAG)
  const door = await store.communities.door(tag, input.code, openid, now - GUESS_WINDOW)
  const { invitation } = door ?? {}
  const isMine = invitation?.usedBy === openid
  if (!isMine && !mayGuess(door?.wrongByPerson ?? 0, door?.wrongHere ?? 0)) return refuse('TOO_MANY_TRIES')
  if (!door || !invitation) {
    await store.invitations.wrong({ _id: randomUUID(), openid, tag, at: now })
    return refuse('NO_SUCH_CODE')
  }
  if (isSpent(invitation, openid, now)) return refuse('CODE_SPENT')
  if (!isMine && !(await store.invitations.claim(invitation._id, openid, now))) return refuse('CODE_SPENT')
  const memberIds = await letIn(call, door.community, invitation)
  return isRefusal(memberIds) ? memberIds : { memberIds }
}

const letIn = async (
  call: Call<'join.code'>,
  { _id: communityId, salt }: Community,
  { gives }: Invitation,
): Promise<MemberId[] | Refusal> => {
  const { input, openid, memberships, now, store } = call
  const { name, phone, requestId } = input
  const agreed = { version: input.agreed, at: now }
  switch (gives.type) {
    case 'house': {
      const here = residentIn(memberships, communityId)
      const { house } = gives
      const memberId = here?._id ?? (idFrom('m', salt, openid, 'resident') as MemberId)
      const newcomer = { memberId, communityId, openid, name, phone, house, agreed, joinTap: requestId }
      await admit(store, newcomer, here !== undefined)
      return [memberId]
    }
    case 'staff': {
      const more = { agreed, joinTap: requestId }
      const person = gives.phoneKnown ? more : { ...more, phone }
      const claimed = await store.members.claim(gives.memberIds, openid, person)
      // Somebody came in by another code or by their number; unless that was this very person.
      const isIn = claimed > 0 || memberships.some(({ _id }) => gives.memberIds.includes(_id))
      return isIn ? gives.memberIds : refuse('CODE_SPENT')
    }
    case 'admin': {
      const _id = idFrom('m', salt, openid, 'admin') as MemberId
      await store.members.add(
        keyed({
          _id,
          communityId,
          openid,
          role: 'admin',
          name,
          phone,
          skills: [],
          houses: [],
          active: true,
          agreed,
          joinTap: requestId,
          rev: 1,
        }),
      )
      return [_id]
    }
  }
  return gives satisfies never
}
