import { personRow } from '@domain/people/views'
import type { Handler } from '../../_kit/serve'

const PAGE = 30

/** Everybody in order, or, of a search, the first page: who is not on it is found by typing more. */
export const list: Handler<'people.list'> = async ({ input, actor, store }) => {
  const { who, cursor } = input
  // A steward's residents are those of the zone; colleagues are everybody's.
  const whom = who === 'residents' ? { who, territory: actor.territory } : { who }
  const beginning = input.q?.toLowerCase().replace(/[^\w一-鿿-]/g, '') ?? ''
  if (beginning !== '') {
    const found = await store.members.search(actor.communityId, whom, beginning, PAGE)
    return { items: found.map(personRow) }
  }
  const { items, next } = await store.members.page(actor.communityId, whom, PAGE, cursor)
  return { items: items.map(personRow), ...(next === undefined ? {} : { next }) }
}
