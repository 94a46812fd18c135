import { refuse } from '@contract/errors'
import { livesIn } from '@domain/people/house'
import type { Handler } from '../../_kit/serve'

/** The house of a number and who of the roll lives there, come in or not: for who writes down a request for them. */
export const find: Handler<'house.find'> = async ({ input, actor, now, store }) => {
  const { unitId, room } = input
  const found = await store.communities.asking(actor.communityId, { unitId, room, openid: actor.openid })
  const house = found?.house
  if (!house) return refuse('HOUSE_UNKNOWN')
  const { people } = await store.communities.households(actor.communityId, [house._id], now)
  return {
    house: { id: house._id, label: house.label },
    people: people.flatMap(({ _id: id, name, openid, houses }) => {
      const tie = livesIn(houses, now).find((each) => each.id === house._id)?.tie
      return tie ? [{ id, name, tie, joined: openid !== undefined }] : []
    }),
  }
}
