import { refuse } from '@contract/errors'
import { PRIVACY_VERSION } from '@contract/glossary'
import { isMember } from '@domain/access/identify'
import { maskPhone } from '@domain/access/privacy'
import { searchKeysOf } from '@domain/people/keys'
import { residentIn } from '@domain/people/house'
import type { Belonging } from '../../_store/store'
import { isSettingUp } from '@domain/zone/setting-up'
import type { Call, Handler } from '../../_kit/serve'

/** Everything the roll knows under the number that WeChat vouches for becomes the caller's. */
export const phone: Handler<'join.phone'> = async (call) => {
  const { input, memberships, openid, now, store } = call
  if (input.agreed !== PRIVACY_VERSION) return refuse('NOTICE_CHANGED')
  // The code is good once; the same tap again is known by what it brought.
  const again = memberships.filter(({ joinTap }) => joinTap === input.requestId)
  if (again[0]) return { memberIds: again.map(({ _id }) => _id), maskedPhone: maskPhone(again[0].phone) }
  const number = await store.phones.of(input.code)
  if (number === undefined) return refuse('PHONE_UNREADABLE')

  const known = await store.members.byPhone(number)
  if (known.some(({ community }) => isSettingUp(community, now))) return refuse('SETTING_UP')
  const free = known.filter(({ member }) => member.openid === undefined && isMember(member, now))
  const mine = known.filter(({ member }) => member.openid === openid)
  if (free.length === 0 && mine.length === 0 && known.some(({ member }) => member.openid !== undefined))
    return refuse('PHONE_TAKEN')

  // Who is a resident here already by a code or by asking gets the roll's houses, not a second membership.
  const merged = free.filter(({ member }) => already(call, member) !== undefined)
  const ids = free.filter((one) => !merged.includes(one)).map(({ member }) => member._id)
  const agreed = { version: input.agreed, at: now }
  if (ids.length > 0) await store.members.claim(ids, openid, { agreed, joinTap: input.requestId })
  const into = []
  for (const one of merged) into.push(await merge(call, one))
  return {
    memberIds: [...ids, ...into, ...mine.map(({ member }) => member._id)],
    maskedPhone: maskPhone(number),
  }
}

/** The membership that somebody of the roll would become a second of. */
const already = ({ memberships }: Pick<Call<'join.phone'>, 'memberships'>, member: Belonging['member']) =>
  member.role === 'resident' ? residentIn(memberships, member.communityId) : undefined

/** House by house, and only then is the roll's own entry done with: broken off in between, the next try goes on. */
const merge = async (call: Call<'join.phone'>, { member }: Belonging) => {
  const { store } = call
  const mine = already(call, member)
  if (!mine) throw new Error('nobody to merge with')
  for (const house of member.houses)
    await store.members.addHouse(
      mine._id,
      house,
      {},
      searchKeysOf({ name: '', phone: member.phone, houses: [house] }),
    )
  await store.members.change(member._id, (current) => ({ ...current, active: false }))
  return mine._id
}
