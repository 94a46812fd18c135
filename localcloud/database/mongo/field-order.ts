import type { Fields } from '../document'

/** As MongoDB answers a projection: `_id` first, then what was there in its old order, then what is new. */
export function inMongoOrder(original: Fields, projected: Fields): Fields {
  const kept = ['_id', ...Object.keys(original)].filter((name) => Object.hasOwn(projected, name))
  return Object.fromEntries(
    [...new Set([...kept, ...Object.keys(projected)])].map((name) => [name, projected[name]]),
  )
}
