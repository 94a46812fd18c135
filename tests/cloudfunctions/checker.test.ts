import type { PostId } from '@contract/ids'
import type { Post } from '@contract/post'
import { stored } from '../board'
import { person } from '../people'
import { nextMorning, openStand, until, type Stand } from '../stand'
import {
  becomes,
  content,
  DOUBTFUL,
  inQueue,
  mine,
  neighbours,
  pictured,
  published,
  refusal,
  RISKY,
  titles,
  write,
} from '../written'

/** What neighbours write, from the tap until everybody, somebody or nobody reads it, through the real road. */
const MINUTE = 60_000
const chen = person('chen')
let stand: Stand
beforeAll(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ wechat: 'ok', rules: [] }))

const drop = (action: string) => stand.cloud.faults.set({ rules: [{ action, effect: 'drop' }] })
const passes = (minutes: number) => stand.cloud.advance(minutes * MINUTE)
const sees = async (who: Parameters<typeof refusal>[1], id: PostId) =>
  (await refusal(stand, who, 'post.get', { id })) === undefined
const listed = async (who: Parameters<typeof refusal>[1], id: PostId) =>
  (await stand.ask(who, 'board.list')).items.some((post) => post.id === id)

describe('words', () => {
  test('that pass are read by neighbours a moment later, and nobody is bothered with it', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const before = await titles(stand, lin)
    const id = await write(stand, lin)
    await until(
      () => listed(he, id),
      (isThere) => isThere,
    )
    expect(await titles(stand, lin)).toEqual(before)
  })

  test('in doubt wait for a manager: nobody else reads them, nothing is lost', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await write(stand, lin, content(DOUBTFUL))
    await becomes(stand, lin, id, 'queued')
    expect([await sees(he, id), await listed(he, id)]).toEqual([false, false])
    await until(
      () => titles(stand, lin),
      (all) => all.some((title) => title.endsWith('要请物业看一下')),
    )
    await until(
      () => titles(stand, chen),
      (all) => all.includes('邻里圈有内容等您看'),
    )
    expect(await inQueue(stand, chen, id)).toMatchObject({
      type: 'post',
      why: 'check',
      author: { id: lin._id },
    })
    await stand.ask(chen, 'moderation.act', { type: 'post', id, act: 'publish', reason: '没有问题' })
    expect(await listed(he, id)).toBe(true)
    expect(await inQueue(stand, chen, id)).toBeUndefined()
    await until(
      () => titles(stand, lin),
      (all) => all.some((title) => title.endsWith('已经发布')),
    )
  })

  test('that are risky are not published; their author reads why and that one may appeal', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await write(stand, lin, content(RISKY))
    const post = await becomes(stand, lin, id, 'refused')
    expect(post).toMatchObject({ mayAppeal: true, acts: [{ act: 'refuse', reason: '涉及违法违规的内容' }] })
    expect(await sees(he, id)).toBe(false)
    const { items } = await until(
      () => stand.ask(lin, 'inbox.list'),
      (inbox) => inbox.items.some(({ about }) => about === id),
    )
    expect(items.find(({ about }) => about === id)?.body).toMatch(/原因：涉及违法违规的内容。.*申诉/)
    // It is known to whoever judges them the next time.
    const { acts } = await until(
      () => stand.ask(lin, 'board.standing'),
      (standing) => standing.acts.length > 0,
    )
    expect(acts).toMatchObject([{ act: 'refuse' }])
  })

  test('of a place or a time belong to what is looked at', async () => {
    const [lin] = neighbours(1) as [typeof chen]
    const id = await write(stand, lin, content('每周三', { about: { kind: 'club', when: RISKY } }))
    await becomes(stand, lin, id, 'refused')
  })
})

describe('a comment', () => {
  test('is read, and told of, when it has passed; a question has its answer then', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await published(stand, lin, content('哪家修鞋好？', { about: { kind: 'question' } }))
    await stand.ask(he, 'comment.write', { postId: id, words: '东门那家' })
    await until(
      () => stand.ask(lin, 'post.comments', { id }),
      ({ items }) => items.some(({ words, state }) => words === '东门那家' && state === 'public'),
    )
    await until(
      () => titles(stand, lin),
      (all) => all.some((title) => title.includes('有人回复')),
    )
    expect(await stored<Post>(stand, 'posts', id)).toMatchObject({ answered: true })
  })

  test('that is risky is read by nobody but who wrote it, and nobody is told', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await published(stand, lin)
    await stand.ask(he, 'comment.write', { postId: id, words: RISKY })
    await until(
      () => stand.ask(he, 'post.comments', { id }),
      ({ items }) => items.some(({ state }) => state === 'refused'),
    )
    expect((await stand.ask(lin, 'post.comments', { id })).items).toEqual([])
    await passes(2)
    expect((await titles(stand, lin)).some((title) => title.includes('有人回复'))).toBe(false)
  })

  test('in doubt, let in by a manager, is told of then', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await published(stand, lin, content('谁会修琴？', { about: { kind: 'question' } }))
    const { comment } = await stand.ask(he, 'comment.write', { postId: id, words: DOUBTFUL })
    await until(
      () => inQueue(stand, chen, comment.id),
      (item) => item !== undefined,
    )
    expect(await inQueue(stand, chen, comment.id)).toMatchObject({
      type: 'comment',
    })
    await stand.ask(chen, 'moderation.act', {
      type: 'comment',
      id: comment.id,
      act: 'publish',
      reason: '可以',
    })
    await until(
      () => titles(stand, lin),
      (all) => all.some((title) => title.includes('有人回复')),
    )
    expect(await stored<Post>(stand, 'posts', id)).toMatchObject({ answered: true })
  })
})

describe('an edit', () => {
  const edit = async (words: string) => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await published(stand, lin)
    const was = (await mine(stand, he, id)).words
    await stand.ask(lin, 'post.edit', { id, ...content(words) })
    const checked = await until(
      () => stored<Post>(stand, 'posts', id),
      (post) => !post?.checking || Boolean(post.queueKey),
    )
    return { lin, he, id, was, checked }
  }

  test('is checked again before anybody reads it', async () => {
    const { he, id } = await edit('降价了')
    expect((await mine(stand, he, id)).words).toContain('降价了')
  })

  test('that is risky changes nothing for anybody, and its author is told', async () => {
    const { lin, he, id, was } = await edit(RISKY)
    expect(await mine(stand, he, id)).toMatchObject({ words: was, state: 'public' })
    expect((await mine(stand, lin, id)).edited).toBeUndefined()
    await until(
      () => titles(stand, lin),
      (all) => all.some((title) => title.endsWith('的修改没有发布')),
    )
  })

  test('in doubt waits beside what was, until a manager lets it in', async () => {
    const { he, id, was } = await edit(DOUBTFUL)
    expect((await mine(stand, he, id)).words).toBe(was)
    expect((await inQueue(stand, chen, id))?.edited?.words).toContain(DOUBTFUL)
    await stand.ask(chen, 'moderation.act', { type: 'post', id, act: 'publish', reason: '可以' })
    expect((await mine(stand, he, id)).words).toContain(DOUBTFUL)
  })
})

describe('pictures', () => {
  const withPicture = async (name: string) => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const pictures = [await pictured(stand, lin, 'bike'), await pictured(stand, lin, name)]
    return { lin, he, id: await write(stand, lin, content('带图', { pictures })) }
  }

  test('that pass are shown when WeChat has told of each', async () => {
    const { he, id } = await withPicture('helmet')
    await until(
      () => listed(he, id),
      (isThere) => isThere,
    )
  })

  test.each([
    ['review', 'queued'],
    ['risky', 'refused'],
  ] as const)('of which one is %s: %s', async (name, state) => {
    const { lin, he, id } = await withPicture(name)
    await becomes(stand, lin, id, state)
    expect(await sees(he, id)).toBe(false)
  })

  test('of which WeChat never tells are looked at by somebody after half an hour', async () => {
    drop('wechat.event')
    const { lin, he, id } = await withPicture('helmet')
    await passes(29)
    expect((await mine(stand, lin, id)).state).toBe('checking')
    await passes(3)
    expect((await mine(stand, lin, id)).state).toBe('queued')
    expect(await sees(he, id)).toBe(false)
  })

  test('of which WeChat tells before its number is written down are not waited for in vain', async () => {
    stand.cloud.faults.set({ rules: [{ action: 'database.modifyDocument', effect: 'delay', ms: 300 }] })
    const { lin, id } = await withPicture('helmet')
    await becomes(stand, lin, id, 'public')
  })

  test('that WeChat tells of twice are published once', async () => {
    stand.cloud.faults.set({ rules: [{ action: 'wechat.event', effect: 'duplicate' }] })
    const { lin, id } = await withPicture('helmet')
    await becomes(stand, lin, id, 'public')
  })

  test('are not published because a phone says that WeChat said so', async () => {
    drop('wechat.event')
    const { lin, he, id } = await withPicture('risky')
    const { checking } = (await until(
      () => stored<Post>(stand, 'posts', id),
      (post) => post?.checking?.pictures.every(({ traceId }) => traceId) ?? false,
    )) as Post
    for (const { traceId } of checking?.pictures ?? [])
      await stand.post(
        'checker',
        {
          MsgType: 'event',
          Event: 'wxa_media_check',
          trace_id: traceId,
          errcode: 0,
          result: { suggest: 'pass', label: 100 },
        },
        lin.openid,
      )
    expect((await mine(stand, lin, id)).state).toBe('checking')
    expect(await sees(he, id)).toBe(false)
  })
})

describe('WeChat that is down', () => {
  test('holds nothing up for longer than it is down', async () => {
    stand.cloud.faults.set({ wechat: 'down' })
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const id = await write(stand, lin)
    await passes(3)
    expect([(await mine(stand, lin, id)).state, await sees(he, id)]).toEqual(['checking', false])
    stand.cloud.faults.set({ wechat: 'ok' })
    await passes(4)
    expect(await listed(he, id)).toBe(true)
  })

  test('for ten minutes leaves it to a person: in the queue, not public, not lost', async () => {
    stand.cloud.faults.set({ wechat: 'down' })
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const risky = await write(stand, lin, content(RISKY))
    const pictures = [await pictured(stand, lin, 'bike')]
    const fine = await write(stand, lin, content('带图', { pictures }))
    await passes(12)
    for (const id of [risky, fine]) {
      expect([(await mine(stand, lin, id)).state, await sees(he, id)]).toEqual(['queued', false])
      expect((await inQueue(stand, chen, id))?.why).toBe('check')
    }
  })

  test('is no way to say something to a neighbour unread', async () => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const postId = await published(stand, lin)
    expect(await refusal(stand, he, 'thread.begin', { postId, words: RISKY })).toBe('WORDS_UNFIT')
    const { thread } = await stand.ask(he, 'thread.begin', { postId, words: '还在吗？' })
    expect(await refusal(stand, lin, 'thread.say', { id: thread.id, words: DOUBTFUL })).toBe('WORDS_UNFIT')
    stand.cloud.faults.set({ wechat: 'down' })
    expect(await refusal(stand, lin, 'thread.say', { id: thread.id, words: '在的' })).toBe(
      'CHECK_UNAVAILABLE',
    )
    stand.cloud.faults.set({ wechat: 'ok' })
    const { said } = (await stand.ask(lin, 'thread.get', { id: thread.id })).thread
    expect(said.map(({ words }) => words)).toEqual(['还在吗？'])
  })
})

test('api that dies before it can ring leaves it to the minute', async () => {
  drop('functions.invokeFunction')
  const [lin] = neighbours(1) as [typeof chen]
  const id = await write(stand, lin)
  expect((await mine(stand, lin, id)).state).toBe('checking')
  stand.cloud.faults.set({ rules: [] })
  await passes(1)
  expect((await mine(stand, lin, id)).state).toBe('public')
})

test('many checkers at once publish it once and tell of it once', async () => {
  const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
  const postId = await published(stand, lin)
  drop('functions.invokeFunction')
  const { comment } = await stand.ask(he, 'comment.write', { postId, words: '我要了' })
  stand.cloud.faults.set({ rules: [] })
  await Promise.all(Array.from({ length: 6 }, () => stand.post('checker', {})))
  await passes(3)
  const [first, ...others] = (await stand.ask(lin, 'inbox.list')).items.filter(
    ({ about }) => about === postId,
  )
  expect([first?.title.includes('有人回复'), others]).toEqual([true, []])
  expect((await stored<{ checking: null }>(stand, 'comments', comment.id))?.checking).toBeNull()
})

test('the managers hear of what waits once an hour, by day, as long as it waits', async () => {
  const [lin] = neighbours(1) as [typeof chen]
  const letters = async () =>
    (await titles(stand, chen)).filter((title) => title === '邻里圈有内容等您看').length
  for (let times = 0; times < 2; times += 1)
    await becomes(stand, lin, await write(stand, lin, content(DOUBTFUL)), 'queued')
  await passes(1)
  const before = await letters()
  expect(before).toBeGreaterThan(0)
  await passes(60)
  expect((await letters()) - before).toBe(1)
})
