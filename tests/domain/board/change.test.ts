import { ENDINGS, POST_KINDS } from '@contract/glossary'
import type { BuildingId, RequestId } from '@contract/ids'
import { POST_STATES, type Ending, type Post, type PostAbout, type PostKind } from '@contract/post'
import {
  deleteComment,
  deletePost,
  editPost,
  endingsOf,
  endPost,
  lapsePost,
  mayEdit,
} from '@domain/board/change'
import { forgetInPost } from '@domain/board/forget'
import { endsAtOf } from '@domain/board/post'
import { shelvesOf } from '@domain/board/shelves'
import { soughtPairs } from '@domain/board/search'
import { maySee } from '@domain/board/views'
import { content, publicComment, publicPost } from '../../board'
import { person } from '../../people'
import { lin, NOON, ok, zhou } from '../given'

const DAY = 24 * 60 * 60_000
const far = person('1-1-101')
let taps = 0
const tap = (by = lin) => ({ by: by._id, requestId: `tap-${(taps += 1)}` as RequestId })
const post = (more: Partial<Post> = {}) => publicPost(lin, NOON, more)
const codeOf = (answer: object): string => ('refused' in answer ? String(answer.refused) : 'ok')

const ABOUT: Record<PostKind, PostAbout> = {
  tip: { kind: 'tip' },
  question: { kind: 'question' },
  sale: { kind: 'sale', price: 100, condition: 'used' },
  free: { kind: 'free', condition: 'new' },
  lost: { kind: 'lost', found: true },
  help: { kind: 'help', offer: true },
  shop: { kind: 'shop', place: '东门', hours: [] },
  club: { kind: 'club' },
}
const MAY_END: Record<PostKind, Ending[]> = {
  tip: ['over'],
  sale: ['sold', 'over'],
  free: ['given', 'over'],
  lost: ['found', 'over'],
  help: ['done', 'over'],
  shop: ['over'],
  club: ['over'],
  question: ['done', 'over'],
}
describe.each(Object.keys(POST_KINDS) as PostKind[])('%s', (kind) => {
  const out = post({ content: content({ about: ABOUT[kind] }) })
  test.each(Object.keys(ENDINGS) as Ending[])('ends as %s only where that is its end', (why) => {
    const may = MAY_END[kind].includes(why)
    expect(codeOf(endPost(out, why, tap(), NOON))).toBe(may ? 'ok' : 'NOT_ALLOWED')
    expect(endingsOf(out, lin._id, NOON).includes(why)).toBe(may)
    expect(codeOf(endPost(out, why, tap(zhou), NOON))).toBe('NOT_FOUND')
  })
  test('over, it is on no shelf and found by no word', () => {
    const over = ok(endPost(out, 'over', tap(), NOON))
    expect(over).toMatchObject({ shelves: [], search: [], lapseAt: null, state: 'public' })
    expect(codeOf(endPost(over, 'over', tap(), NOON))).toBe('POST_OVER')
    expect(codeOf(editPost(over, content(), tap(), NOON))).toBe('POST_OVER')
  })
})

/** What its author may do with it, and who sees it, state by state. */
const STATES: Record<Post['state'], { edit: string; end: boolean; delete: string; others: boolean }> = {
  checking: { edit: 'ok', end: true, delete: 'ok', others: false },
  queued: { edit: 'ok', end: true, delete: 'ok', others: false },
  public: { edit: 'ok', end: true, delete: 'ok', others: true },
  hidden: { edit: 'NOT_ALLOWED', end: true, delete: 'ok', others: false },
  refused: { edit: 'ok', end: true, delete: 'ok', others: false },
  removed: { edit: 'NOT_ALLOWED', end: false, delete: 'ok', others: false },
  gone: { edit: 'NOT_FOUND', end: false, delete: 'NOT_FOUND', others: false },
}
test.each(POST_STATES)('%s: what one may do with one’s own, and who sees it', (state) => {
  const it = post({ state })
  const may = STATES[state]
  expect(codeOf(editPost(it, content(), tap(), NOON))).toBe(may.edit)
  expect(mayEdit(it, lin._id, NOON)).toBe(may.edit === 'ok')
  expect(endingsOf(it, lin._id, NOON).length > 0).toBe(may.end)
  expect(codeOf(deletePost(it, tap(), NOON))).toBe(may.delete)
  expect(maySee(it, far)).toBe(may.others)
  expect(maySee(it, lin)).toBe(state !== 'gone')
  expect(maySee({ ...it, communityId: 'c-x' as Post['communityId'] }, lin)).toBe(false)
  for (const [action, answer] of [
    ['edit', editPost(it, content(), tap(far), NOON)],
    ['delete', deletePost(it, tap(zhou), NOON)],
  ] as const)
    expect([action, codeOf(answer)]).toEqual([action, 'NOT_FOUND'])
})

test('the same tap twice is once', () => {
  const [edits, ends, deletes] = [tap(), tap(), tap()]
  const edited = ok(editPost(post(), content({ title: '新的' }), edits, NOON))
  expect(editPost(edited, content({ title: '新的' }), edits, NOON)).toBe(edited)
  const ended = ok(endPost(edited, 'over', ends, NOON))
  expect(endPost(ended, 'over', ends, NOON)).toBe(ended)
  // A tap that hung in the air comes through when it is over: it has been done.
  expect(editPost(ended, content({ title: '新的' }), edits, NOON)).toBe(ended)
  const gone = ok(deletePost(ended, deletes, NOON))
  expect(deletePost(gone, deletes, NOON)).toBe(gone)
  const comment = publicComment(lin, gone._id, NOON)
  const taken = ok(deleteComment(comment, deletes, NOON))
  expect(taken).toMatchObject({ state: 'gone', sortKey: '' })
  expect(deleteComment(taken, deletes, NOON)).toBe(taken)
  expect(codeOf(deleteComment(taken, tap(), NOON))).toBe('NOT_FOUND')
})
test('what was refused is written anew and looked at anew', () => {
  const again = ok(editPost(post({ state: 'refused' }), content({ title: '换个说法' }), tap(), NOON))
  expect(again).toMatchObject({ state: 'checking', checkAt: NOON, content: { title: '换个说法' } })
  expect(again.shelves).toEqual([])
})

describe('by itself', () => {
  test('after sixty days, or after the day of help; told once', () => {
    expect(endsAtOf({ kind: 'tip' }, NOON)).toBe(NOON + 60 * DAY)
    expect(endsAtOf({ kind: 'lost', found: false, day: '2026-11-01' }, NOON)).toBe(NOON + 60 * DAY)
    const help = endsAtOf({ kind: 'help', offer: false, until: '2026-11-23' }, NOON)
    expect(new Date(help).toISOString()).toBe('2026-11-23T16:00:00.000Z')
    const out = post()
    expect(lapsePost(out, out.endsAt - 1)).toBe(out)
    const over = lapsePost(out, out.endsAt)
    expect(over).toMatchObject({ ended: { why: 'over' }, lapseAt: null, outbox: [{ memberId: lin._id }] })
    expect(lapsePost(over, out.endsAt + DAY)).toBe(over)
  })
})

describe('where it is found', () => {
  test('everywhere and by its kind; of who shows it, by the building', () => {
    expect(post().shelves).toEqual(['all', 'kind:tip'])
    expect(shelvesOf('sale', 'b3' as BuildingId)).toEqual([
      'all',
      'kind:sale',
      'building:b3',
      'kind:sale building:b3',
    ])
  })
  test('all pairs that are looked for stand in it, however they are written', () => {
    const { search } = post({ content: content({ title: 'iPhone 15 手机', words: '九成新' }) })
    for (const q of ['手机', 'iphone', 'ＩＰＨＯＮＥ', '经验', '九成新', 'iphone15'])
      expect([q, soughtPairs(q)?.every((pair) => search.includes(pair))]).toEqual([q, true])
    expect(soughtPairs('手')).toBeUndefined()
    expect(soughtPairs('！？')).toBeUndefined()
  })
  test('a post of two thousand characters is not found by all of them', () => {
    const long = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    expect(post({ content: content({ words: long }) }).search).toHaveLength(96)
  })
})

test('forgotten, it keeps its words and loses its name and its building', () => {
  const b3 = 'b3' as BuildingId
  const forgotten = forgetInPost(
    post({ buildingId: b3, author: { ...post().author, building: '3号楼' } }),
    lin._id,
    false,
  )
  expect(forgotten.author).toEqual({ memberId: lin._id, openid: '', name: '已注销', role: 'resident' })
  expect(forgotten.shelves).toEqual(['all', 'kind:tip'])
  expect(forgotten).not.toHaveProperty('buildingId')
})
