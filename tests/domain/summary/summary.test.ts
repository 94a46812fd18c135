import fc from 'fast-check'
import type { Moment } from '@contract/ids'
import type { SummaryDocument, SummaryType } from '@contract/summary'
import type { Ticket } from '@contract/ticket'
import { spanAfter, spanAt, type Span } from '@domain/summary/periods'
import { factsOf } from '@domain/summary/read-ticket'
import { summaryOf } from '@domain/summary/summary'
import { houses, members } from '../../../scripts/seed/green-lake'
import { community, MINUTE } from '../given'
import { asOf, diceOf, lives, type Life } from './lives'
import { slowly } from './slow'

const HOUR = 60 * MINUTE
/** Monday 2 November 2026, midnight in the community. */
const MONDAY = Date.UTC(2026, 10, 1, 16)
const DAY = 24 * HOUR
const sizes = houses.map(({ buildingId, unitId }) => ({ buildingId, unitId, houses: 1 }))

const summed = (
  tickets: readonly Ticket[],
  span: Span,
  madeAt: Moment,
  earlier: readonly SummaryDocument[] = [],
): SummaryDocument => {
  const window = { ...span, madeAt, lastMadeAt: earlier[0]?.madeAt }
  const facts = tickets.flatMap((ticket) => factsOf(ticket, window) ?? [])
  return summaryOf(window, facts, { map: community, sizes, earlier })
}

/** Period after period, as the clock would at eight in the morning and a bit. */
const periods = (type: SummaryType, all: readonly Life[], first: Moment, count: number) => {
  const made: { fast: SummaryDocument; slow: object; tickets: Ticket[] }[] = []
  let span = spanAt(type, first)
  for (let nth = 0; nth < count; nth += 1) {
    const madeAt = span.to + 8 * HOUR + nth * 7 * MINUTE
    const tickets = all.flatMap((life) => asOf(life, madeAt) ?? [])
    const earlier = made.map(({ fast }) => fast).reverse()
    made.push({
      fast: summed(tickets, span, madeAt, earlier),
      slow: slowly(tickets, { ...span, madeAt, earlier }),
      tickets,
    })
    span = spanAfter(span)
  }
  return made
}

const withoutSentences = ({ sentences: _, ...rest }: SummaryDocument) => rest

describe('a random month', () => {
  const all = lives(diceOf(7), 160, MONDAY - 3 * DAY, MONDAY + 37 * DAY)
  const weeks = periods('week', all, MONDAY, 5)
  const months = periods('month', all, MONDAY - 3 * DAY, 2)

  test('week by week, every figure is what a slow and obvious program finds', () => {
    for (const { fast, slow } of weeks) expect(withoutSentences(fast)).toEqual(slow)
  })
  test('and so is the month', () => {
    for (const { fast, slow } of months) expect(withoutSentences(fast)).toEqual(slow)
  })
  test('it is a month in which everything happens', () => {
    const figures = weeks.map(({ fast }) => fast)
    const sum = (of: (one: SummaryDocument) => number) => figures.reduce((all, each) => all + of(each), 0)
    const happened = {
      finished: sum((each) => each.figures.finished),
      kept: sum((each) => each.figures.kept),
      broken: sum((each) => each.figures.broken),
      onSite: sum((each) => each.figures.onSite.count),
      reopened: sum((each) => each.figures.reopened),
      stars: sum((each) => each.figures.stars.count),
      missed: sum((each) => each.figures.visits.missed),
      unreachable: sum((each) => each.figures.visits.unreachable),
      satisfied: sum((each) => each.figures.visits.satisfied),
      lateSteps: sum((each) => each.late.steps),
      lateVerdicts: sum((each) => each.late.verdicts),
      risks: sum((each) => each.came.risks.length),
      rising: sum((each) => each.came.rising.length),
      praise: sum((each) => each.praise.words.length),
      found: sum((each) => each.found.length),
      causes: months.reduce((all, { fast }) => all + (fast.complaints?.causes.length ?? 0), 0),
      repeated: months.reduce((all, { fast }) => all + (fast.complaints?.repeated.length ?? 0), 0),
    }
    expect(Object.entries(happened).filter(([, count]) => count === 0)).toEqual([])
  })
  test('in whatever order the tickets are read, it is the same summary', () => {
    const [, , third] = weeks
    if (!third) throw new Error('there are five weeks')
    const { fast, tickets } = third
    const earlier = weeks
      .slice(0, 2)
      .map((each) => each.fast)
      .reverse()
    fc.assert(
      fc.property(fc.shuffledSubarray(tickets, { minLength: tickets.length }), (shuffled) => {
        expect(summed(shuffled, spanAt('week', fast.from), fast.madeAt, earlier)).toEqual(fast)
      }),
      { numRuns: 20, seed: 5 },
    )
  })
  test('nobody’s name, number or door stands in it', () => {
    const residents = members.filter(({ role }) => role === 'resident')
    for (const { fast } of [...weeks, ...months]) {
      const text = JSON.stringify(fast)
      for (const { name, phone } of residents) expect(text.includes(name) || text.includes(phone)).toBe(false)
      for (const { label } of houses) expect(text).not.toContain(label)
      expect(text).not.toMatch(/1\d{10}(?!\d)/)
    }
  })
})

test('other months, too', () => {
  for (const seed of [11, 12, 13]) {
    const all = lives(diceOf(seed), 60, MONDAY - 3 * DAY, MONDAY + 37 * DAY)
    for (const { fast, slow } of [...periods('week', all, MONDAY, 5), ...periods('month', all, MONDAY, 1)])
      expect(withoutSentences(fast)).toEqual(slow)
  }
})
