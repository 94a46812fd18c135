import type { CommentId, MemberId, Moment, PostId } from '@contract/ids'
import type { ModerationAct, PostKind, PostState } from '@contract/post'
import { WECHAT } from '@domain/board/in-question'
import { boardOf, type Written } from '@domain/summary/board'

const DAY = 24 * 60 * 60_000
/** Monday to Monday. */
const FROM = Date.UTC(2026, 10, 15, 16)
const WEEK = { from: FROM, to: FROM + 7 * DAY }
const day = (days: number): Moment => FROM + days * DAY

const act = (name: ModerationAct, at: Moment, by = { id: 'm-chen' as MemberId, name: '陈静' }) => ({
  act: name,
  at,
  by,
})
let made = 0
interface Given {
  by?: string
  at?: Moment
  state?: PostState
  answered?: boolean
  ended?: boolean
  requestedAt?: Moment
  acts?: ReturnType<typeof act>[]
}
const common = ({ by = 'lin', at = day(1), state = 'public', acts = [] }: Given) => ({
  author: { memberId: `m-${by}` as MemberId },
  state,
  createdAt: at,
  updatedAt: at,
  acts,
})
const post = (kind: PostKind, given: Given = {}): Written => ({
  ...common(given),
  _id: `p-${(made += 1)}` as PostId,
  kind,
  title: `第 ${made} 条`,
  answered: given.answered ?? false,
  ...(given.ended ? { ended: { why: 'done' as const, at: day(2) } } : {}),
  ...(given.requestedAt === undefined ? {} : { requestedAt: given.requestedAt }),
})
const comment = (given: Given = {}): Written => ({ ...common(given), _id: `c-${(made += 1)}` as CommentId })

test('a week in which nobody wrote is told as that', () => {
  expect(boardOf([], WEEK)).toEqual({
    people: 0,
    posts: [],
    comments: 0,
    unanswered: [],
    requests: 0,
    acts: [],
  })
})

test('people count once, whatever they wrote; kinds with the most first', () => {
  const written = [
    post('sale'),
    post('question', { answered: true }),
    post('sale', { by: 'he' }),
    comment({ by: 'he' }),
    comment({ by: 'wu' }),
  ]
  expect(boardOf(written, WEEK)).toMatchObject({
    people: 3,
    posts: [
      { kind: 'sale', count: 2 },
      { kind: 'question', count: 1 },
    ],
    comments: 2,
  })
})

test.each<[string, Given]>([
  ['before Monday', { at: FROM - 1 }],
  ['after Sunday', { at: WEEK.to }],
  ...(['checking', 'queued', 'hidden', 'refused', 'removed', 'gone'] as const).map(
    (state): [string, Given] => [`and is ${state}`, { state }],
  ),
])('what was written %s is not counted', (_when, given) => {
  expect(boardOf([post('tip', given), comment(given)], WEEK)).toMatchObject({
    people: 0,
    posts: [],
    comments: 0,
  })
})

test('a question without an answer is named, the longest waiting first; one that is settled is not', () => {
  const [late, early] = [post('question', { at: day(3) }), post('help', { at: day(1) })]
  const settled = [post('question', { answered: true }), post('help', { ended: true }), post('tip')]
  const { unanswered } = boardOf([late, early, ...settled], WEEK)
  expect(unanswered.map(({ id }) => id)).toEqual([early._id, late._id])
})

test('what became a request counts in the week in which it did, whenever it had been written', () => {
  const written = [
    post('question', { at: FROM - 3 * DAY, requestedAt: day(1) }),
    post('question', { at: day(6), requestedAt: WEEK.to + 1 }),
  ]
  expect(boardOf(written, WEEK).requests).toBe(1)
})

test('what moderators did counts in the week in which they did it; what WeChat refused is not theirs', () => {
  const written = [
    post('sale', {
      at: FROM - 9 * DAY,
      state: 'removed',
      acts: [act('warn', FROM - 1), act('remove', day(2)), act('mute', day(2))],
    }),
    comment({
      state: 'refused',
      acts: [act('refuse', day(1), WECHAT), act('warn', day(1)), act('remove', day(3))],
    }),
  ]
  expect(boardOf(written, WEEK).acts).toEqual([
    { act: 'remove', count: 2 },
    { act: 'warn', count: 1 },
    { act: 'mute', count: 1 },
  ])
})

test('of very many questions the first twenty are named', () => {
  const written = Array.from({ length: 30 }, () => post('question'))
  expect(boardOf(written, WEEK).unanswered).toHaveLength(20)
})
