import type { Comment, Post } from '@contract/post'
import { stored } from '../board'
import { person } from '../people'
import type { Effect } from '../../localcloud/faults/rule'
import { nextMorning, openStand, type Stand } from '../stand'
import {
  content,
  DOUBTFUL,
  inQueue,
  mine,
  neighbours,
  pictured,
  published,
  RISKY,
  titles,
  write,
} from '../written'

/** A checker that dies anywhere: whoever comes after it goes on, nothing is told twice, and nothing risky gets out. */
const MINUTE = 60_000
const chen = person('chen')
let stand: Stand
beforeAll(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ wechat: 'ok', rules: [] }))

/** Requests of one checker that has three things to see to; to die before one is to die after the one before it. */
const REQUESTS = Array.from({ length: 18 }, (_, at) => at + 1)
const cases: [Effect, number | undefined][] = [
  ...REQUESTS.map((nth): [Effect, number] => ['crash-after', nth]),
  ['lose', 5],
  ['lose', 8],
  ['lose', 12],
  ['duplicate', undefined],
]

/** Written while nobody rings, so that the checker which is to die finds everything. */
const unrung = async <T>(writing: () => Promise<T>): Promise<T> => {
  stand.cloud.faults.set({ rules: [{ action: 'functions.invokeFunction', effect: 'drop' }] })
  const written = await writing()
  stand.cloud.faults.set({ rules: [] })
  return written
}

test.each(cases)('a request to the database that meets %s, as number %i', async (effect, nth) => {
  const [lin, he, wu] = neighbours(3) as [typeof chen, typeof chen, typeof chen]
  const postId = await published(stand, lin)
  await stand.cloud.advance(MINUTE)
  const things = await unrung(async () => ({
    fine: (await stand.ask(he, 'comment.write', { postId, words: `还在吗 ${nth}` })).comment.id,
    doubtful: await write(stand, wu, content(DOUBTFUL)),
    risky: await write(stand, wu, content(RISKY)),
  }))
  stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, ...(nth ? { nth } : {}) }] })
  await stand.post('checker', {})
  stand.cloud.faults.set({ rules: [] })
  // A checker that died with a thing in hand holds it for a while.
  await stand.cloud.advance(4 * MINUTE)

  expect((await stored<Comment>(stand, 'comments', things.fine))?.state).toBe('public')
  expect((await mine(stand, wu, things.doubtful)).state).toBe('queued')
  expect(await inQueue(stand, chen, things.doubtful)).toBeDefined()
  const { state, acts } = await mine(stand, wu, things.risky)
  expect([state, acts?.length]).toEqual(['refused', 1])
  const { acts: kept } = await stand.ask(wu, 'board.standing')
  const about = await stored<{ acts: { of: string }[] }>(stand, 'neighbours', wu._id)
  expect(about?.acts.filter(({ of }) => of === things.risky)).toHaveLength(1)
  expect(kept.length).toBe(about?.acts.length)
  const told = (await stand.ask(lin, 'inbox.list')).items.filter(({ about: id }) => id === postId)
  expect(told.map(({ body }) => body)).toEqual([expect.stringContaining(`还在吗 ${nth}`)])
  const letters = (await titles(stand, wu)).filter((title) => /要请物业看一下$|没有发布$/.test(title))
  expect(letters.filter((title) => letters.indexOf(title) !== letters.lastIndexOf(title))).toEqual([])
})

test.each([1, 2, 3])(
  'WeChat tells of a picture and whoever hears it dies after request %i: it waits for somebody, or comes out',
  async (nth) => {
    const [lin, he] = neighbours(2) as [typeof chen, typeof chen]
    const pictures = [await pictured(stand, lin, 'bike')]
    const id = await unrung(() => write(stand, lin, content('带图', { pictures })))
    // WeChat has taken it on, and who asked never learns the number.
    const asking = 'wx.openApi.security.mediaCheckAsync'
    stand.cloud.faults.set({ rules: [{ action: asking, effect: 'crash-after', nth: 1 }] })
    await stand.post('checker', {})
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth }] })
    await stand.cloud.advance(3 * MINUTE)
    stand.cloud.faults.set({ rules: [] })
    await stand.cloud.advance(32 * MINUTE)
    const post = await stored<Post>(stand, 'posts', id)
    expect(['public', 'queued']).toContain(post?.state)
    const isOut = (await stand.ask(he, 'board.list')).items.some((each) => each.id === id)
    expect(isOut).toBe(post?.state === 'public')
  },
)
