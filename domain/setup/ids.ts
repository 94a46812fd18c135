/** An id that the same parts always give. */
export type IdOf = (prefix: 'b' | 'u' | 'h' | 'z' | 's' | 'd' | 'm' | 'std', ...parts: string[]) => string

/**
 * An id for something new. What was called by another name when it got this id keeps it, so the next one is tried: the
 * same one at every planning, for the same things are there.
 */
export const freshId = (
  idOf: IdOf,
  taken: ReadonlySet<string>,
  prefix: Parameters<IdOf>[0],
  ...parts: string[]
): string => {
  let id = idOf(prefix, ...parts)
  for (let turn = 2; taken.has(id); turn += 1) id = idOf(prefix, ...parts, String(turn))
  return id
}
