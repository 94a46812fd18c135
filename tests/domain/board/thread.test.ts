import type { MemberId, RequestId } from '@contract/ids'
import type { Author, Neighbour, Post } from '@contract/post'
import { newNeighbour } from '@domain/board/neighbour'
import { beginThread, block, isUnread, readThread, say, threadRow, threadView } from '@domain/board/thread'
import { publicPost } from '../../board'
import { person } from '../../people'
import { lin, NOON, ok } from '../given'

const far = person('1-1-101')
const authorOf = ({ _id: memberId, openid, name, role }: typeof lin): Author => ({
  memberId,
  openid,
  name,
  role,
})
let taps = 0
const saying = (words: string) => ({ words, requestId: `tap-${(taps += 1)}` as RequestId })
const post = publicPost(lin, NOON)
const begun = beginThread(post, authorOf(far), saying('还在吗'), NOON)
const open = { post, neighbours: [] as Neighbour[] }
const who = (id: string): Neighbour => ({ ...newNeighbour(lin), _id: id as MemberId })

test('nobody is told twice of what they have not read yet; nobody is told the words', () => {
  expect(begun.outbox.map(({ memberId }) => memberId)).toEqual([lin._id])
  const more = ok(say(begun, open, far._id, saying('便宜一点吧'), NOON + 1))
  expect(more.outbox).toHaveLength(1)
  const read = readThread(more, lin._id, NOON + 2)
  expect(isUnread(read, 'author')).toBe(false)
  expect(readThread(read, lin._id, NOON + 3)).toBe(read)
  const answered = ok(say(read, open, lin._id, saying('可以'), NOON + 3))
  expect(answered.outbox.map(({ memberId }) => memberId)).toEqual([lin._id, far._id])
  const third = ok(say(answered, open, far._id, saying('我来拿'), NOON + 4))
  expect(third.outbox.map(({ memberId }) => memberId)).toEqual([lin._id, far._id, lin._id])
  const told = JSON.stringify(third.outbox)
  for (const { words } of third.said) expect(told).not.toContain(words)
})
test('two hundred words are enough', () => {
  let thread = begun
  for (let words = 1; words < 200; words += 1)
    thread = ok(say(thread, open, far._id, saying(`${words}`), NOON))
  expect(say(thread, open, lin._id, saying('还有'), NOON)).toEqual({ refused: 'THREAD_CLOSED' })
})

const CLOSED: [string, Partial<Post> | undefined, Neighbour[], [string | undefined, string | undefined]][] = [
  ['open', {}, [], [undefined, undefined]],
  ['the post is sold', { ended: { why: 'sold', at: NOON } }, [], ['post', 'post']],
  ['its time is up', { endsAt: NOON - 1 }, [], ['post', 'post']],
  ['it is hidden', { state: 'hidden' }, [], ['post', 'post']],
  ['it is removed', { state: 'removed' }, [], ['post', 'post']],
  ['it is deleted', { state: 'gone' }, [], ['post', 'post']],
  ['it is not there', undefined, [], ['post', 'post']],
  ['its author is forgotten', { author: { ...post.author, openid: '' } }, [], ['post', 'post']],
  ['the author wants no more', {}, [block(who(lin._id), far._id)], ['blocked', undefined]],
  ['the asker wants no more', {}, [block(who(far._id), lin._id)], [undefined, 'blocked']],
  [
    'somebody wants no more of a third',
    {},
    [block(who(lin._id), 'm-third' as MemberId)],
    [undefined, undefined],
  ],
]
test.each(CLOSED)('%s', (what, more, neighbours, [toAuthor, toAsker]) => {
  const between = { thread: begun, post: more && { ...post, ...more }, neighbours }
  const closed = toAuthor !== undefined || toAsker !== undefined
  for (const [me, why] of [
    [lin._id, toAuthor],
    [far._id, toAsker],
  ] as const) {
    expect([what, threadView(between, me, NOON).why]).toEqual([what, why])
    expect(threadRow(between, me, NOON).closed).toBe(closed)
    const answer = say(begun, between, me, saying('再说一句'), NOON)
    expect('refused' in answer ? answer.refused : 'ok').toBe(closed ? 'THREAD_CLOSED' : 'ok')
  }
  expect(say(begun, between, 'm-third' as MemberId, saying('让我说'), NOON)).toEqual({ refused: 'NOT_FOUND' })
})
