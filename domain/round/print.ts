/** Of how many cells a picture is looked at: one more across than there are bits in a row. */
export const GRID = { across: 17, down: 16 } as const
const SIDE = 16

/** Steps of grey between the darkest cell and the lightest, under which there is nothing to see: a lens covered up. */
const LEAST_CONTRAST = 12
/** Of that contrast, how much lighter a cell has to be: less is what a camera and storing it anew add to a bare wall. */
const MARGIN = 0.03
/** Bits in which two prints of one photo may differ (measured, 0030). */
export const MOST_BITS = 10

/**
 * What a picture looks like, as 256 bits: whether each cell is lighter than the one to its left. That stays when it is
 * made smaller, stored anew, or darkened as a whole. `greys`: 16 rows of 17, 0 … 255. Undefined: there is nothing to
 * see, and every such picture looks like every other.
 */
export const hashOf = (greys: readonly number[]): string | undefined => {
  const contrast = Math.max(...greys) - Math.min(...greys)
  if (contrast < LEAST_CONTRAST) return undefined
  const grey = (row: number, column: number): number => greys[row * GRID.across + column] ?? 0
  const isLighter = (at: number): boolean => {
    const [row, column] = [Math.floor(at / SIDE), at % SIDE]
    return grey(row, column + 1) > grey(row, column) + contrast * MARGIN
  }
  return hexOf(Array.from({ length: SIDE * SIDE }, (_, at) => isLighter(at)))
}

/**
 * Sixteen pieces of sixteen bits, each with its number. Each runs slantwise through the whole picture, so that a white
 * ceiling alone fills none of them.
 */
export const bandsOf = (hash: string): string[] => pieces(hash).map(({ band }) => band)

/**
 * By which pieces to look for the same photo: one of so many is the same in any two prints that are. Those that say the
 * least are left out: many pictures have them in common.
 */
export const soughtBands = (hash: string): string[] =>
  pieces(hash)
    .sort((a, b) => b.marks - a.marks)
    .slice(0, MOST_BITS + 1)
    .map(({ band }) => band)

const pieces = (hash: string): { band: string; marks: number }[] => {
  const bits = bitsOf(hash)
  return Array.from({ length: SIDE }, (_, band) => {
    const piece = Array.from(
      { length: SIDE },
      (_bit, row) => bits[row * SIDE + ((band + row) % SIDE)] ?? false,
    )
    return { band: `${band.toString(SIDE)}:${hexOf(piece)}`, marks: piece.filter((bit) => bit).length }
  })
}

/** In how many bits they differ. */
export const distance = (one: string, other: string): number => {
  const bits = bitsOf(other)
  return bitsOf(one).filter((bit, at) => bit !== bits[at]).length
}

const hexOf = (bits: readonly boolean[]): string => {
  let hex = ''
  for (let at = 0; at < bits.length; at += 4)
    hex += bits
      .slice(at, at + 4)
      .reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0)
      .toString(16)
  return hex
}
const bitsOf = (hash: string): boolean[] =>
  [...hash].flatMap((digit) => {
    const value = Number.parseInt(digit, 16)
    return [8, 4, 2, 1].map((bit) => (value & bit) !== 0)
  })
