import { isRefusal, refuse } from '@contract/errors'
import type { MemberId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { DutyMap } from '@contract/zone'
import { audited } from '@domain/access/audited'
import { keyed } from '@domain/people/keys'
import { calendarDay } from '@domain/time/calendar'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'
import { detailOf } from '../people/detail'

const isStaffOf = (person: Member, communityId: string): boolean =>
  person.communityId === communityId && person.active && person.role !== 'resident' && person.role !== 'admin'

export const save: Handler<'staff.save'> = async ({ input, actor, now, store }) => {
  const { skills, since } = input
  if (since !== undefined && since > calendarDay(now)) return refuse('WRONG_DATES')
  const person = await store.members.change(input.id, (current) =>
    isStaffOf(current, actor.communityId)
      ? { ...current, skills, ...(since === undefined ? {} : { since }) }
      : refuse('NOT_FOUND'),
  )
  return isRefusal(person) ? person : { person: await detailOf(store, person) }
}

/** One more post for a colleague: a membership of its own, theirs at once if they have come in. */
export const post: Handler<'staff.post'> = async ({ input, actor, store }) => {
  const person = await store.members.get(input.id)
  if (!person || !isStaffOf(person, actor.communityId)) return refuse('NOT_FOUND')
  const { _id: _old, role: _post, rev: _rev, ...same } = person
  const _id = idFrom('m', person._id, input.post) as MemberId
  const another = keyed({ ...same, _id, role: input.post, rev: 1 })
  if (!(await store.members.add(another)))
    await store.members.change(_id, (current) =>
      current.active ? current : { ...another, rev: current.rev },
    )
  return { person: await detailOf(store, person) }
}

/** Ends a post at once. The clock gives the open jobs to the deputy, or to whoever answers. */
export const remove: Handler<'staff.remove'> = async ({ input, actor, now, store }) => {
  const { id, deputyId } = input
  const map = found(await store.communities.map(actor.communityId))
  const person = map.staff.find(({ memberId }) => memberId === id)
  // The same tap again finds nobody left to remove.
  if (!person) return { done: true }
  if (person.role === 'manager' && isLastManager(map, id)) return refuse('LAST_MANAGER')
  if (deputyId !== undefined && (deputyId === id || !map.staff.some(({ memberId }) => memberId === deputyId)))
    return refuse('DEPUTY_UNFIT')
  const by = { id: actor._id, name: actor.name, role: actor.role }
  await store.members.retire(id, { dueAt: now, by, ...(deputyId === undefined ? {} : { deputyId }) })
  await store.audit.add(audited('removed', actor, { id, name: person.name }, now))
  return { done: true }
}

const isLastManager = (map: DutyMap, id: MemberId): boolean =>
  !map.staff.some(
    ({ role, memberId, openid }) => role === 'manager' && memberId !== id && openid !== undefined,
  )
