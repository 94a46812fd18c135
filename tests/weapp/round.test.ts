import type { SpotId } from '@contract/ids'
import type { StopView } from '@contract/round-views'
import { spotCode } from '../../cloudfunctions/_kit/spot-code'
import { community } from '../../scripts/seed/green-lake'
import type { World } from './environment'
import { app, finds, loses, phone, reaches, rests, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const chen = person('chen')
const wu = person('wu')
const HOUR = 3_600_000
const ROUND = '/housekeeper/round/index'

const SPOTS = ['s-b1-lobby', 's-b1-lift', 's-b3-lobby'] as SpotId[]
const nameOf = (id: SpotId) => community.spots.find((spot) => spot.id === id)?.name ?? id
const stuckTo = (id: SpotId) => `https://jinlin.example/p?q=${spotCode(community, { id })}`

/** Hers of the extra round, as the server has them. */
let roundId = ''
const stops = async (): Promise<StopView[]> => {
  const { rounds } = await stand.ask(wu, 'round.today')
  return rounds.find(({ id }) => id === roundId)?.stops ?? []
}
const states = async () => (await stops()).map(({ state }) => state)

beforeAll(async () => {
  const { standards } = await stand.ask(chen, 'standard.save', {
    standard: {
      kind: 'cleaning',
      name: '加做',
      ticks: ['地面拖净', '玻璃擦亮', '垃圾清走'].map((words, at) => ({ id: `t${at}`, words })),
      minutes: 5,
      windows: [{ from: '00:00', to: '24:00' }],
      days: [1, 2, 3, 4, 5, 6, 7, 8],
    },
  })
  const standardId = standards.find(({ name }) => name === '加做')?.id
  const zoneId = community.zones.find(({ name }) => name === '东区')?.id
  for (const spotId of SPOTS)
    await stand.ask(chen, 'point.save', { point: { spotId, name: nameOf(spotId), zoneId, standardId } })
  const now = stand.cloud.now()
  const { round } = await stand.ask(chen, 'round.order', {
    zoneId,
    spotIds: SPOTS,
    toId: wu._id,
    from: now,
    to: now + 2 * HOUR,
    words: '生日会后',
  })
  roundId = round.id
})

test('in the basement, without signal, three places are done to the last', async () => {
  takeUp(wu, ROUND)
  await finds('next-name')
  await rests()
  phone.reception(false)
  for (const spotId of SPOTS) {
    phone.scans.next = stuckTo(spotId)
    await tap('scan')
    await reaches('housekeeper/stop/index')
    await sees(nameOf(spotId))
    await tap('all-met')
    await tap('noted')
    await sees('记好了')
    await rests()
  }
  await sees('3 待上传')
  expect(await states()).toEqual(['due', 'due', 'due'])
})

test('the app is killed; opened where there is signal, all of it arrives, once and with its photo', async () => {
  takeUp(wu, ROUND)
  await until(states, (all) => all.every((state) => state === 'done'))
  await loses('round-queue')
  const done = await stops()
  for (const { log, also } of done) {
    expect(log?.by.id).toBe(wu._id)
    expect(log?.photos).toHaveLength(1)
    expect(also).toEqual([])
  }
  const times = SPOTS.map((id) => done.find(({ spotId }) => spotId === id)?.log?.at ?? 0)
  expect([...times].sort((one, other) => one - other)).toEqual(times)
})

test('opened once more, nothing is sent again', async () => {
  takeUp(wu, ROUND)
  await finds('next-stop')
  await rests()
  const told = phone.asked.filter(
    ([api, { data }]) => api === 'callFunction' && JSON.stringify(data).includes('round.report'),
  )
  expect(told).toEqual([])
  expect(app.has('round-queue')).toBe(false)
})

test('something broken on the way is told with its place and its photo', async () => {
  takeUp(wu, ROUND)
  // All is done: nowhere is next, and she says where she is.
  await tap('broken')
  await tap('spot-0')
  await tap('tile-light')
  const { items } = await until(
    () => stand.ask(wu, 'ticket.list', { box: 'mine' }),
    ({ items: all }) => all.length > 0,
  )
  expect(items[0]?.kind).toBe('light')
})
