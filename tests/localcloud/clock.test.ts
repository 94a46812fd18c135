import { Agenda } from '../../localcloud/clock/agenda'
import { Clock } from '../../localcloud/clock/clock'
import { Settings } from '../../localcloud/database/settings'
import { Sqlite } from '../../localcloud/database/sqlite'
import type { DeployedFunction } from '../../localcloud/functions/deployed'
import { Timers } from '../../localcloud/functions/timers'
import { openCloud, temporaryFolder, type TestCloud } from './cloud'

/** What `functions/tick` writes down. */
interface Ring {
  event: { Time: string }
  context: object
  at: string
}

interface Times {
  now: number
  fresh: number
  server: string
}

const QUARTER = 15 * 60_000

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})

async function move(body: object): Promise<{ status: number; now: string; fired: number }> {
  const response = await fetch(`${cloud.url}/clock`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, ...((await response.json()) as { now: string; fired: number }) }
}

test('timers that come due on the way ring in order, each at its own time', async () => {
  const { now, fired } = await move({ advanceMs: 4 * QUARTER })
  expect(fired).toBe(4)
  expect(Math.abs(Date.parse(now) - cloud.now())).toBeLessThan(5000)
  const rings = await cloud.probe<Ring[]>(
    `return (await db.collection('rings').orderBy('at', 'asc').get()).data.map(({ event, context, at }) => ({ event, context, at }))`,
  )
  expect(rings).toHaveLength(4)
  const [first] = rings
  rings.forEach(({ event, context, at }, n) => {
    expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'quarterly', Message: '' })
    expect(Date.parse(event.Time) % QUARTER).toBe(0)
    expect(Date.parse(event.Time)).toBe(Date.parse(first?.event.Time ?? '') + n * QUARTER)
    // The function's own clock stood at that time too.
    expect(Date.parse(at) - Date.parse(event.Time)).toBeLessThan(10_000)
    expect(context).toEqual({ ENV: 'local-1', SOURCE: 'wx_trigger' })
  })
})

test('a warm function and the server’s dates see the new time at once', async () => {
  const read = `
    const { _id } = await db.collection('things').add({ data: { at: db.serverDate() } })
    return { now: Date.now(), fresh: new Date().getTime(), server: (await db.collection('things').doc(_id).get()).data.at,
             fixed: new Date(5).getTime(), is: new Date() instanceof Date, text: typeof Date() }`
  const before = await cloud.probe<Times>(read)
  await cloud.advance(60_000)
  const after = await cloud.probe<Times>(read)
  expect(after.now - before.now).toBeGreaterThanOrEqual(60_000)
  expect(after.fresh - before.fresh).toBeGreaterThanOrEqual(60_000)
  expect(Date.parse(after.server) - Date.parse(before.server)).toBeGreaterThanOrEqual(60_000)
  expect(after).toMatchObject({ fixed: 5, is: true, text: 'string' })
})

test('two who move the time at once move it one after the other', async () => {
  const before = cloud.now()
  const [first, second] = await Promise.all([move({ advanceMs: QUARTER }), move({ advanceMs: QUARTER })])
  expect(first.fired + second.fired).toBe(2)
  expect(cloud.now() - before).toBeGreaterThanOrEqual(2 * QUARTER)
})

test('time does not go backwards, nor by halves', async () => {
  for (const advanceMs of [-1, 0.5, '60000', null]) expect((await move({ advanceMs })).status).toBe(400)
})

test('the time that was reached stays reached after a restart', async () => {
  const dataDir = temporaryFolder()
  const first = await openCloud({ dataDir })
  await first.advance(3 * 86_400_000)
  const reached = first.now()
  await first.close()
  const second = await openCloud({ dataDir })
  expect(second.now()).toBeGreaterThanOrEqual(reached)
  await second.close()
})

describe('left to itself', () => {
  const rings: string[] = []
  let agenda: Agenda

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-20T15:59:30Z') })
    rings.length = 0
    const weekly = { name: 'weekly', config: '0 0 9 * * MON *' }
    const triggers = [{ name: 'minutely', config: '0 */1 * * * * *' }, weekly]
    const watch = {
      name: 'watch',
      entry: '',
      version: '',
      builtAt: 0,
      timeoutMs: 1,
      startTimeoutMs: 1,
      memoryMb: 1,
      triggers,
      openapi: undefined,
      variables: {},
    }
    const clock = new Clock(new Settings(Sqlite.open(':memory:')))
    const timers = new Timers([watch], clock, async (_, event) => {
      const { TriggerName, Time } = event as { TriggerName: string; Time: string }
      rings.push(`${TriggerName} ${Time}`)
    })
    agenda = new Agenda(clock)
    agenda.add(timers)
    agenda.start()
  })
  afterEach(() => {
    agenda.stop()
    jest.useRealTimers()
  })

  test('a timer rings when its minute comes', () => {
    jest.advanceTimersByTime(29_999)
    expect(rings).toEqual([])
    jest.advanceTimersByTime(60_001)
    expect(rings).toEqual(['minutely 2026-11-20T16:00:00.000Z', 'minutely 2026-11-20T16:01:00.000Z'])
  })

  test('what a sleeping machine missed is not made up for', () => {
    jest.setSystemTime(Date.parse('2026-11-23T01:30:10Z'))
    jest.advanceTimersByTime(30_000)
    expect(rings.sort()).toEqual(['minutely 2026-11-23T01:30:00.000Z', 'weekly 2026-11-23T01:00:00.000Z'])
  })

  test('nine on Monday is nine in Shanghai', async () => {
    await agenda.advance(3 * 86_400_000)
    expect(rings).toContain('weekly 2026-11-23T01:00:00.000Z')
    expect(rings).toHaveLength(3 * 24 * 60 + 1)
  })
})

describe('the seven fields', () => {
  /** The first rings after Friday 2026-11-20, 23:59:30 in Shanghai, in Shanghai's time. */
  const rings = async (config: string, many = 3): Promise<string[]> => {
    const sqlite = Sqlite.open(':memory:')
    const clock = new Clock(new Settings(sqlite), Date.parse('2026-11-20T15:59:30Z'))
    const seen: string[] = []
    const shop = { name: 'shop', triggers: [{ name: 't', config }] } as unknown as DeployedFunction
    const timers = new Timers([shop], clock, async (_, event) => {
      const at = Date.parse((event as { Time: string }).Time) + 8 * 3_600_000
      seen.push(new Date(at).toISOString().slice(0, 19).replace('T', ' '))
    })
    for (let n = 0; n < many; n++) await timers.ring()
    sqlite.close()
    return seen
  }

  test('are second, minute, hour, day, month, weekday by name, year', async () => {
    expect(await rings('*/20 * * * * * *')).toEqual([
      '2026-11-20 23:59:40',
      '2026-11-21 00:00:00',
      '2026-11-21 00:00:20',
    ])
    expect(await rings('0 30 8 * * MON-FRI *')).toEqual([
      '2026-11-23 08:30:00',
      '2026-11-24 08:30:00',
      '2026-11-25 08:30:00',
    ])
    expect(await rings('0 0 9 * * SUN *', 2)).toEqual(['2026-11-22 09:00:00', '2026-11-29 09:00:00'])
    expect(await rings('0 0 2 1 * * *', 2)).toEqual(['2026-12-01 02:00:00', '2027-01-01 02:00:00'])
    expect(await rings('0 15,45 10 * * SAT 2026', 3)).toEqual([
      '2026-11-21 10:15:00',
      '2026-11-21 10:45:00',
      '2026-11-28 10:15:00',
    ])
    expect(await rings('0 0 0 1 1 * 2026')).toEqual([])
  })

  test('are refused by name when they are malformed', async () => {
    for (const config of ['* * * * *', '0 0 25 * * * *', 'daily']) {
      await expect(rings(config)).rejects.toThrow(`function shop, trigger t: "${config}" is not a timer`)
    }
  })
})
