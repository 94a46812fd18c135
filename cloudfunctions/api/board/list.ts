import { postCard, standingView } from '@domain/board/views'
import { isRefusal } from '@contract/errors'
import type { PostCard } from '@contract/post'
import type { Handler } from '../../_kit/serve'
import type { SeenPost } from '../../_store/board-store'
import type { Page } from '../../_store/page'

const PAGE = 20
/** Threads in which something unread is looked for. */
const THREADS = 50
const TAPS = 60

const cards = ({ items, next }: Page<SeenPost>, actor: Parameters<typeof postCard>[1]): Page<PostCard> => ({
  items: items.map((seen) => postCard(seen, actor)),
  ...(next === undefined ? {} : { next }),
})

export const list: Handler<'board.list'> = async ({ input, actor, store }) => {
  const { communityId, _id, houses } = actor
  const { kind, q, near, cursor } = input
  const asked = { communityId, kind, q }
  const buildingIds = [...new Set(houses.map(({ buildingId }) => buildingId))]
  // Who lives nowhere here has nothing near.
  const page =
    near === true && buildingIds.length > 0
      ? await store.posts.near(asked, buildingIds, _id, PAGE, cursor)
      : await store.posts.page(asked, _id, PAGE, cursor)
  return cards(page, actor)
}

export const mine: Handler<'board.mine'> = async ({ input, actor, store }) => {
  const { communityId, _id } = actor
  return cards(await store.posts.page({ communityId, authorId: _id }, _id, PAGE, input.cursor), actor)
}

export const saved: Handler<'board.saved'> = async ({ input, actor, store }) =>
  cards(await store.posts.saved(actor.communityId, actor._id, PAGE, input.cursor), actor)

export const standing: Handler<'board.standing'> = async ({ actor, now, store }) =>
  standingView(await store.neighbours.standing(actor, THREADS), actor, now)

export const prefer: Handler<'board.prefer'> = async ({ input, actor, now, store }) => {
  const { showsBuilding, requestId } = input
  const heads = await store.neighbours.standing(actor, THREADS)
  const neighbour = await store.neighbours.change(
    actor,
    (current) =>
      current.showsBuilding === showsBuilding || current.taps.includes(requestId)
        ? current
        : { ...current, showsBuilding, taps: [...current.taps, requestId].slice(-TAPS) },
    heads.neighbour,
  )
  return isRefusal(neighbour) ? neighbour : standingView({ ...heads, neighbour }, actor, now)
}
