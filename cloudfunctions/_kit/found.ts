/** A member belongs to a community that is there; if not, it is our fault and is thrown. */
export const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('a member of a community that is not there')
  return thing
}
