import type { MemberId, RequestId } from '@contract/ids'
import type { Neighbour } from '@contract/post'
import { hashOf } from '@domain/board/hash'
import { newNeighbour } from '@domain/board/neighbour'
import { LIMITS, mayWrite, paced, type Deed } from '@domain/board/pace'
import { lin, NOON, ok, zhou } from '../given'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const longAgo = { ...lin, agreed: { version: '2026-11', at: NOON - 30 * DAY } }
const newcomer = { ...lin, agreed: { version: '2026-11', at: NOON - 6 * DAY } }
const fresh = newNeighbour(lin)
let taps = 0
const doing = (type: Deed, words?: string) => ({
  type,
  requestId: `tap-${(taps += 1)}` as RequestId,
  ...(words === undefined ? {} : { words }),
})
/** How often, one after the other, until it is too often. */
const often = (type: Deed, member: typeof lin, every = 0): number => {
  let neighbour: Neighbour = fresh
  for (let times = 0; times < 500; times += 1) {
    const next = paced(neighbour, doing(type), member, NOON + times * every)
    if ('refused' in next) return times
    neighbour = next
  }
  return 500
}

test.each([
  ['post', 5, 2],
  ['edit', 20, 10],
  ['comment', 60, 15],
  ['contact', 20, 5],
  ['report', 20, 20],
] as const)('%s: %i at a time, %i for who is new', (type, most, newcomers) => {
  expect(often(type, longAgo)).toBe(most)
  expect(often(type, newcomer)).toBe(newcomers)
})
test('comments all day long, one every two minutes: two hundred', () => {
  expect(often('comment', longAgo, 2 * 60_000)).toBe(200)
})
test('staff are never new; who has been here a week is not either', () => {
  expect(often('post', { ...zhou, agreed: { version: '1', at: NOON } })).toBe(5)
  expect(often('post', { ...lin, agreed: { version: '1', at: NOON - 7 * DAY } })).toBe(5)
})
test('one thing does not use up another, and a day later all are free again', () => {
  const full = { ...fresh, done: Array.from({ length: 5 }, () => ({ type: 'post' as const, at: NOON })) }
  expect(paced(full, doing('post'), longAgo, NOON)).toEqual({ refused: 'TOO_OFTEN' })
  expect(paced(full, doing('comment'), longAgo, NOON)).toMatchObject({ done: { length: 6 } })
  expect(paced(full, doing('post'), longAgo, NOON + DAY)).toMatchObject({ done: { length: 1 } })
})
test('the same tap again goes on, however often something was done since', () => {
  const tapped = doing('post')
  const once = ok(paced(fresh, tapped, longAgo, NOON))
  const full = { ...once, done: Array.from({ length: 5 }, () => ({ type: 'post' as const, at: NOON })) }
  expect(paced(full, tapped, longAgo, NOON)).toBe(full)
})
test('what is kept stays small', () => {
  const most = Object.values(LIMITS).map((limits) => Math.max(...limits.map((limit) => limit.most)))
  expect(most.reduce((sum, each) => sum + each, 0)).toBeLessThan(300)
})

describe('the same words', () => {
  const said = ok(paced(fresh, doing('post', '出售二手自行车，九成新'), longAgo, NOON))
  test.each(['出售二手自行车，九成新', '出售 二手自行车 九成新！！', '出售二手自行车九成新😀'])(
    '%s: once a day',
    (words) => {
      expect(paced(said, doing('comment', words), longAgo, NOON)).toEqual({ refused: 'SAID_BEFORE' })
      expect(paced(said, doing('comment', words), longAgo, NOON + DAY)).not.toHaveProperty('refused')
    },
  )
  test('谢谢 may be said to everybody', () => {
    const thanked = ok(paced(fresh, doing('comment', '谢谢！'), longAgo, NOON))
    expect(paced(thanked, doing('comment', '谢谢！'), longAgo, NOON)).toMatchObject({ done: { length: 2 } })
  })
  test('other words are other words', () => {
    const hashes = Array.from({ length: 20_000 }, (_, at) => hashOf(`第${at}条说的是另一件事`))
    expect(new Set(hashes).size).toBe(20_000)
  })
})

test.each([
  [{ banned: true }, 'BANNED_HERE'],
  [{ mutedUntil: NOON + 1 }, 'MUTED'],
  [{ mutedUntil: NOON }, undefined],
  [{ mutedUntil: null }, undefined],
  [{}, undefined],
])('%j: %s', (standing, code) => {
  expect(mayWrite(standing, NOON)?.refused).toBe(code)
  const neighbour = { ...fresh, _id: 'm-x' as MemberId, ...standing }
  const answer = paced(neighbour, doing('comment', '说一句话试试看'), longAgo, NOON)
  expect('refused' in answer ? answer.refused : undefined).toBe(code)
  // Who may not speak may still say that something is wrong.
  expect(paced(neighbour, doing('report'), longAgo, NOON)).not.toHaveProperty('refused')
})
