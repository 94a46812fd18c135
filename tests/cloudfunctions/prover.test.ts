import type { FileId, RoundId, SpotId, StopId } from '@contract/ids'
import type { Log, Print, Round } from '@contract/round'
import { unprovenIn } from '@domain/round/prove'
import { settled } from '@domain/round/settle'
import { importDocuments } from '../../scripts/seed/import-documents'
import type { Effect } from '../../localcloud/faults/rule'
import { stored } from '../board'
import { log } from '../logs'
import { asJpeg, resized, shoot, stamped, type Shot } from '../pictures'
import { LIFT1, LIFT3, LOBBY1, LOBBY3, round, stop, wu } from '../rounds'
import { nextMorning, openStand, until, type Stand } from '../stand'

/** Photos of check-ins, from the phone's upload to a mark that somebody should look. */
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let stand: Stand
beforeAll(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ rules: [] }))

let sent = 0
const picture = (place: number, more: Partial<Shot> = {}) =>
  shoot({ place, width: 135, height: 180, noise: { steps: 20, turn: place }, ...more })
const upload = async (content: Buffer | string): Promise<FileId> =>
  (await stand.upload(`photos/check-${(sent += 1)}.jpg`, content, wu.openid)) as FileId
/** Another place each time, so that no test finds what was left by one before it. */
let places = 100
const newPlace = (): number => (places += 1)

const ago = (minutes: number): number => stand.cloud.now() - minutes * MINUTE
const withPhotos = (minutesAgo: number, ...photos: FileId[]): Log =>
  log({ at: ago(minutesAgo), heardAt: ago(minutesAgo), photos })

/** A round in which these were just logged, a stop each. */
const put = async (...logs: Log[]): Promise<RoundId> => {
  const spots = [LOBBY1, LIFT1, LOBBY3, LIFT3]
  const id = `round-${(sent += 1)}` as RoundId
  const stops = logs.map((each, nth) =>
    stop(spots[nth % spots.length] as SpotId, { id: `stop-${nth}` as StopId, state: 'done', log: each }),
  )
  const now = stand.cloud.now()
  await importDocuments(stand.cloud.url, 'rounds', [
    settled({ ...round(stops, now), _id: id, proveAt: now, stops }, now),
  ])
  return id
}
const prove = (times = 1) => Promise.all(Array.from({ length: times }, () => stand.post('prover', {})))
const roundOf = async (id: RoundId): Promise<Round> => {
  const found = await stored<Round>(stand, 'rounds', id)
  if (!found) throw new Error('there is no such round')
  return found
}
const doubts = async (id: RoundId): Promise<string[][]> =>
  (await roundOf(id)).stops.map((each) => [...(each.log?.doubts ?? [])])
const isDone = async (id: RoundId): Promise<boolean> => {
  const { proveAt, ...rest } = await roundOf(id)
  return proveAt === null && unprovenIn({ proveAt, ...rest }).length === 0
}

test('the same photo at two stops, stored anew and stamped, marks the second and says which is the first', async () => {
  const photo = picture(newPlace(), { width: 540, height: 720 })
  const id = await put(
    withPhotos(20, await upload(asJpeg(photo))),
    withPhotos(10, await upload(asJpeg(stamped(resized(photo, 0.9)), 60))),
    withPhotos(5, await upload(asJpeg(picture(newPlace())))),
  )
  await prove()
  expect(await doubts(id)).toEqual([[], ['samePhoto'], []])
  const { stops, doubtKey } = await roundOf(id)
  expect(stops[1]?.log?.like).toEqual({ roundId: id, stopId: 'stop-0', at: stops[0]?.log?.at })
  expect(doubtKey).not.toBeNull()
  expect(await isDone(id)).toBe(true)
})

test('the very same file sent with two check-ins is the same photo', async () => {
  const file = await upload(asJpeg(picture(newPlace())))
  const first = await put(withPhotos(20, file))
  await prove()
  const second = await put(withPhotos(2, file))
  await prove()
  expect([await doubts(first), await doubts(second)]).toEqual([[[]], [['samePhoto']]])
  expect((await roundOf(second)).stops[0]?.log?.like?.roundId).toBe(first)
})

test('two photos of one check-in may be alike', async () => {
  const photo = picture(newPlace())
  const id = await put(withPhotos(9, await upload(asJpeg(photo)), await upload(asJpeg(photo, 70))))
  await prove()
  expect(await doubts(id)).toEqual([[]])
})

test('the same place on the next day is no doubt', async () => {
  const place = newPlace()
  const id = await put(
    withPhotos(20, await upload(asJpeg(picture(place)))),
    withPhotos(
      10,
      await upload(
        asJpeg(picture(place, { noise: { steps: 20, turn: 3 }, light: 0.9, aside: { x: 0.05, y: 0.03 } })),
      ),
    ),
  )
  await prove()
  expect(await doubts(id)).toEqual([[], []])
})

test('what was sent late is not the copy: the one that was taken later is, though it was looked at first', async () => {
  const photo = picture(newPlace())
  const later = await put(withPhotos(5, await upload(asJpeg(photo))))
  await prove()
  const earlier = await put(withPhotos(60, await upload(asJpeg(photo, 60))))
  await prove()
  expect([await doubts(later), await doubts(earlier)]).toEqual([[['samePhoto']], [[]]])
  expect(await isDone(later)).toBe(true)
})

test('looked at by four at once, in two rounds, the later one is marked and only that', async () => {
  const photo = picture(newPlace())
  const [first, second] = [
    await put(withPhotos(20, await upload(asJpeg(photo)))),
    await put(withPhotos(10, await upload(asJpeg(photo, 60)))),
  ]
  await prove(4)
  expect([await doubts(first), await doubts(second)]).toEqual([[[]], [['samePhoto']]])
  expect(await isDone(first)).toBe(true)
})

test('a photo that never came is waited for, then marked', async () => {
  const file = 'cloud://local.local-1/photos/never.jpg' as FileId
  const id = await put(withPhotos(1, file), withPhotos(0, await upload(asJpeg(picture(newPlace())))))
  await prove()
  expect(await doubts(id)).toEqual([[], []])
  await stand.cloud.advance(10 * MINUTE)
  expect(await isDone(id)).toBe(false)
  await stand.cloud.advance(30 * MINUTE)
  expect(await doubts(id)).toEqual([['photoGone'], []])
  expect(await isDone(id)).toBe(true)
})

test('a file that is no picture is no photo', async () => {
  const id = await put(withPhotos(1, await upload('not a picture')), withPhotos(1, await upload('')))
  await prove()
  expect(await doubts(id)).toEqual([['photoGone'], ['photoGone']])
})

test('a photo that comes a little later than its check-in is no doubt', async () => {
  const file = `cloud://${await environment()}/photos/slow.jpg` as FileId
  const id = await put(withPhotos(0, file))
  await prove()
  expect(await isDone(id)).toBe(false)
  await stand.upload('photos/slow.jpg', asJpeg(picture(newPlace())), wu.openid)
  await stand.cloud.advance(6 * MINUTE)
  expect(await doubts(id)).toEqual([[]])
  expect(await isDone(id)).toBe(true)
})
/** 'local.local-1', or whatever it is called. */
const environment = async (): Promise<string> => /^cloud:\/\/([^/]+)\//.exec(await upload('x'))?.[1] ?? ''

const REQUESTS = Array.from({ length: 14 }, (_, at) => at + 1)
const cases: [Effect, number | undefined][] = [
  ...REQUESTS.map((nth): [Effect, number] => ['crash-after', nth]),
  ['lose', 3],
  ['lose', 6],
  ['fail', 4],
  ['duplicate', undefined],
]
test.each(cases)(
  'a prover whose request to the database meets %s, as number %i: the next one goes on, and it comes to the same',
  async (effect, nth) => {
    const photo = picture(newPlace())
    const first = await put(withPhotos(20, await upload(asJpeg(photo))), withPhotos(19, await upload('none')))
    const second = await put(
      withPhotos(10, await upload(asJpeg(picture(newPlace())))),
      withPhotos(9, await upload(asJpeg(photo, 60))),
    )
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, ...(nth ? { nth } : {}) }] })
    await stand.post('prover', {})
    stand.cloud.faults.set({ rules: [] })
    await stand.cloud.advance(3 * MINUTE)
    expect([await doubts(first), await doubts(second)]).toEqual([
      [[], ['photoGone']],
      [[], ['samePhoto']],
    ])
    expect([await isDone(first), await isDone(second)]).toEqual([true, true])
  },
)

test('forty photos are looked at in one sweep, well within its time and with two calls a photo and a few', async () => {
  const files: FileId[] = []
  for (let nth = 0; nth < 40; nth += 1) files.push(await upload(asJpeg(picture(newPlace()))))
  const id = await put(...files.map((file, nth) => withPhotos(60 - nth, file)))
  stand.logged.splice(0)
  await prove()
  expect(await isDone(id)).toBe(true)
  const line = stand.logged.find((each) => each.includes('"call":"prover"')) ?? '{}'
  const { photos, databaseCalls, ms } = JSON.parse(line) as Record<string, unknown>
  expect(photos).toBe(40)
  expect(Number(databaseCalls)).toBeLessThanOrEqual(40 * 2 + 10)
  expect(Number(ms)).toBeLessThan(30_000)
})

test('prints are forgotten after sixty days', async () => {
  const id = await put(withPhotos(1, await upload(asJpeg(picture(newPlace())))))
  await prove()
  const file = (await roundOf(id)).stops[0]?.log?.photos[0] ?? ''
  expect(await stored<Print>(stand, 'prints', file)).toBeDefined()
  stand.cloud.sleepUntil(stand.cloud.now() + 61 * DAY)
  await until(
    async () => {
      await prove()
      return stored<Print>(stand, 'prints', file)
    },
    (print) => print === undefined,
  )
})

test('nobody with a phone has anything to ask of it', async () => {
  const { body } = await stand.post('prover', {}, wu.openid)
  expect(body).toEqual({ ok: false, code: 'NOT_ALLOWED' })
})
