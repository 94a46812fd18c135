/** A page and the key it ended on; no `next` at the end. */
export interface Page<T> {
  items: T[]
  next?: string
}
