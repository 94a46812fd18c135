import type { Handler } from '../../_kit/serve'

const MOST = 10

/** Communities by the beginning of their names: enough to find one's own, too little to list them all. */
export const find: Handler<'join.find'> = async ({ input, store }) => {
  // What is no letter cannot stand in the pattern; nobody's community is called by it.
  const beginning = input.name.replace(/[^\w一-鿿]/g, '')
  if (beginning.length < 2) return { items: [] }
  const communities = await store.communities.find(beginning, MOST)
  return { items: communities.map(({ _id, name }) => ({ id: _id, name })) }
}
