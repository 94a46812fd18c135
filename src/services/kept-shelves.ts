import type { RequestId } from '@contract/ids'
import type { Kept } from './kept-list'
import { forget, recall, written } from './storage'

/** One shelf holds so many. WeChat takes a megabyte under one name, and writes it whole each time. */
const MOST = 40

const isSame = <Item>(one: readonly Item[] | undefined, other: readonly Item[]): boolean =>
  one !== undefined && one.length === other.length && one.every((item, at) => item === other[at])

/** A kept list in the phone's storage, shelf by shelf: of a month of work only what changed is written. */
export const openShelves = <Item extends Kept>(drawer: string) => {
  const index = `${drawer} shelves`
  const nameOf = (shelf: number) => (shelf === 0 ? drawer : `${drawer} ${shelf}`)
  let shelves = new Map<number, Item[]>()
  for (const shelf of recall<number[]>(index) ?? [0]) {
    const items = recall<Item[]>(nameOf(shelf)) ?? []
    if (items.length > 0) shelves.set(shelf, items)
  }

  /** Whatever is on a shelf stays there; what is new comes onto the last one, or a further one. */
  const placed = (next: readonly Item[]): Map<number, Item[]> => {
    const where = new Map<RequestId, number>()
    shelves.forEach((items, shelf) => items.forEach(({ requestId }) => where.set(requestId, shelf)))
    const now = new Map<number, Item[]>()
    let last = Math.max(0, ...shelves.keys())
    for (const item of next) {
      if (!where.has(item.requestId) && (now.get(last)?.length ?? 0) >= MOST) last += 1
      const shelf = where.get(item.requestId) ?? last
      const items = now.get(shelf)
      if (items) items.push(item)
      else now.set(shelf, [item])
    }
    return now
  }

  return {
    all: (): Item[] => ([] as Item[]).concat(...shelves.values()),
    /** False: it could not be written, and is lost when the app is closed. */
    write: (next: readonly Item[]): boolean => {
      const before = shelves
      shelves = placed(next)
      // The names first: a shelf that nobody knows of would be lost.
      let fits = isSame([...before.keys()], [...shelves.keys()]) || written(index, [...shelves.keys()])
      shelves.forEach((items, shelf) => {
        if (!isSame(before.get(shelf), items)) fits = written(nameOf(shelf), items) && fits
      })
      before.forEach((_, shelf) => {
        if (!shelves.has(shelf)) forget(nameOf(shelf))
      })
      return fits
    },
  }
}
