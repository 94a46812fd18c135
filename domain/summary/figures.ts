import type { Figures, Spread, StarSum } from '@contract/summary'
import type { Facts } from './facts'
import { visitsIn } from './visit-facts'

/** Everything that is counted of a period. */
export const figuresOf = (facts: readonly Facts[]): Figures => {
  const work = facts.flatMap((each) => each.work)
  return {
    asked: facts.filter(({ asked }) => asked).length,
    finished: work.length,
    open: facts.filter(({ open }) => open).length,
    kept: sum(facts, ({ promises }) => promises.kept),
    broken: sum(facts, ({ promises }) => promises.broken.length),
    response: spreadOf(facts.flatMap(({ promises }) => promises.response)),
    onSite: spreadOf(facts.flatMap(({ promises }) => promises.onSite)),
    reopened: sum(facts, ({ reopened }) => reopened),
    stars: starsOf(facts.flatMap(({ verdicts }) => verdicts)),
    rateable: work.filter(({ rateable }) => rateable).length,
    rated: work.filter(({ rated }) => rated).length,
    visits: visitsIn(facts),
  }
}

export const sum = (facts: readonly Facts[], of: (each: Facts) => number): number =>
  facts.reduce((all, each) => all + of(each), 0)

/** Added up, never averaged: what is stored can be added to again. */
export const starsOf = (verdicts: readonly { stars: number }[]): StarSum => ({
  sum: verdicts.reduce((all, { stars }) => all + stars, 0),
  count: verdicts.length,
})

/** By nearest rank: each is a time that somebody really waited. */
export const spreadOf = (minutes: readonly number[]): Spread => {
  const sorted = [...minutes].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { count: sorted.length, ...(sorted.length === 0 ? {} : { median: at(0.5), p90: at(0.9) }) }
}
