/** Whole numbers beyond this are no longer told apart; a divisor is doubled on the way. */
const MOST_DIVISOR = 2 ** 52

const isWhole = (number: number): boolean => Number.isSafeInteger(number) && number >= 0

/**
 * a × b ÷ d exactly, as a whole number and what is left over, however large the product: bit by bit, for no number on
 * the way is larger than the result or 2d. Not BigInt: the rules are read by old phones too.
 */
export const timesOver = (a: number, b: number, d: number): { whole: number; rest: number } => {
  if (![a, b, d].every(isWhole) || d === 0 || d > MOST_DIVISOR)
    throw new RangeError(`not whole numbers: ${a} × ${b} ÷ ${d}`)
  const step = Math.floor(b / d)
  const part = b % d
  let whole = 0
  let rest = 0
  const add = (wholes: number, parts: number): void => {
    whole += wholes
    rest += parts
    if (rest < d) return
    rest -= d
    whole += 1
  }
  let bit = 1
  while (bit * 2 <= a) bit *= 2
  for (; bit >= 1; bit /= 2) {
    add(whole, rest)
    if (Math.floor(a / bit) % 2 === 1) add(step, part)
  }
  if (!isWhole(whole)) throw new RangeError(`too large: ${a} × ${b} ÷ ${d}`)
  return { whole, rest }
}

/** a × b ÷ d, half a one up. */
export const roundedOver = (a: number, b: number, d: number): number => {
  const { whole, rest } = timesOver(a, b, d)
  return rest * 2 >= d ? whole + 1 : whole
}

/** a × b ÷ d, what is left over let go. */
export const flooredOver = (a: number, b: number, d: number): number => timesOver(a, b, d).whole
