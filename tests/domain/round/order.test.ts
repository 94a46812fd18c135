import fc from 'fast-check'
import type { SpotId } from '@contract/ids'
import { inLaps, shares } from '@domain/round/laps'
import { lastWalked, walkingOrder, type Walked } from '@domain/round/order'
import { at, EAST, LIFT1, LIFT3, LOBBY1, LOBBY3 } from '../../rounds'
import { mapWith } from './given'
import { plannedRounds } from '@domain/round/plan'
import { DAY } from '../../rounds'

const WRITTEN = [LOBBY1, LIFT1, LOBBY3, LIFT3]
const walk = (spotIds: SpotId[], day = '2026-11-19', more: Partial<Walked> = {}): Walked => ({
  kind: 'cleaning',
  zoneId: EAST,
  from: at('07:00', day),
  to: at('15:00', day),
  checkIns: spotIds.map((spotId, index) => ({ spotId, at: at('07:10', day) + index * 60_000 })),
  ...more,
})

describe('the order in which one walks', () => {
  it('is the written one until somebody has walked', () => expect(walkingOrder(WRITTEN, [])).toEqual(WRITTEN))
  it('is then how people walk, each place by its mean rank', () => {
    const walked = [
      walk([LIFT3, LOBBY3, LIFT1, LOBBY1]),
      walk([LIFT3, LOBBY3, LOBBY1, LIFT1]),
      walk([LIFT3, LOBBY3, LIFT1, LOBBY1]),
    ]
    expect(walkingOrder(WRITTEN, walked)).toEqual([LIFT3, LOBBY3, LIFT1, LOBBY1])
  })
  it('a place where nobody has been keeps its own', () => {
    expect(walkingOrder(WRITTEN, [walk([LIFT3, LOBBY3, LOBBY1])])).toEqual([LIFT3, LIFT1, LOBBY3, LOBBY1])
  })
  it('it is learnt from the last ten rounds of the same zone and hours with three check-ins', () => {
    const days = Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`)
    const walked = [
      ...days.map((day) => walk([LOBBY1, LIFT1, LOBBY3], day)),
      walk([LIFT1, LOBBY1], '2026-11-19'),
      walk(WRITTEN, '2026-11-19', { from: at('15:00'), to: at('23:00') }),
      walk(WRITTEN, '2026-11-19', { zoneId: 'z-south' as typeof EAST }),
    ]
    const last = lastWalked(walked, 'cleaning', EAST, { from: at('07:00'), to: at('15:00') })
    expect(last.map(({ from }) => from)).toEqual(
      days
        .slice(4)
        .reverse()
        .map((day) => at('07:00', day)),
    )
  })
  it('what is put into order by hand is not learnt over', () => {
    const walked = [walk([LIFT3, LOBBY3, LIFT1, LOBBY1])]
    const map = mapWith()
    const placesOf = (byHand: (typeof EAST)[]) =>
      plannedRounds(
        { ...map, rounds: { standards: [], points: [], ...map.rounds, byHand } },
        [DAY],
        walked,
        at('06:00'),
      )[0]?.stops.map(({ spotId }) => spotId)
    expect(placesOf([])).toEqual([LIFT3, LOBBY3, LIFT1, LOBBY1])
    expect(placesOf([EAST])).toEqual(WRITTEN)
  })

  const spots = fc
    .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 })
    .map((all) => all.map((each) => `s-${each}` as SpotId))
  it('has every place once, is the same however often it is asked, and is an order that everybody walks', () => {
    fc.assert(
      fc.property(spots, fc.array(spots, { maxLength: 5 }), (written, walks) => {
        const order = walkingOrder(
          written,
          walks.map((each) => walk(each)),
        )
        expect([...order].sort()).toEqual([...written].sort())
        expect(
          walkingOrder(
            written,
            walks.map((each) => walk(each)),
          ),
        ).toEqual(order)
      }),
    )
    fc.assert(
      fc.property(spots, (written) => {
        const walked = [...written].reverse()
        expect(walkingOrder(written, [walk(walked), walk(walked)])).toEqual(walked)
      }),
    )
  })
})

describe('laps and shares', () => {
  it('what has one time is one lap, what comes later the next', () => {
    const halts = [
      { spotId: LOBBY1, from: 0, to: 10 },
      { spotId: LIFT1, from: 1, to: 20 },
      { spotId: LOBBY3, from: 0, to: 10 },
      { spotId: LOBBY1, from: 12, to: 20 },
      { spotId: LOBBY3, from: 12, to: 20 },
    ]
    expect(inLaps(halts, WRITTEN).map(({ spotId, from }) => `${spotId} ${from}`)).toEqual([
      's-b1-lobby 0',
      's-b1-lift 1',
      's-b3-lobby 0',
      's-b1-lobby 12',
      's-b3-lobby 12',
    ])
  })
  it('shares follow one another, none is left out, and nobody has much more than their part', () => {
    const places = fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 4 }), (minutes, people) => {
        const all = minutes.map((each, index) => ({ spotId: `s-${index}` as SpotId, minutes: each }))
        const whose = [...shares(all, people).values()]
        expect(whose).toHaveLength(minutes.length)
        expect([...whose].sort((a, b) => a - b)).toEqual(whose)
        const part = minutes.reduce((sum, each) => sum + each, 0) / people
        for (let person = 0; person < people; person += 1) {
          const theirs = minutes
            .filter((_, index) => whose[index] === person)
            .reduce((sum, each) => sum + each, 0)
          expect(theirs).toBeLessThanOrEqual(part + Math.max(...minutes))
        }
      }),
    )
  })
})
