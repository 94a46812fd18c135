import type { Summary } from '@contract/summary'
import { isLow } from '@domain/ticket/verdict'
import type { Facts } from './facts'

type Hurt = Summary['hurt']

const MOST = 5
const MOST_FOUND = 10

const aboutOf = ({ id, what, near }: Facts) => ({ ticketId: id, what, near })
const byId = (a: { ticketId: string }, b: { ticketId: string }): number => (a.ticketId < b.ticketId ? -1 : 1)
const wordsOf = (words: string | undefined) => (words === undefined ? {} : { words })

/** What hurt most: the lowest verdicts, the promises broken by most, the requests open longest. */
export const hurtIn = (facts: readonly Facts[]): Hurt => ({
  lowest: lowestIn(facts),
  broken: brokenIn(facts),
  longest: longestIn(facts),
})

/** Fewest stars first, then the newest. Whose work an anonymous verdict was about is not said beside its words. */
const lowestIn = (facts: readonly Facts[]): Hurt['lowest'] =>
  facts
    .flatMap((each) => each.verdicts.filter(isLow).map((verdict) => ({ ...verdict, ...aboutOf(each) })))
    .sort((a, b) => a.stars - b.stars || b.at - a.at || byId(a, b))
    .slice(0, MOST)
    .map(({ ticketId, what, near, stars, words, anonymous, of }) => ({
      ticketId,
      what,
      near,
      stars,
      ...wordsOf(words),
      who: anonymous ? '' : of.name,
    }))

/** Each request once, with what was late by most. */
const brokenIn = (facts: readonly Facts[]): Hurt['broken'] =>
  facts
    .flatMap((each): Hurt['broken'] => {
      const [worst] = [...each.promises.broken].sort((a, b) => b.lateBy - a.lateBy)
      if (!worst) return []
      const { promise, lateBy, heldBy } = worst
      return [{ ...aboutOf(each), promise, lateBy, heldBy: heldBy?.name ?? '' }]
    })
    .sort((a, b) => b.lateBy - a.lateBy || byId(a, b))
    .slice(0, MOST)

const longestIn = (facts: readonly Facts[]): Hurt['longest'] =>
  facts
    .flatMap((each) => (each.open ? [{ ...aboutOf(each), since: each.createdAt, why: each.open.why }] : []))
    .sort((a, b) => a.since - b.since || byId(a, b))
    .slice(0, MOST)

/** What return visits found that was not well: the worst first, then the newest. */
export const foundIn = (facts: readonly Facts[]): Summary['found'] =>
  facts
    .flatMap((each) => each.findings.map((finding) => ({ ...finding, ...aboutOf(each) })))
    .filter(({ outcome }) => outcome === 'not' || outcome === 'partly')
    .sort((a, b) => Number(b.outcome === 'not') - Number(a.outcome === 'not') || b.at - a.at || byId(a, b))
    .slice(0, MOST_FOUND)
    .map(({ ticketId, what, near, outcome, words }) => ({ ticketId, what, near, outcome, ...wordsOf(words) }))
