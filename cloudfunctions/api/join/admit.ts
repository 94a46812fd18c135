import { firstHouse, type Newcomer } from '@domain/join/admit'
import { searchKeysOf } from '@domain/people/keys'
import type { Store } from '../../_store/store'

/**
 * Somebody lives in this house from now on: once, however often it is asked. Who is a member gets one more house; who
 * was one before, and moved out or had their data deleted, becomes one again as who they are now. 1, else 2
 */
export const admit = async (store: Store, asked: Newcomer, isMember: boolean): Promise<void> => {
  // What was there before somebody came is not theirs to see.
  const newcomer = { ...asked, house: { ...asked.house, since: asked.agreed.at } }
  if (!isMember && (await store.members.add(firstHouse(newcomer)))) return
  const { memberId, openid, name, phone, house, agreed } = newcomer
  const person = isMember ? {} : { openid, name, phone, agreed }
  const keys = searchKeysOf({ name: isMember ? '' : name, phone: isMember ? '' : phone, houses: [house] })
  await store.members.addHouse(memberId, house, person, keys)
}
