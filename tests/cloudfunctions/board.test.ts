import type { ActionName, Input } from '@contract/api'
import type { CommunityId, MemberId, PostId } from '@contract/ids'
import type { Neighbour, Post, PostCard } from '@contract/post'
import type { Actor } from '@domain/access/policy'
import { importDocuments } from '../../scripts/seed/import-documents'
import {
  content,
  crowd,
  letIn,
  publicComment,
  publicPost,
  putComments,
  putPosts,
  SALE,
  stored,
} from '../board'
import { person } from '../people'
import { insist, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** What neighbours write, through the real road. How it is checked is in checker.test.ts: what is out was put there. */
const lin = person('3-2-501')
const below = person('3-2-401')
const far = person('1-1-101')
const other = person('1-1-102')
const zhou = person('zhou')
const wang = person('wang')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const PICTURE = { width: 800, height: 600 }
let stand: Stand
beforeAll(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ rules: [] }))
/** Nobody hears the bell, and the minute does not pass: what is written stays in the check. */
const nobodyChecks = (): void =>
  stand.cloud.faults.set({ rules: [{ action: 'functions.invokeFunction', effect: 'drop' }] })

const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const now = () => stand.cloud.now()
const out = async (by: Actor, more: Partial<Post> = {}, ago = 0): Promise<PostId> => {
  const post = publicPost(by, now() - ago, more)
  await putPosts(stand, post)
  return post._id
}
const all = async (
  who: Holder,
  input: Partial<Input<'board.list'>> = {},
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<{ pages: PostCard[][]; calls: number[] }> => {
  const pages: PostCard[][] = []
  const calls: number[] = []
  let cursor: string | undefined
  do {
    const { answer, databaseCalls } = await stand.call(who, 'board.list', { as: who._id, ...input, cursor })
    if (!answer.ok) throw new Error(answer.code)
    pages.push(answer.data.items)
    calls.push(databaseCalls)
    cursor = answer.data.next
    await between()
  } while (cursor !== undefined)
  return { pages, calls }
}
const ids = (pages: PostCard[][]) => pages.flat().map(({ id }) => id)

describe('pages', () => {
  test('while neighbours go on posting nothing comes twice and nothing is left out', async () => {
    const there: PostId[] = []
    for (let at = 0; at < 45; at += 1) there.push(await out(far, {}, (60 - at) * MINUTE))
    const late: PostId[] = []
    const { pages, calls } = await all(lin, {}, async () => {
      for (let at = 0; at < 7; at += 1) late.push(await out(other))
    })
    const seen = ids(pages)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((id) => there.includes(id))).toEqual([...there].reverse())
    expect(seen.filter((id) => late.includes(id))).toEqual([])
    expect(calls.every((each) => each <= 2)).toBe(true)
    expect(ids([(await stand.ask(lin, 'board.list')).items])[0]).toBe(late.at(-1))
  })
  test('one that is taken away in between leaves no hole', async () => {
    const { pages } = await all(lin)
    const whole = ids(pages)
    const seen: PostId[] = []
    const first = await stand.ask(lin, 'board.list')
    seen.push(...first.items.map(({ id }) => id))
    const gone = whole[whole.length - 3] as PostId
    const author = (await stored<Post>(stand, 'posts', gone))?.author.memberId === far._id ? far : other
    await stand.ask(author, 'post.delete', { id: gone })
    let { next } = first
    while (next !== undefined) {
      const page = await stand.ask(lin, 'board.list', { cursor: next })
      seen.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(whole.filter((id) => id !== gone))
  })
  test('by kind, by words, by both; what is over is not among them', async () => {
    const sale = await out(far, { content: content({ about: SALE, title: '紫檀木书柜', words: '自提' }) })
    const tip = await out(far, { content: content({ title: '紫檀木怎么保养' }) })
    const only = async (input: Partial<Input<'board.list'>>) => ids((await all(lin, input)).pages)
    expect(await only({ q: '紫檀木' })).toEqual([tip, sale])
    expect(await only({ q: '紫檀木 书柜' })).toEqual([sale])
    expect(await only({ q: '紫檀木', kind: 'tip' })).toEqual([tip])
    expect(await only({ kind: 'sale' })).toContain(sale)
    expect(await only({ kind: 'sale' })).not.toContain(tip)
    expect(await only({ q: '琉璃瓦' })).toEqual([])
    await stand.ask(far, 'post.end', { id: sale, why: 'sold' })
    expect(await only({ q: '紫檀木' })).toEqual([tip])
    expect(await only({ kind: 'sale' })).not.toContain(sale)
    // Who has the link still reads it, and that it is sold.
    expect((await stand.ask(lin, 'post.get', { id: sale })).post).toMatchObject({
      ended: { why: 'sold' },
      mayContact: false,
    })
  })
  test('near me: my building first, then all others; twice none, left out none, two calls a page', async () => {
    const b3 = { buildingId: 'b3' as Post['buildingId'] } as Partial<Post>
    const ours: PostId[] = []
    for (let at = 0; at < 23; at += 1) ours.push(await out(below, b3, (200 - at) * MINUTE))
    const { pages, calls } = await all(lin, { near: true }, () => out(below, b3))
    const seen = ids(pages)
    expect(seen.slice(0, 23)).toEqual([...ours].reverse())
    expect(new Set(seen).size).toBe(seen.length)
    const everything = ids((await all(lin)).pages)
    expect(everything.filter((id) => !seen.includes(id)).every((id) => id.includes(below._id))).toBe(true)
    expect(seen.length).toBeGreaterThan(60)
    expect(calls.every((each) => each <= 2)).toBe(true)
    // A technician lives nowhere here: simply the newest.
    expect((await all(wang, { near: true })).pages[0]?.length).toBe(20)
    const kinds = (await all(lin, { near: true, kind: 'sale' })).pages.flat()
    expect(kinds.every(({ about }) => about.kind === 'sale')).toBe(true)
  })
})

describe('counts', () => {
  test('two hundred thank at once, some take it back, some tap twice: exact', async () => {
    const people = crowd(far, 200)
    await letIn(stand, people)
    const id = await out(lin)
    const react = (who: Actor, on: boolean) => stand.ask(who, 'post.react', { id, type: 'thanks', on })
    await Promise.all(
      people.flatMap((who, at) =>
        at % 10 === 0 ? [react(who, true), react(who, true)] : [react(who, true)],
      ),
    )
    const { post } = await stand.ask(people[0] as Actor, 'post.get', { id })
    expect(post.counts).toEqual({ thanks: 200, comments: 0, follows: 0 })
    expect(post.reacted).toEqual(['thanks'])
    await Promise.all(people.slice(0, 77).map((who) => react(who, false)))
    await Promise.all(
      people.slice(0, 20).map((who) => stand.ask(who, 'post.react', { id, type: 'follow', on: true })),
    )
    const after = await stand.ask(people[0] as Actor, 'post.get', { id })
    expect(after.post.counts).toEqual({ thanks: 123, comments: 0, follows: 20 })
    expect(after.post.reacted).toEqual(['follow'])
    const card = (await stand.ask(lin, 'board.list')).items.find((each) => each.id === id)
    expect(card?.counts).toEqual(after.post.counts)
  }, 60_000)
  test('comments are counted when they are out, and no more when they are taken away', async () => {
    nobodyChecks()
    const id = await out(lin)
    const comments = Array.from({ length: 25 }, (_, at) => publicComment(below, id, now() + at, `第${at}条`))
    await putComments(stand, ...comments)
    const count = async () => (await stand.ask(lin, 'post.get', { id })).post.counts.comments
    expect(await count()).toBe(25)
    const { comment } = await stand.ask(far, 'comment.write', { postId: id, words: '我也想知道' })
    expect(comment.state).toBe('checking')
    expect(await count()).toBe(25)
    await Promise.all(
      comments.slice(0, 9).flatMap(({ _id }) => {
        const input = { as: below._id, requestId: tap(), id: _id }
        return [stand.call(below, 'comment.delete', input), stand.call(below, 'comment.delete', input)]
      }),
    )
    expect(await count()).toBe(16)
    const first = await stand.ask(far, 'post.comments', { id })
    expect(first.items.map(({ words }) => words)).toEqual(
      comments
        .slice(9)
        .map(({ words }) => words)
        .concat('我也想知道'),
    )
    // Nobody but its author sees what has not been looked at.
    const others = await stand.ask(lin, 'post.comments', { id })
    expect(others.items).toHaveLength(16)
    expect(await attempt(far, 'comment.delete', { id: comments[10]?._id })).toBe('NOT_FOUND')
  })
  test('comments page by page, the oldest first, one’s own unseen one behind the last', async () => {
    nobodyChecks()
    const id = await out(lin)
    await putComments(
      stand,
      ...Array.from({ length: 41 }, (_, at) => publicComment(below, id, now() + at, `话${at}`)),
    )
    await stand.ask(far, 'comment.write', { postId: id, words: '最后说一句' })
    const words: string[] = []
    let cursor: string | undefined
    do {
      const page = await stand.ask(far, 'post.comments', { id, cursor })
      words.push(...page.items.map((item) => item.words))
      cursor = page.next
    } while (cursor !== undefined)
    expect(words).toEqual([...Array.from({ length: 41 }, (_, at) => `话${at}`), '最后说一句'])
  })
  test('kept ones, kept last first; taken away they are there no more', async () => {
    const kept: PostId[] = []
    for (let at = 0; at < 22; at += 1) kept.push(await out(below))
    for (const id of kept) await stand.ask(other, 'post.react', { id, type: 'save', on: true })
    const first = await stand.ask(other, 'board.saved')
    expect(first.items.map(({ id }) => id)).toEqual([...kept].reverse().slice(0, 20))
    expect(first.items[0]?.reacted).toEqual(['save'])
    await stand.ask(below, 'post.delete', { id: kept[1] })
    const rest = await stand.ask(other, 'board.saved', { cursor: first.next })
    expect(rest.items.map(({ id }) => id)).toEqual([kept[0]])
    await stand.ask(other, 'post.react', { id: kept[0], type: 'save', on: false })
    expect((await stand.ask(other, 'board.saved', { cursor: first.next })).items).toEqual([])
  })
})

describe('writing', () => {
  test('what is written is its author’s alone until it has been looked at', async () => {
    nobodyChecks()
    const { post } = await stand.ask(other, 'post.write', content({ title: '钥匙捡到了' }))
    expect(post).toMatchObject({ state: 'checking', author: { mine: true, verified: true, staff: false } })
    expect(ids((await all(lin, { q: '钥匙捡到' })).pages)).toEqual([])
    expect(await attempt(lin, 'post.get', { id: post.id })).toBe('NOT_FOUND')
    expect(await attempt(lin, 'comment.write', { postId: post.id, words: '在哪里' })).toBe('NOT_FOUND')
    expect(await attempt(lin, 'post.react', { id: post.id, type: 'thanks', on: true })).toBe('NOT_FOUND')
    expect((await stand.ask(other, 'board.mine')).items[0]?.id).toBe(post.id)
    const document = await stored<Post>(stand, 'posts', post.id)
    expect(document).toMatchObject({ shelves: [], search: [], checkAt: document?.createdAt, lapseAt: null })
    expect(document?.checking).toEqual({ pictures: [], since: document?.createdAt, tries: 0 })
  })
  test('two taps are one post; five a day are enough; the same again is not said again', async () => {
    const [who] = crowd(far, 201).slice(200) as [Actor]
    await letIn(stand, [who])
    const twice = {
      as: who._id,
      requestId: tap(),
      ...content({ title: '第一条', words: '一样的话说一遍就够了' }),
    }
    const answers = await Promise.all([1, 2, 3].map(() => stand.call(who, 'post.write', twice)))
    expect(answers.map(({ answer }) => answer.ok)).toEqual([true, true, true])
    expect((await stand.ask(who, 'board.mine')).items).toHaveLength(1)
    expect(
      await attempt(who, 'post.write', content({ title: '第一条！', words: '一样的话，说一遍就够了' })),
    ).toBe('SAID_BEFORE')
    for (const at of [2, 3, 4, 5])
      expect(await attempt(who, 'post.write', content({ words: `第${at}条说的是另一件事情` }))).toBe('ok')
    expect(await attempt(who, 'post.write', content({ words: '第六条说的又是另一件事情' }))).toBe('TOO_OFTEN')
    stand.cloud.sleepUntil(now() + DAY + MINUTE)
    expect(await attempt(who, 'post.write', content({ words: '第二天可以再说' }))).toBe('ok')
  })
  test('who came in this week writes less', async () => {
    const [newcomer] = crowd(far, 203).slice(202) as [Actor]
    await letIn(stand, [{ ...newcomer, agreed: { version: '2026-11', at: now() - DAY } }])
    const codes: string[] = []
    for (const at of [1, 2, 3])
      codes.push(await attempt(newcomer, 'post.write', content({ words: `新来的说第${at}件事情` })))
    expect(codes).toEqual(['ok', 'ok', 'TOO_OFTEN'])
  })
  test.each([1, 2, 3, 4])('database call %i is lost, dies before or after: one post, once', async (nth) => {
    const [who] = crowd(far, 300 + nth).slice(-1) as [Actor]
    await letIn(stand, [who])
    for (const effect of ['crash-before', 'crash-after', 'lose'] as const) {
      const words = `${effect} 的时候写的，第 ${nth} 次请求`
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
      await insist(stand, who, 'post.write', content({ words }))
      stand.cloud.faults.set({ rules: [] })
      const mine = (await stand.ask(who, 'board.mine')).items.filter((post) => post.words === words)
      expect(mine).toHaveLength(1)
    }
    const { done } = (await stored<Neighbour>(stand, 'neighbours', who._id)) as Neighbour
    expect(done).toHaveLength(3)
  })
  test('an edit of what is out waits beside it; of what is not out it begins anew', async () => {
    nobodyChecks()
    const id = await out(lin)
    const { post } = await stand.ask(lin, 'post.edit', { id, ...content({ title: '改过的标题' }) })
    expect(post).toMatchObject({
      state: 'public',
      title: '空调清洗自己动手',
      edited: { title: '改过的标题' },
    })
    const seen = (await stand.ask(far, 'post.get', { id })).post
    expect(seen.edited).toBeUndefined()
    expect((await stored<Post>(stand, 'posts', id))?.checkAt).toEqual(expect.any(Number))
    const { post: fresh } = await stand.ask(lin, 'post.write', content({ words: '还没审核就想改的内容' }))
    const again = await stand.ask(lin, 'post.edit', { id: fresh.id, ...content({ title: '又改了' }) })
    expect(again.post).toMatchObject({ state: 'checking', title: '又改了' })
    expect(await attempt(far, 'post.edit', { id, ...content() })).toBe('NOT_FOUND')
    expect(await attempt(zhou, 'post.delete', { id })).toBe('NOT_FOUND')
    expect(await attempt(far, 'post.end', { id, why: 'over' })).toBe('NOT_FOUND')
    expect(await attempt(lin, 'post.end', { id, why: 'sold' })).toBe('NOT_ALLOWED')
  })
  test('the building is shown to who wants it, and only then', async () => {
    expect(await stand.ask(below, 'board.standing')).toMatchObject({
      showsBuilding: false,
      building: '3号楼',
    })
    const { post } = await stand.ask(below, 'post.write', content({ words: '没说住在哪里的一条' }))
    expect(post.author.building).toBeUndefined()
    expect((await stored<Post>(stand, 'posts', post.id))?.buildingId).toBeUndefined()
    await stand.ask(below, 'board.prefer', { showsBuilding: true })
    const shown = (await stand.ask(below, 'post.write', content({ words: '说了住在哪里的一条' }))).post
    expect(shown.author).toMatchObject({ name: below.name, building: '3号楼' })
    expect((await stored<Post>(stand, 'posts', shown.id))?.buildingId).toBe('b3')
    const staff = (await stand.ask(zhou, 'post.write', content({ words: '物业来说一句' }))).post
    expect(staff.author).toMatchObject({ staff: true, verified: false })
  })
})

describe('what is over', () => {
  test('after its sixty days it is gone from the list, and its author hears of it once', async () => {
    const id = await out(lin, { content: content({ title: '快到期的帖子' }) }, 60 * DAY - MINUTE)
    expect(ids((await all(far, { q: '快到期的' })).pages)).toEqual([id])
    stand.cloud.sleepUntil(now() + 2 * MINUTE)
    await Promise.all([stand.post('clock', {}), stand.post('clock', {})])
    expect(ids((await all(far, { q: '快到期的' })).pages)).toEqual([])
    const titles = async () =>
      (await stand.ask(lin, 'inbox.list')).items.filter(({ about }) => about === id).map(({ title }) => title)
    await until(titles, (seen) => seen.length > 0)
    await stand.post('clock', {})
    expect(await titles()).toEqual(['您的帖子「快到期的帖子」到期了'])
    expect(await attempt(far, 'comment.write', { postId: id, words: '还在吗' })).toBe('POST_OVER')
    expect(await attempt(far, 'thread.begin', { postId: id, words: '还在吗' })).toBe('POST_OVER')
    expect(await attempt(lin, 'post.edit', { id, ...content() })).toBe('POST_OVER')
  })
  test('who follows it hears that it is sold', async () => {
    const id = await out(lin, { content: content({ about: SALE, title: '儿童自行车' }) })
    await stand.consent(far, ['reply'])
    await stand.ask(far, 'post.react', { id, type: 'follow', on: true })
    await stand.ask(lin, 'post.end', { id, why: 'sold' })
    const heard = async () => (await stand.ask(far, 'inbox.list')).items.filter(({ about }) => about === id)
    const [letter] = await until(heard, (seen) => seen.length > 0)
    expect(letter).toMatchObject({ title: '您关注的「儿童自行车」已卖出', opens: 'post', about: id })
    const [push] = await until(
      () => stand.pushes(far),
      (pushes) => pushes.length > 0,
    )
    expect(push?.page).toBe(`board/post/index?id=${id}&as=${far._id}`)
  })
  test('a date of help that has passed, a loss of next week: no', async () => {
    const day = (days: number) => new Date(now() + days * DAY).toISOString().slice(0, 10)
    const help = (until: string) => content({ about: { kind: 'help', offer: false, until } })
    expect(await attempt(other, 'post.write', help(day(-2)))).toBe('WRONG_DATES')
    expect(
      await attempt(other, 'post.write', content({ about: { kind: 'lost', found: false, day: day(3) } })),
    ).toBe('WRONG_DATES')
  })
})

describe('two neighbours about a post', () => {
  test('they speak without a number, are told once, read, and go on', async () => {
    const id = await out(lin, { content: content({ title: '书桌一张' }) })
    const { thread } = await stand.ask(far, 'thread.begin', {
      postId: id,
      words: '还在吗？我的电话 13800138000',
    })
    expect(thread).toMatchObject({
      me: 'asker',
      closed: false,
      said: [{ by: 'asker', words: '还在吗?我的电话 138****8000'.replace('?', '？') }],
    })
    await stand.ask(far, 'thread.say', { id: thread.id, words: '周末来看可以吗' })
    const told = async () =>
      (await stand.ask(lin, 'inbox.list')).items.filter(({ about }) => about === thread.id)
    const letters = await until(told, (seen) => seen.length > 0)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ title: `${far.name}给您发了私信`, opens: 'thread' })
    expect(JSON.stringify(letters)).not.toContain('周末')
    expect((await stand.ask(lin, 'board.standing')).unread).toBe(1)
    expect((await stand.ask(lin, 'thread.list')).items[0]).toMatchObject({
      id: thread.id,
      other: far.name,
      unread: true,
      last: '周末来看可以吗',
    })
    const read = await stand.ask(lin, 'thread.get', { id: thread.id })
    expect(read.thread).toMatchObject({ me: 'author', unread: false })
    expect((await stand.ask(lin, 'board.standing')).unread).toBe(0)
    await stand.ask(lin, 'thread.say', { id: thread.id, words: '可以' })
    const said = (await stand.ask(far, 'thread.get', { id: thread.id })).thread.said.map(({ words }) => words)
    expect(said.slice(1)).toEqual(['周末来看可以吗', '可以'])
    // Begun again, it is the same.
    const again = await stand.ask(far, 'thread.begin', { postId: id, words: '我到楼下了' })
    expect(again.thread.said).toHaveLength(4)
    for (const stranger of [other, zhou])
      for (const action of ['thread.get', 'thread.say', 'thread.block'] as const)
        expect(await attempt(stranger, action, { id: thread.id, words: '让我看看' })).toBe('NOT_FOUND')
    await stand.ask(lin, 'post.end', { id, why: 'over' })
    expect(await attempt(far, 'thread.say', { id: thread.id, words: '还有吗' })).toBe('THREAD_CLOSED')
    expect((await stand.ask(far, 'thread.get', { id: thread.id })).thread).toMatchObject({
      closed: true,
      why: 'post',
    })
  })
  test('the same tap is one word, at once or later', async () => {
    const id = await out(lin)
    const begun = { as: other._id, requestId: tap(), postId: id, words: '同一句话点了三下' }
    await Promise.all([1, 2, 3].map(() => stand.call(other, 'thread.begin', begun)))
    const { answer } = await stand.call(other, 'thread.begin', begun)
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.data.thread.said).toHaveLength(1)
    const said = { as: other._id, requestId: tap(), id: answer.data.thread.id, words: '再说一句' }
    await Promise.all([1, 2, 3].map(() => stand.call(other, 'thread.say', said)))
    expect((await stand.ask(other, 'thread.get', { id: said.id })).thread.said).toHaveLength(2)
  })
  test('who wants no more of somebody hears no more, anywhere; the other is not told why', async () => {
    const [one, two] = [await out(lin), await out(lin)]
    const { thread } = await stand.ask(far, 'thread.begin', { postId: one, words: '便宜点吧' })
    const { thread: elsewhere } = await stand.ask(far, 'thread.begin', { postId: two, words: '这个也便宜点' })
    const blocked = await stand.ask(lin, 'thread.block', { id: thread.id })
    expect(blocked.thread).toMatchObject({ closed: true, why: 'blocked' })
    for (const id of [thread.id, elsewhere.id]) {
      expect(await attempt(far, 'thread.say', { id, words: '在吗' })).toBe('THREAD_CLOSED')
      const seen = (await stand.ask(far, 'thread.get', { id })).thread
      expect([seen.closed, seen.why]).toEqual([true, undefined])
    }
    expect(await attempt(far, 'thread.begin', { postId: await out(lin), words: '在吗' })).toBe(
      'THREAD_CLOSED',
    )
    // It holds the other way round too.
    expect(await attempt(lin, 'thread.begin', { postId: await out(far), words: '你好' })).toBe(
      'THREAD_CLOSED',
    )
    expect((await stand.ask(far, 'post.get', { id: one })).post.mayContact).toBe(false)
    expect(await attempt(lin, 'thread.begin', { postId: one, words: '自言自语' })).toBe('NOT_ALLOWED')
  })
  test('twenty a day, five for who is new', async () => {
    const [newcomer] = crowd(far, 205).slice(204) as [Actor]
    await letIn(stand, [{ ...newcomer, agreed: { version: '2026-11', at: now() - DAY } }])
    const codes: string[] = []
    for (let at = 0; at < 6; at += 1)
      codes.push(await attempt(newcomer, 'thread.begin', { postId: await out(below), words: `你好${at}` }))
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'TOO_OFTEN'])
  })
})

describe('a post becomes a request', () => {
  test('by its author: their house, their words, a clock; once', async () => {
    const id = await out(lin, { content: content({ title: '楼道灯坏了', words: '3号楼5层，三天了' }) })
    expect((await stand.ask(lin, 'post.get', { id })).post.mayRequest).toBe(true)
    const [one, two] = await Promise.all([
      stand.ask(lin, 'post.request', { id, kind: 'light' }),
      stand.ask(zhou, 'post.request', { id, kind: 'light' }),
    ])
    expect(one.ticketId).toBe(two.ticketId)
    const { ticket } = await stand.ask(lin, 'ticket.get', { id: one.ticketId })
    expect(ticket).toMatchObject({
      note: '楼道灯坏了：3号楼5层，三天了',
      postId: id,
      requester: { name: lin.name },
    })
    const { post } = await stand.ask(lin, 'post.get', { id })
    expect(post).toMatchObject({ ticketId: one.ticketId, mayRequest: false })
    expect((await stand.ask(far, 'post.get', { id })).post.ticketId).toBeUndefined()
    expect(await attempt(far, 'post.request', { id: await out(lin), kind: 'light' })).toBe('NOT_ALLOWED')
  })
  test('by the steward: as for somebody who rang, and she looks after it', async () => {
    const id = await out(lin, { content: content({ title: '电梯异响' }) })
    const { ticketId } = await stand.ask(zhou, 'post.request', { id, kind: 'lift' })
    const { ticket } = await stand.ask(zhou, 'ticket.get', { id: ticketId })
    expect(ticket).toMatchObject({ requester: { name: lin.name }, guardian: { name: zhou.name } })
  })
  test.each([3, 4])('database call %i dies: the next tap links it', async (nth) => {
    const id = await out(lin, { content: content({ title: `水压低${nth}` }) })
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth }] })
    await stand
      .call(lin, 'post.request', { as: lin._id, requestId: tap(), id, kind: 'leak' })
      .catch(() => undefined)
    stand.cloud.faults.set({ rules: [] })
    const { ticketId } = await stand.ask(zhou, 'post.request', { id, kind: 'leak' })
    expect((await stand.ask(lin, 'post.get', { id })).post.ticketId).toBe(ticketId)
    const mine = await stand.ask(lin, 'ticket.list', { box: 'mine' })
    expect(mine.items.filter(({ note }) => note?.startsWith(`水压低${nth}`))).toHaveLength(1)
  })
})

describe('bad input', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCodePoint(0x1f600 + (at % 60))).join('')
  test.each([
    ['ten thousand emoji', content({ words: many(10_000) }), 'NOTHING_SAID'],
    ['ten thousand emoji and a word', content({ words: `好${many(10_000)}` }), 'TOO_LONG'],
    ['more than anybody writes', content({ words: '春夏秋冬'.repeat(5_000) }), 'BAD_INPUT'],
    ['only what cannot be seen', content({ words: '\u200b\u3164\u2060'.repeat(20) }), 'NOTHING_SAID'],
    ['only signs', content({ title: '！！！？' }), 'NOTHING_SAID'],
    ['only a link', content({ words: 'https://evil.example/a' }), 'NOTHING_SAID'],
    ['a title of a hundred', content({ title: '春夏秋冬'.repeat(25) }), 'TOO_LONG'],
    ['words of three thousand', content({ words: '春夏秋冬风雨雷电'.repeat(400) }), 'TOO_LONG'],
    [
      'ten pictures',
      { ...content(), pictures: Array(10).fill({ file: 'cloud://e/a.jpg', ...PICTURE }) },
      'BAD_INPUT',
    ],
    [
      'a picture from another cloud',
      { ...content(), pictures: [{ file: 'cloud://evil.bucket/photos/a.jpg', ...PICTURE }] },
      'PICTURE_UNFIT',
    ],
    ['a price of nothing', content({ about: { ...SALE, price: 0 } as typeof SALE }), 'BAD_INPUT'],
    ['a kind that is not there', { ...content(), about: { kind: 'ghost' } }, 'BAD_INPUT'],
    [
      'a shop on no map',
      content({
        about: { kind: 'shop', place: '东门', hours: [], location: { latitude: 999, longitude: 0 } },
      }),
      'PLACE_UNKNOWN',
    ],
  ])('%s', async (_what, input, expected) => {
    expect(await attempt(other, 'post.write', input)).toBe(expected)
  })
  test('a picture of ours that is none by its name, or lies elsewhere', async () => {
    const picture = async (path: string) => ({
      file: await stand.upload(path, 'x', other.openid),
      ...PICTURE,
    })
    const write = async (path: string) =>
      attempt(other, 'post.write', {
        ...content({ words: `带图的 ${path}` }),
        pictures: [await picture(path)],
      })
    expect(await write('photos/a.exe')).toBe('PICTURE_UNFIT')
    expect(await write('photos/a.jpg.html')).toBe('PICTURE_UNFIT')
    expect(await write('setup/roll.png')).toBe('PICTURE_UNFIT')
    expect(await write('photos/ok.jpg')).toBe('ok')
  })
  test('tricks are taken out, numbers hidden, links cut', async () => {
    const [who] = crowd(far, 207).slice(206) as [Actor]
    await letIn(stand, [who])
    const { post } = await stand.ask(who, 'post.write', {
      about: SALE,
      title: '\u202e自\u200b行车 <b>便宜</b>',
      words: '打 一三八零零一三八零零零，微信：linxy2020，看 https://evil.example/a',
      pictures: [],
    })
    expect(post.title).toBe('自行车 ＜b>便宜＜/b>')
    expect(post.words).toBe('打 138****8000，微信：***，看 [链接]')
  })
  test('who is muted, or may not write here any more, is told so, in everything they could say', async () => {
    const [muted, banned] = crowd(far, 210).slice(208) as [Actor, Actor]
    await letIn(stand, [muted, banned])
    const neighbour = ({ _id, communityId }: Actor) => ({
      _id,
      communityId,
      showsBuilding: false,
      done: [],
      acts: [],
      blocked: [],
      taps: [],
      rev: 1,
    })
    await importDocuments(stand.cloud.url, 'neighbours', [
      { ...neighbour(muted), mutedUntil: now() + DAY },
      { ...neighbour(banned), banned: true },
    ])
    const theirs = await out(muted)
    const id = await out(lin)
    const { thread } = await stand.ask(other, 'thread.begin', { postId: theirs, words: '在的话回我一下' })
    const words = '我就说一句话'
    expect(await attempt(muted, 'post.write', content())).toBe('MUTED')
    expect(await attempt(muted, 'post.edit', { id: theirs, ...content() })).toBe('MUTED')
    expect(await attempt(muted, 'comment.write', { postId: id, words })).toBe('MUTED')
    expect(await attempt(muted, 'thread.begin', { postId: id, words })).toBe('MUTED')
    expect(await attempt(muted, 'thread.say', { id: thread.id, words })).toBe('MUTED')
    expect(await attempt(banned, 'post.write', content())).toBe('BANNED_HERE')
    // Thanking, reading, and asking for a repair are not taken away.
    expect(await attempt(muted, 'post.react', { id, type: 'thanks', on: true })).toBe('ok')
    expect(await attempt(banned, 'board.list', {})).toBe('ok')
    expect((await stand.ask(muted, 'board.standing')).mutedUntil).toBeGreaterThan(now())
  })
  test('what is another community’s is not there', async () => {
    const foreign = publicPost({ ...lin, communityId: 'c-elsewhere' as CommunityId }, now())
    await putPosts(stand, foreign)
    await putComments(stand, {
      ...publicComment(lin, foreign._id, now()),
      communityId: 'c-elsewhere' as CommunityId,
    })
    const { _id: id } = foreign
    expect(await attempt(far, 'post.get', { id })).toBe('NOT_FOUND')
    expect(await attempt(far, 'post.comments', { id })).toBe('NOT_FOUND')
    expect(await attempt(far, 'comment.write', { postId: id, words: '你好呀' })).toBe('NOT_FOUND')
    expect(await attempt(far, 'post.react', { id, type: 'save', on: true })).toBe('NOT_FOUND')
    expect(await attempt(far, 'thread.begin', { postId: id, words: '你好呀' })).toBe('NOT_FOUND')
    expect(await attempt(zhou, 'post.request', { id, kind: 'light' })).toBe('NOT_FOUND')
    expect(await attempt(lin, 'post.edit', { id, ...content() })).toBe('NOT_FOUND')
    expect(ids((await all(far)).pages)).not.toContain(id)
  })
})

test('who has their data deleted leaves what they said, and no name', async () => {
  const [gone] = crowd(far, 211).slice(210) as [Actor]
  const leaving = {
    ...gone,
    _id: 'm-leaving' as MemberId,
    openid: 'o-leaving',
    name: '要走的人',
    boxKey: '5:leaving',
  }
  await letIn(stand, [leaving])
  const id = await out(leaving, { buildingId: 'b1' as Post['buildingId'] } as Partial<Post>)
  const theirs = await out(lin)
  await putComments(stand, publicComment(leaving, theirs, now(), '我说过一句'))
  await stand.ask(leaving, 'post.react', { id: theirs, type: 'thanks', on: true })
  const { thread } = await stand.ask(leaving, 'thread.begin', { postId: theirs, words: '问一下' })
  await stand.ask(leaving, 'mine.forget')
  stand.cloud.sleepUntil(now() + 2 * MINUTE)
  await stand.post('clock', {})
  const { post } = await stand.ask(lin, 'post.get', { id })
  expect(post.author).toEqual({ name: '已注销', staff: false, verified: false, mine: false })
  expect(post.mayContact).toBe(false)
  const comment = (await stand.ask(lin, 'post.comments', { id: theirs })).items[0]
  expect(comment).toMatchObject({ words: '我说过一句', author: { name: '已注销' } })
  expect((await stand.ask(lin, 'post.get', { id: theirs })).post.counts.thanks).toBe(0)
  const left = (await stand.ask(lin, 'thread.get', { id: thread.id })).thread
  expect(left).toMatchObject({ other: '已注销', closed: true })
  expect(await attempt(lin, 'thread.say', { id: thread.id, words: '还在吗' })).toBe('THREAD_CLOSED')
  const documents = JSON.stringify([
    await stored(stand, 'posts', id),
    await stored(stand, 'threads', thread.id),
  ])
  for (const secret of ['要走的人', 'o-leaving', '"b1"']) expect(documents).not.toContain(secret)
})

test('who goes may leave the name under what they wrote, and nothing else of them', async () => {
  const { openid: _, ...gone } = lin
  const leaving = {
    ...gone,
    _id: 'm-keeps' as MemberId,
    openid: 'o-keeps',
    name: '留名的人',
    boxKey: '5:keeps',
  }
  await letIn(stand, [leaving])
  const id = await out(leaving, { buildingId: 'b1' as Post['buildingId'] } as Partial<Post>)
  await stand.ask(leaving, 'mine.forget', { keepName: true })
  stand.cloud.sleepUntil(now() + 2 * MINUTE)
  await stand.post('clock', {})
  const { post } = await stand.ask(lin, 'post.get', { id })
  expect(post.author).toMatchObject({ name: '留名的人', mine: false })
  expect(post.author.building).toBeUndefined()
  expect(post.mayContact).toBe(false)
  const document = JSON.stringify(await stored(stand, 'posts', id))
  for (const secret of ['o-keeps', '"b1"']) expect(document).not.toContain(secret)
})
