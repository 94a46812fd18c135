import { refuse } from '@contract/errors'
import type { Community, Spot } from '@contract/zone'
import { POINT_PAGE } from '@domain/notice/pages'
import { found } from '../_kit/found'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import { spotCode } from '../_kit/spot-code'
import type { Store } from '../_store/store'

/** Drawn at once; WeChat takes its time over each. */
const ABREAST = 4

/** The codes of these places as pictures. Asked again they are the same ones, until a code is made anew. */
export const pointCodes: Handler<'point.codes'> = async ({ input, actor, store }) => {
  const community = found(await store.communities.get(actor.communityId))
  const spots = [...new Set(input.spotIds)].flatMap((id) => community.spots.filter((spot) => spot.id === id))
  if (spots.length < new Set(input.spotIds).size) return refuse('PLACE_UNKNOWN')
  const items: Awaited<ReturnType<typeof drawn>>[] = []
  for (let first = 0; first < spots.length; first += ABREAST)
    items.push(
      ...(await Promise.all(
        spots.slice(first, first + ABREAST).map((spot) => drawn(store, community, spot)),
      )),
    )
  return { items }
}

const drawn = async (store: Store, community: Community, spot: Spot) => {
  const code = spotCode(community, spot)
  const picture = await store.pageCodes.draw(POINT_PAGE, `q=${code}`)
  // Whoever knows the place must not know the file: then its code could be scanned from home.
  const name = `${spot.id}-${idFrom('', community.salt, code)}`
  const file = await store.files.write(`codes/${community._id}/${name}.png`, picture)
  return { spotId: spot.id, name: spot.name, code, ...file }
}
