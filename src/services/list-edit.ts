/** In its place; at the end where it has none. */
export const put = <T>(list: readonly T[], at: number, one: T): T[] =>
  at < list.length ? list.map((each, index) => (index === at ? one : each)) : [...list, one]

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_each, index) => index !== at)
