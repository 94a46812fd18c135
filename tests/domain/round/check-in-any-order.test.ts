import fc from 'fast-check'
import type { FileId, StopId } from '@contract/ids'
import type { CheckIn, Round } from '@contract/round'
import { checkInAll } from '@domain/round/check-in'
import type { Walk } from '@domain/round/walk'
import { at, checkIn, holder, LIFT1, LIFT3, LOBBY1, LOBBY3, round, stop, withRounds, wu } from '../../rounds'

/** What one person did on a round, delivered in whatever order, in whatever pieces, as often as it may be. */
const MINUTE = 60_000
const walk: Walk = {
  by: holder(wu),
  now: at('20:00'),
  sentAt: at('20:00'),
  community: withRounds(),
  environment: 'e',
  readCode: () => undefined,
}
const PLACES = [LOBBY1, LIFT1, LOBBY3, LIFT3]
const twiceADay = (): Round =>
  round(
    PLACES.flatMap((spotId) => [
      stop(spotId),
      stop(spotId, { id: `${spotId}:1500` as StopId, from: at('15:00'), to: at('18:00') }),
    ]),
  )
/** One for each stop, within its window or some way before or behind it; and some more, at any time of the day. */
const visits = fc
  .tuple(
    fc.array(fc.integer({ min: -60, max: 240 }), { minLength: 8, maxLength: 8 }),
    fc.array(fc.record({ place: fc.nat(3), minute: fc.integer({ min: 0, max: 840 }) }), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([needed, more, hasPhoto]): CheckIn[] => {
    const photos = hasPhoto ? ['cloud://e.b/photos/a.jpg' as FileId] : []
    return [
      ...needed.map((minutes, nth) =>
        checkIn(PLACES[nth >> 1] ?? LOBBY1, (nth % 2 === 0 ? at('07:00') : at('15:00')) + minutes * MINUTE, {
          photos,
        }),
      ),
      ...more.map(({ place, minute }) =>
        checkIn(PLACES[place] ?? LOBBY1, at('06:00') + minute * MINUTE, { photos }),
      ),
    ]
  })
const shuffled = visits.chain((items) =>
  fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
)
const logs = ({ stops }: Round) => stops.flatMap(({ log, also }) => (log ? [log, ...also] : also))
const doubtsBy = (after: Round) =>
  logs(after)
    .map(({ requestId, doubts, at: when }) => `${requestId} ${when} ${doubts.join()}`)
    .sort()

test('whatever the order, every stop has a result, no check-in is lost, and the doubts are the same', () => {
  fc.assert(
    fc.property(shuffled, ([items, other]) => {
      const one = checkInAll(twiceADay(), items, walk).round
      const two = checkInAll(twiceADay(), other, walk).round
      for (const after of [one, two]) {
        expect(after.stops.map(({ state }) => state)).toEqual(after.stops.map(() => 'done'))
        expect(
          logs(after)
            .map(({ requestId }) => requestId)
            .sort(),
        ).toEqual(items.map(({ requestId }) => requestId).sort())
      }
      expect(doubtsBy(one)).toEqual(doubtsBy(two))
    }),
  )
})

test('sent twice is sent once, and answered twice', () => {
  fc.assert(
    fc.property(shuffled, ([items, again]) => {
      const first = checkInAll(twiceADay(), items, walk)
      const second = checkInAll(first.round, again, walk)
      expect(second.round).toBe(first.round)
      const byId = (answers: typeof first.answers) =>
        [...answers].sort((a, b) => (a.requestId < b.requestId ? -1 : 1))
      expect(byId(second.answers)).toEqual(byId(first.answers))
    }),
  )
})

test('one by one, in pieces or all at once: the same round', () => {
  fc.assert(
    fc.property(visits, fc.integer({ min: 1, max: 20 }), (items, size) => {
      const atOnce = checkInAll(twiceADay(), items, walk)
      let current = twiceADay()
      const answers = []
      for (let first = 0; first < items.length; first += size) {
        const piece = checkInAll(current, items.slice(first, first + size), walk)
        current = piece.round
        answers.push(...piece.answers)
      }
      expect(current).toEqual(atOnce.round)
      expect(answers).toEqual(atOnce.answers)
    }),
  )
})
