import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { MemberId } from '@contract/ids'
import type { Member } from '@contract/member'
import { mayLookAt } from '@domain/access/policy'
import { audited } from '@domain/access/audited'
import { movedOut } from '@domain/people/move-out'
import type { Call, Handler } from '../../_kit/serve'
import { detailOf } from './detail'

/** Somebody of this community, as staff look at them: written down before it is shown. */
const lookAt = async (
  { actor, now, store }: Pick<Call<'person.get'>, 'actor' | 'now' | 'store'>,
  id: MemberId,
  what: 'opened' | 'revealed',
): Promise<Member | Refusal> => {
  const person = await store.members.get(id)
  if (!person || !mayLookAt(actor, person)) return refuse('NOT_FOUND')
  // Colleagues are no residents: their names and posts are on every list of the house.
  if (what === 'revealed' || person.role === 'resident')
    await store.audit.add(audited(what, actor, { id, name: person.name }, now))
  return person
}

export const get: Handler<'person.get'> = async (call) => {
  const person = await lookAt(call, call.input.id, 'opened')
  return isRefusal(person) ? person : { person: await detailOf(call.store, person) }
}

export const reveal: Handler<'person.reveal'> = async (call) => {
  const person = await lookAt(call, call.input.id, 'revealed')
  return isRefusal(person) ? person : { phone: person.phone }
}

export const remove: Handler<'person.remove'> = async ({ input, actor, now, store }) => {
  let lived = false
  const person = await store.members.change(input.id, (current) => {
    if (current.communityId !== actor.communityId) return refuse('NOT_FOUND')
    lived = current.houses.some(({ id }) => id === input.houseId)
    return lived ? movedOut(current, input.houseId) : current
  })
  if (isRefusal(person)) return person
  if (lived) await store.audit.add(audited('removed', actor, { id: person._id, name: person.name }, now))
  return { done: true }
}
