import { entriesOf } from '../index-entries'
import type { Fields, StoredDocument } from '../document'
import type { Sort } from '../plan'

/** In BSON's order, as an index would give it: an array counts by its least element, downwards by its greatest. */
export function sorted<T>(items: readonly T[], documentOf: (item: T) => Fields, sort: Sort): T[] {
  const ranked = items.map((item) => ({ item, keys: sort.map((by) => keyBy(documentOf(item), by)) }))
  ranked.sort((a, b) => {
    for (const [i, [, direction]] of sort.entries()) {
      const order = Buffer.compare(a.keys[i] as Buffer, b.keys[i] as Buffer)
      if (order !== 0) return order * direction
    }
    return 0
  })
  return ranked.map(({ item }) => item)
}

function keyBy(document: Fields, [field, direction]: Sort[number]): Buffer {
  const { tuples } = entriesOf(document as StoredDocument, [{ field, direction }])
  const keys = tuples.map(([key]) => key as Buffer).sort((a, b) => Buffer.compare(a, b) * direction)
  return keys[0] as Buffer
}
