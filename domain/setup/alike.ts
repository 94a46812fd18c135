/** The same in every part, whatever the order of keys: a database may give them back in another. */
export const alike = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [one, other].map((each) =>
    Object.entries(each).filter(([, value]) => value !== undefined),
  ) as [[string, unknown][], [string, unknown][]]
  const others = other as Record<string, unknown>
  return mine.length === theirs.length && mine.every(([key, value]) => alike(value, others[key]))
}
