import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import type { Input } from '@contract/api'
import { isRefusal } from '@contract/errors'
import type { HouseId, RequestId, TicketId } from '@contract/ids'
import type { TicketFilter } from '@contract/ticket'
import { submit } from '@domain/ticket/submit'
import { map } from '../../scripts/seed/green-lake'
import { importDocuments } from '../../scripts/seed/import-documents'
import { person } from '../people'
import { openStand, tap, type Holder, type Stand } from '../stand'

/** Finding a request again among many, counts that are right, and the sheet of them. */
const lin = person('3-2-501')
const owner = person('5-1-301')
const zhou = person('zhou')
const chen = person('chen')
const wang = person('wang')
const DAY = 24 * 60 * 60_000
let stand: Stand
const made: Record<string, TicketId> = {}

const file = async (name: string, who: Holder, kind: string, houseId: string, note: string) => {
  const { ticket } = await stand.ask(who, 'ticket.submit', { kind, place: { houseId }, note })
  made[name] = ticket.id
  return ticket
}
beforeAll(async () => {
  stand = await openStand()
  await file('leak', lin, 'leak', 'h-3-2-501', '天花板渗水')
  await file('lift', lin, 'lift', 'h-3-2-501', '=HYPERLINK("http://x","点我")')
  await file('far', owner, 'leak', 'h-5-1-301', '水龙头滴水')
  await file('off', lin, 'drain', 'h-3-2-501', '马桶堵了')
  await stand.ask(lin, 'ticket.cancel', { id: made.off, reason: '+86 自己好了' })
  await stand.ask(wang, 'ticket.accept', { id: made.leak })
  await stand.ask(wang, 'ticket.wait', { id: made.leak, for: 'parts', until: stand.cloud.now() + DAY })
})
afterAll(() => stand.close())

const found = async (who: Holder, filter: TicketFilter, box: Input<'ticket.list'>['box'] = 'zone') => {
  const { items } = await stand.ask(who, 'ticket.list', { box, filter })
  return Object.keys(made).filter((name) => items.some(({ id }) => id === made[name]))
}

describe('the manager looks for', () => {
  test.each<[string, object, string[]]>([
    ['everything', {}, ['leak', 'lift', 'far', 'off']],
    ['what is open', { standing: 'open' }, ['leak', 'lift', 'far']],
    ['what is over', { standing: 'done' }, ['off']],
    ['what was called off', { state: 'cancelled' }, ['off']],
    ['leaks', { kind: 'leak' }, ['leak', 'far']],
    ['leaks of 5号楼', { kind: 'leak', placeId: 'b5' }, ['far']],
    ['3号楼', { placeId: 'b3' }, ['leak', 'lift', 'off']],
    ['one house', { placeId: 'h-5-1-301' }, ['far']],
    ['what 王建国 has', { assigneeId: 'm-wang' }, ['leak', 'off']],
    ['what waits in 王建国’s hands', { assigneeId: 'm-wang', state: 'waiting' }, ['leak']],
    ['a house by number', { q: '3-2-501' }, ['leak', 'lift', 'off']],
    ['the same as people say it', { q: '3号楼2单元501' }, ['leak', 'lift', 'off']],
    ['words', { q: '渗水' }, ['leak']],
    ['words among what is open', { q: '3号楼', standing: 'open' }, ['leak', 'lift']],
    ['words that are nowhere', { q: '燃气泄漏' }, []],
    ['what is late, of which there is none', { overdue: true }, []],
  ])('%s', async (_what, filter, names) => {
    expect(await found(chen, filter)).toEqual(names)
  })
  test('a number said on the telephone', async () => {
    const { ticket } = await stand.ask(chen, 'ticket.get', { id: made.far })
    expect(await found(chen, { q: ticket.number })).toEqual(['far'])
    expect(await found(chen, { q: ticket.number.slice(5) })).toEqual(['far'])
  })
})

test('a steward finds what is in her zone and nothing else, by words too', async () => {
  expect(await found(zhou, {})).toEqual(['leak', 'lift', 'off'])
  expect(await found(zhou, { kind: 'leak' })).toEqual(['leak'])
  expect(await found(zhou, { q: '漏水' })).toEqual(['leak'])
  expect(await found(zhou, { q: '5-1-301' })).toEqual([])
})

test('she finds her own among her own, he his among his', async () => {
  expect(await found(lin, { q: '渗水' }, 'mine')).toEqual(['leak'])
  expect(await found(lin, { standing: 'done' }, 'mine')).toEqual(['off'])
  expect(await found(lin, { q: '水龙头' }, 'mine')).toEqual([])
  expect(await found(wang, { standing: 'open' }, 'jobs')).toEqual(['leak'])
  expect(await found(wang, { q: '3-2-501', standing: 'open' }, 'jobs')).toEqual(['leak'])
})

test('after a change of hands it is found under the new ones, and no more under the old', async () => {
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  const mine = async (id: string) =>
    (
      await stand.ask(chen, 'ticket.list', { box: 'zone', filter: { assigneeId: id, placeId: 'b3' } })
    ).items.some((card) => card.id === ticket.id)
  expect(await mine('m-wang')).toBe(true)
  await stand.ask(chen, 'ticket.transfer', { id: ticket.id, to: 'm-li', reason: '近' })
  expect([await mine('m-wang'), await mine('m-li')]).toEqual([false, true])
  await stand.ask(lin, 'ticket.cancel', { id: ticket.id, reason: '好了' })
})

test('the tabs say how many are open, and what is late appears when its time has passed', async () => {
  expect(await stand.ask(lin, 'ticket.counts')).toEqual({ mine: 2, following: 0, household: 2 })
  expect(await stand.ask(wang, 'ticket.counts')).toMatchObject({ mine: 0, jobs: 1 })
  expect(await stand.ask(chen, 'ticket.counts')).toMatchObject({ zone: 3, overdue: 0, guarded: 0 })
  stand.cloud.sleepUntil(stand.cloud.now() + DAY + 60_000)
  // The parts have not come, and the other two nobody has looked at for a day.
  expect(await stand.ask(chen, 'ticket.counts')).toMatchObject({ zone: 3, overdue: 3 })
  expect(await found(chen, { overdue: true })).toEqual(await found(chen, { standing: 'open' }))
  await stand.ask(wang, 'ticket.resume', { id: made.leak })
  expect(await found(zhou, { overdue: true })).toEqual(['lift'])
  expect(await stand.ask(zhou, 'ticket.counts')).toMatchObject({ overdue: 1 })
})

test('pages of what was narrowed down go on from one another, each reading a page and no more', async () => {
  for (let count = 0; count < 30; count += 1)
    await stand.ask(owner, 'ticket.submit', {
      kind: count % 3 === 0 ? 'noise' : 'other',
      place: { houseId: 'h-5-1-301' },
    })
  for (const [filter, size] of [
    [{ placeId: 'b5', kind: 'other' }, 20],
    [{ q: '噪音' }, 10],
  ] as const) {
    const ids = new Set<string>()
    let cursor: string | undefined
    do {
      const reply = await stand.call(chen, 'ticket.list', { as: chen._id, box: 'zone', filter, cursor })
      if (!reply.answer.ok) throw new Error(reply.answer.code)
      for (const { id } of reply.answer.data.items) ids.add(id)
      cursor = reply.answer.data.next
      expect(reply.documentsExamined).toBeLessThanOrEqual(23)
    } while (cursor)
    expect(ids.size).toBe(size)
  }
})

/** `again`: a phone that loses every answer once. */
const exported = async (who: Holder, input: object = {}, again = false) => {
  const requestId = tap()
  let next: string | undefined
  for (let steps = 1; steps < 20; steps += 1) {
    const asked = { as: who._id, requestId, ...input, ...(next ? { cursor: next } : {}) }
    const ask = () => stand.post('sheets', { action: 'ticket.export', input: asked }, who.openid)
    if (again) await ask()
    const { body } = await ask()
    const answer = body as { ok: true; data: { rows: number; next?: string; file?: { url: string } } }
    if (!answer.ok) throw new Error(JSON.stringify(body))
    next = answer.data.next
    if (!answer.data.file) continue
    const file = Buffer.from(await (await fetch(answer.data.file.url)).arrayBuffer())
    const sheet = read(file).Sheets['报事']
    if (!sheet) throw new Error('no such sheet')
    return {
      steps,
      rows: answer.data.rows,
      sheet,
      cells: utils.sheet_to_json<string[]>(sheet, { header: 1 }),
    }
  }
  throw new Error('never done')
}

describe('the sheet', () => {
  test('holds every request that fits, with headers, and nothing in it is a formula', async () => {
    const { rows, sheet, cells } = await exported(chen, { filter: { placeId: 'b3' } })
    expect(cells[0]?.slice(0, 3)).toEqual(['编号', '类别', '事项'])
    expect(cells).toHaveLength(rows + 1)
    const notes = cells.map((row) => row[7])
    expect(notes).toContain('=HYPERLINK("http://x","点我")')
    for (const [address, cell] of Object.entries(sheet))
      if (!address.startsWith('!')) expect((cell as { f?: string }).f).toBeUndefined()
    expect(JSON.stringify(cells)).not.toContain(lin.phone)
  })
  test('of many it is made in steps that each say how far they are, and a step asked for twice is one', async () => {
    const lake = Array.from({ length: 2100 }, (_, at) => {
      const id = `t-many-${String(at).padStart(5, '0')}` as TicketId
      const asked = {
        id,
        requestId: 'r' as RequestId,
        kind: 'network',
        place: { houseId: 'h-5-1-301' as HouseId },
      }
      const ticket = submit(map, new Map(), asked, owner, stand.cloud.now() - at * 60_000)
      if (isRefusal(ticket)) throw new Error(ticket.refused)
      return { ...ticket, outbox: [], outboxDueAt: null }
    })
    await importDocuments(stand.cloud.url, 'tickets', lake)
    const { steps, rows, cells } = await exported(chen, { filter: { kind: 'network' } }, true)
    expect(steps).toBeGreaterThan(1)
    expect(rows).toBe(2100)
    const numbers = new Set(cells.slice(1).map((row) => `${row[0]} ${row[12]}`))
    expect([cells.length, numbers.size]).toEqual([2101, 2100])
  }, 60_000)
  test('days narrow it down', async () => {
    expect((await exported(chen, { from: '2020-01-01', to: '2020-12-31' })).rows).toBe(0)
    expect((await exported(chen, { from: '2020-01-01' })).rows).toBeGreaterThan(30)
  })
  test('is the manager’s; and a cursor that somebody made up reads nothing that is not theirs', async () => {
    const as = (who: Holder, cursor?: string) =>
      stand.post(
        'sheets',
        { action: 'ticket.export', input: { as: who._id, requestId: tap(), ...(cursor ? { cursor } : {}) } },
        who.openid,
      )
    expect((await as(zhou)).body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await as(chen, 'not json')).body).toMatchObject({ code: 'BAD_INPUT' })
    expect((await as(chen, '{"part":-1,"rows":0,"half":0}')).body).toMatchObject({ code: 'BAD_INPUT' })
    // Parts are those of this tap: there is none before the first.
    expect((await as(chen, '{"part":1,"rows":0,"half":2}')).body).toMatchObject({ code: 'INTERNAL' })
  })
})
