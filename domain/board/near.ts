/** First those of one's own building, then all others; a cursor says in which half it is. */
type Half = 'mine' | 'others'

export const halfOf = (cursor: string | undefined): { half: Half; key: string | undefined } => {
  if (cursor === undefined) return { half: 'mine', key: undefined }
  const key = cursor.slice(2)
  return { half: cursor.startsWith('o:') ? 'others' : 'mine', key: key === '' ? undefined : key }
}

/** A page of both halves, filled up with the second where the first ends. */
export const nearPage = <T>(
  ours: T[],
  others: T[],
  size: number,
  keyOf: (item: T) => string,
): { items: T[]; next?: string } => {
  const last = ours.at(-1)
  if (ours.length === size && last) return { items: ours, next: `m:${keyOf(last)}` }
  const rest = others.slice(0, size - ours.length)
  const end = rest.at(-1)
  const items = [...ours, ...rest]
  if (items.length < size || !end) return { items }
  return { items, next: `o:${keyOf(end)}` }
}
