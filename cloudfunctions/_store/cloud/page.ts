import type { Page } from '../page'

/** A full page may have a next one, which starts behind its last key; a page that is not full is the last. */
export const pageOf = <T>(items: T[], size: number, keyOf: (item: T) => string): Page<T> => {
  const last = items.at(-1)
  return items.length < size || last === undefined ? { items } : { items, next: keyOf(last) }
}
