/** In its place; at the end where it has none. */
export const put = <T>(list: readonly T[], at: number, one: T): T[] =>
  at < list.length ? list.map((each, index) => (index === at ? one : each)) : [...list, one]

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_each, index) => index !== at)

/** One step up or down; at the end it stays where it is. */
export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): T[] => {
  const to = from + by
  const other = list[to]
  const one = list[from]
  if (one === undefined || other === undefined) return [...list]
  return list.map((each, at) => (at === from ? other : at === to ? one : each))
}

/** In it when it was not, out of it when it was. */
export const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one]
