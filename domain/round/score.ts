/** What a month's score is made of; the sentence that stands beside it says the same. */
export const SCORE = {
  /** Points for what was done of what was due, for what of it was in time, and for how clean it was found. */
  done: 60,
  onTime: 20,
  checks: 20,
  /** Few checks are pulled towards everybody's mean: as if there were so many more like that. */
  pull: 5,
  /** Everybody's mean while nobody has checked anything. */
  mean: 4,
  best: 5,
  /** Of fewer due stops there is too little to say. */
  least: 20,
} as const

interface Month {
  due: number
  done: number
  /** Of those that were done. */
  onTime: number
  checks: Sum
}
export interface Sum {
  sum: number
  count: number
}

/** How clean everybody's work was found in that month. */
export const meanOf = ({ sum, count }: Sum): number => (count === 0 ? SCORE.mean : sum / count)

/** Sums of tenths do not always come out whole. */
const TINY = 1e-9

/**
 * 0 … 100, rounded down. Undefined: too little to say. What was in time counts out of what was due, not out of what was
 * done: else who did one thing in time and nothing else would lose points by doing a second one late.
 */
export const scoreOf = ({ due, done, onTime, checks }: Month, mean: number): number | undefined => {
  if (due < SCORE.least) return undefined
  const walked = (SCORE.done * done + SCORE.onTime * onTime) / due
  const found = (checks.sum + SCORE.pull * mean) / (checks.count + SCORE.pull) / SCORE.best
  return Math.floor(walked + SCORE.checks * found + TINY)
}
