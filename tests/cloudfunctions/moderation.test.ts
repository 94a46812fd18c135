import type { CommunityId, PostId } from '@contract/ids'
import type { Comment, Neighbour, Post } from '@contract/post'
import type { Actor } from '@domain/access/policy'
import { publicPost, putPosts, stored } from '../board'
import { person } from '../people'
import { nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'
import {
  becomes,
  content,
  DOUBTFUL,
  inQueue,
  mine,
  neighbours,
  published,
  queue,
  refusal,
  RISKY,
  secondManager,
  titles,
  write,
} from '../written'

/** What is reported, asked for again, and done about it, through the real road. */
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const chen = person('chen')
let stand: Stand
let qian: Holder
beforeAll(async () => {
  stand = await openStand({ startAt: nextMorning() })
  qian = await secondManager(stand)
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ wechat: 'ok', rules: [] }))

const pair = () => neighbours(2) as [typeof chen, typeof chen]
const act = (id: string, what: string, by: Holder = chen, more: object = {}) =>
  stand.ask(by, 'moderation.act', { type: 'post', id, act: what, reason: '物业看过了', ...more })
const report = (by: Holder, id: string, more: object = {}) =>
  stand.ask(by, 'board.report', { type: 'post', id, reason: 'fraud', ...more })

describe('reports', () => {
  test('of three neighbours at the same moment hide it, once, until somebody has looked', async () => {
    const [lin, he, wu, qin, ma] = neighbours(5) as [Actor, Actor, Actor, Actor, Actor]
    const id = await published(stand, lin)
    await Promise.all([he, wu, qin].map((who) => report(who, id)))
    expect(await mine(stand, lin, id)).toMatchObject({ state: 'hidden' })
    expect(await refusal(stand, ma, 'post.get', { id })).toBe('NOT_FOUND')
    const item = await inQueue(stand, chen, id)
    expect(item).toMatchObject({ why: 'reports', state: 'hidden' })
    expect(item?.reports.map(({ reason }) => reason)).toEqual(['fraud', 'fraud', 'fraud'])
    expect(JSON.stringify(item)).not.toMatch(new RegExp([he, wu, qin].map(({ _id }) => `"${_id}"`).join('|')))
    await until(
      () => titles(stand, lin),
      (all) => all.filter((title) => title.endsWith('先收起来了')).length === 1,
    )
    await act(id, 'restore')
    expect((await mine(stand, ma, id)).state).toBe('public')
  })

  test('are counted once for each neighbour, however often one taps', async () => {
    const [lin, he] = pair()
    const id = await published(stand, lin)
    const again = { requestId: tap() }
    await report(he, id, again)
    await report(he, id, again)
    const twice = { type: 'post', id, reason: 'rude' }
    expect(await refusal(stand, he, 'board.report', twice)).toBe('REPORTED_ALREADY')
    expect((await inQueue(stand, chen, id))?.reports).toHaveLength(1)
    expect(await refusal(stand, lin, 'board.report', twice)).toBe('NOT_ALLOWED')
  })

  test('of comments and of what is said between two come before the managers too', async () => {
    const [lin, he] = pair()
    const postId = await published(stand, lin)
    const { comment } = await stand.ask(he, 'comment.write', { postId, words: '骗子吧' })
    await until(
      () => stored<Comment>(stand, 'comments', comment.id),
      (each) => each?.state === 'public',
    )
    await report(lin, comment.id, { type: 'comment', reason: 'rude' })
    const { thread } = await stand.ask(he, 'thread.begin', { postId, words: '你给我等着' })
    await report(lin, thread.id, { type: 'thread', reason: 'rude', words: '吓到我了' })
    const [, wu] = pair()
    expect(await refusal(stand, wu, 'board.report', { type: 'thread', id: thread.id, reason: 'rude' })).toBe(
      'NOT_FOUND',
    )
    expect(await inQueue(stand, chen, comment.id)).toMatchObject({ words: '骗子吧', why: 'reports' })
    expect(await inQueue(stand, chen, thread.id)).toMatchObject({
      type: 'thread',
      words: `${he.name}：你给我等着`,
      author: { id: he._id },
      reports: [{ words: '吓到我了' }],
    })
    await act(thread.id, 'warn', chen, { type: 'thread', reason: '请友善说话' })
    expect(await inQueue(stand, chen, thread.id)).toBeUndefined()
    await until(
      () => titles(stand, he),
      (all) => all.some((title) => title.includes('物业有个提醒')),
    )
    expect((await stand.ask(he, 'board.standing')).acts).toMatchObject([
      { act: 'warn', reason: '请友善说话' },
    ])
  })

  test('that its author deletes are still looked at', async () => {
    const [lin, he] = pair()
    const id = await published(stand, lin)
    await report(he, id)
    await stand.ask(lin, 'post.delete', { id })
    expect(await inQueue(stand, chen, id)).toMatchObject({ state: 'gone' })
    await act(id, 'warn')
    await act(id, 'restore')
    expect(await inQueue(stand, chen, id)).toBeUndefined()
    expect((await stored<Post>(stand, 'posts', id))?.state).toBe('gone')
  })
})

test('the queue has what waits longest first, page after page, and says what was done about them before', async () => {
  const [lin, he] = pair()
  const first = await published(stand, lin)
  await act(first, 'warn', chen, { reason: '请不要刷屏' })
  const ids: string[] = []
  for (let count = 0; count < 23; count += 1) {
    const [author, other] = count === 0 ? [lin, he] : pair()
    const id = await published(stand, author)
    await report(other, id)
    ids.push(id)
  }
  const waiting = (await queue(stand, chen)).filter(({ id }) => ids.includes(id))
  expect(waiting.map(({ id }) => id)).toEqual(ids)
  expect(waiting[0]?.before).toMatchObject([{ act: 'warn', reason: '请不要刷屏' }])
  const { databaseCalls } = await stand.call(chen, 'moderation.queue', { as: chen._id })
  expect(databaseCalls).toBeLessThanOrEqual(2)
  for (const id of ids) await act(id, 'restore')
})

describe('who is muted', () => {
  test('does not write on the board for so many days, and everything else goes on', async () => {
    const lin = person('3-2-501')
    const id = await published(stand, lin)
    await act(id, 'mute', chen, { days: 3 })
    for (const [action, input] of [
      ['post.write', content()],
      ['comment.write', { postId: id, words: '试试' }],
    ] as const)
      expect(await refusal(stand, lin, action, input)).toBe('MUTED')
    await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
    await stand.ask(lin, 'bill.mine')
    const { mutedUntil, acts } = await stand.ask(lin, 'board.standing')
    expect(mutedUntil).toBeGreaterThan(stand.cloud.now() + 2 * DAY)
    expect(acts).toMatchObject([{ act: 'mute', days: 3, reason: '物业看过了' }])
    await act(id, 'unmute')
    expect(await refusal(stand, lin, 'post.write', content())).toBeUndefined()
  })

  test('and banned is not, until somebody takes it back', async () => {
    const lin = person('3-2-401')
    const id = await published(stand, lin)
    await act(id, 'ban')
    expect(await refusal(stand, lin, 'post.write', content())).toBe('BANNED_HERE')
    await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-401' } })
    await until(
      () => titles(stand, lin),
      (all) => all.includes('您的邻里圈被停用了'),
    )
    await act(id, 'unmute')
    expect(await refusal(stand, lin, 'post.write', content())).toBeUndefined()
  })

  test('is muted though whoever did it died at any request: the checker notes it', async () => {
    for (const nth of [2, 3, 4]) {
      const [lin] = pair()
      const id = await published(stand, lin)
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth }] })
      const asked = { as: chen._id, requestId: tap(), type: 'post', id, act: 'mute', days: 1, reason: '刷屏' }
      await stand.call(chen, 'moderation.act', asked).catch(() => undefined)
      stand.cloud.faults.set({ rules: [] })
      await stand.cloud.advance(3 * MINUTE)
      const isDone = (await stored<Post>(stand, 'posts', id))?.acts.length === 1
      const known = await stored<Neighbour>(stand, 'neighbours', lin._id)
      expect(known?.acts.length ?? 0).toBe(isDone ? 1 : 0)
      expect((known?.mutedUntil ?? 0) > 0).toBe(isDone)
      // The manager's phone sends it again.
      await stand.call(chen, 'moderation.act', asked)
      expect((await stored<Post>(stand, 'posts', id))?.acts).toHaveLength(1)
      expect((await stored<Neighbour>(stand, 'neighbours', lin._id))?.acts).toHaveLength(1)
    }
  })
})

describe('an appeal', () => {
  test('goes to somebody else than who removed it, and the answer is told', async () => {
    const [lin, he] = pair()
    const id = await published(stand, lin)
    await act(id, 'remove', chen, { reason: '像广告' })
    expect(await refusal(stand, he, 'post.get', { id })).toBe('NOT_FOUND')
    const theirs = await mine(stand, lin, id)
    expect(theirs).toMatchObject({
      state: 'removed',
      mayAppeal: true,
      acts: [{ act: 'remove', reason: '像广告' }],
    })
    expect(await refusal(stand, he, 'board.appeal', { type: 'post', id, words: '?' })).toBe('NOT_FOUND')
    await stand.ask(lin, 'board.appeal', { type: 'post', id, words: '是我自己的车' })
    expect(await refusal(stand, lin, 'board.appeal', { type: 'post', id, words: '再看看' })).toBe(
      'ALREADY_ASKED',
    )
    expect(await inQueue(stand, chen, id)).toMatchObject({ why: 'appeal', appeal: { words: '是我自己的车' } })
    const no = { type: 'post', id, act: 'remove', reason: '不改' }
    expect(await refusal(stand, chen, 'moderation.act', no)).toBe('NOT_YOUR_JUDGEMENT')
    await act(id, 'restore', qian, { reason: '确实是自己的' })
    expect((await mine(stand, he, id)).state).toBe('public')
    expect((await mine(stand, lin, id)).appeal).toMatchObject({
      answered: { granted: true, words: '确实是自己的' },
    })
    await until(
      () => titles(stand, lin),
      (all) => all.some((title) => title.startsWith('申诉通过')),
    )
  })

  test('against what WeChat refused may be answered by whoever is there', async () => {
    const [lin, he] = pair()
    const id = await write(stand, lin, content(RISKY))
    await becomes(stand, lin, id, 'refused')
    await stand.ask(lin, 'board.appeal', { type: 'post', id, words: '是禁毒宣传' })
    await act(id, 'publish', chen, { reason: '是宣传' })
    expect((await mine(stand, he, id)).state).toBe('public')
  })
})

test('two managers at once: one decides, the other reads that it is decided', async () => {
  const [lin] = pair()
  const id = await write(stand, lin, content(DOUBTFUL))
  await becomes(stand, lin, id, 'queued')
  const outcomes = await Promise.all([
    refusal(stand, chen, 'moderation.act', { type: 'post', id, act: 'publish', reason: '可以' }),
    refusal(stand, qian, 'moderation.act', { type: 'post', id, act: 'refuse', reason: '不行' }),
  ])
  expect(outcomes.sort()).toEqual(['ALREADY_DECIDED', undefined])
  expect((await stored<Post>(stand, 'posts', id))?.acts).toHaveLength(1)
})

test('what is another community’s is not there to be reported or judged', async () => {
  const [lin, he] = pair()
  const now = stand.cloud.now()
  const theirs = publicPost(lin, now, { communityId: 'elsewhere' as CommunityId, queueKey: '0:p' })
  await putPosts(stand, theirs, { ...theirs, _id: 'p-removed' as PostId, state: 'removed' })
  const id = theirs._id
  expect(await refusal(stand, he, 'board.report', { type: 'post', id, reason: 'spam' })).toBe('NOT_FOUND')
  const asked = { type: 'post', id: 'p-removed', words: '请再看看' }
  expect(await refusal(stand, lin, 'board.appeal', asked)).toBe('NOT_FOUND')
  const judged = { type: 'post', id, act: 'remove', reason: '?' }
  expect(await refusal(stand, chen, 'moderation.act', judged)).toBe('NOT_FOUND')
  expect((await queue(stand, chen)).map((item) => item.id)).not.toContain(id)
  const own = await published(stand, chen, content('物业的帖子'))
  expect(await refusal(stand, chen, 'moderation.act', { ...judged, id: own })).toBe('NOT_YOUR_JUDGEMENT')
  expect(await refusal(stand, person('zhou'), 'moderation.act', { ...judged, id: own })).toBe('NOT_ALLOWED')
})

test('at no moment is anything risky in what another phone is told', async () => {
  // Risky too, and in nothing else here.
  const SECRET = '枪支'
  const [lin, he, wu] = neighbours(3) as [typeof chen, typeof chen, typeof chen]
  await stand.consent(he, ['reply'])
  await stand.consent(wu, ['reply'])
  const postId = await published(stand, lin)
  await stand.ask(wu, 'post.react', { id: postId, type: 'follow', on: true })
  const eyes = async (who: Holder): Promise<unknown[]> => [
    (await stand.call(who, 'board.list', { as: who._id })).answer,
    (await stand.call(who, 'board.list', { as: who._id, q: SECRET })).answer,
    (await stand.call(who, 'post.get', { as: who._id, id: postId })).answer,
    (await stand.call(who, 'post.comments', { as: who._id, id: postId })).answer,
    (await stand.call(who, 'thread.list', { as: who._id })).answer,
    (await stand.call(who, 'inbox.list', { as: who._id })).answer,
    await stand.pushes(who),
  ]
  let isOver = false
  const looked: string[] = []
  const watching = (async () => {
    while (!isOver) for (const who of [wu, he]) looked.push(JSON.stringify(await eyes(who)))
  })()
  // Every answer of the database takes its time, so that everything is seen half done.
  stand.cloud.faults.set({ rules: [{ action: 'database.modifyDocument', effect: 'delay', ms: 30 }] })
  const other = await published(stand, lin, content('原来的'))
  await stand.ask(lin, 'post.edit', { id: other, ...content(SECRET) })
  const risky = await write(stand, lin, content(SECRET, { title: SECRET }))
  await stand.ask(lin, 'comment.write', { postId, words: SECRET })
  await refusal(stand, lin, 'thread.begin', { postId: other, words: SECRET })
  await becomes(stand, lin, risky, 'refused')
  await until(
    () => stored<Post>(stand, 'posts', other),
    (post) => !post?.edited,
  )
  await until(
    () => stand.ask(lin, 'post.comments', { id: postId }),
    ({ items }) => items.some(({ state }) => state === 'refused'),
  )
  stand.cloud.faults.set({ rules: [] })
  await stand.cloud.advance(2 * MINUTE)
  isOver = true
  await watching
  for (const who of [wu, he]) looked.push(JSON.stringify(await eyes(who)))
  expect(looked.length).toBeGreaterThan(4)
  expect(looked.filter((seen) => seen.includes(SECRET))).toEqual([])
})
