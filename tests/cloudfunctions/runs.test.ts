import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import type { ActionName, Output } from '@contract/api'
import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { LedgerEntry } from '@contract/ledger'
import type { Answer } from '@contract/errors'
import type { Run, RunPage } from '@contract/fee'
import { houses } from '../../scripts/seed/green-lake'
import { writeWorkbook } from '../../cloudfunctions/sheets/write-workbook'
import * as charging from '../charging'
import { all, billsOf, smallCommunity, strike, wish, type Manager } from '../charging'
import { person } from '../people'
import { inboxOf, openStand, until, tap, type Holder, type Stand } from '../stand'

/** Charging a community, through the deployed functions and the real SDK: reckoned, looked at, sent once. */
const lin = person('3-2-501')
const chen = person('chen')
const zhou = person('zhou')
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ rules: [] }))

const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const begin = (asked: charging.Wish, who: Holder = chen) => charging.begin(stand, who, asked)
const look = (run: Pick<Run, 'id'>, who: Holder = chen) => charging.look(stand, who, run)
const work = (run: Pick<Run, 'id'>, who: Holder = chen) => charging.work(stand, who, run)
const issue = (run: Run, who: Holder = chen) => charging.issue(stand, who, run)
const settle = () => stand.post('cashier', {})
/** 28 of the 30 days of November, of each house by itself. */
const monthly = (area: number, days: number, of: number): number =>
  Math.round((Math.round((area * 28_000) / 10_000) * days) / of)

describe('what is charged for', () => {
  test('everybody begins with the same, and two managers at once do not overwrite each other', async () => {
    const before = await stand.ask(chen, 'fee.get')
    expect(before.items.map(({ name }) => name)).toEqual(['物业费', '车位费', '水费', '公共电费'])
    const both = await Promise.all(
      [60_000, 70_000].map((refundAlone) => attempt(chen, 'fee.save', { ...before, refundAlone })),
    )
    expect(both.sort()).toEqual(['FEES_CHANGED', 'ok'])
    expect((await stand.ask(chen, 'fee.get')).rev).toBe(1)
    expect(await attempt(zhou, 'fee.get', {})).toBe('NOT_ALLOWED')
  })

  test.each<[string, unknown]>([
    ['a price below nothing', { type: 'area', price: -1 }],
    ['half a 分', { type: 'fixed', amount: 0.5 }],
    ['1e12', { type: 'fixed', amount: 1e12 }],
    ['NaN', { type: 'fixed', amount: NaN }],
    ['2 to the 53rd', { type: 'space', amount: 2 ** 53 }],
    ['no step at all', { type: 'meter', unit: '吨', tiers: [] }],
  ])('%s is refused', async (_what, way) => {
    const { items, ...rest } = await stand.ask(chen, 'fee.get')
    const [first, ...others] = items
    expect(await attempt(chen, 'fee.save', { ...rest, items: [{ ...first, way }, ...others] })).toBe(
      'BAD_INPUT',
    )
  })
})

describe('a run', () => {
  test('is reckoned, looked at, sent, owed, told of, and written into the ledger', async () => {
    const run = await begin({
      name: '2026年11月物业费',
      feeIds: ['property', 'power'],
      costs: [{ feeId: 'power', total: 123_457 }],
      month: '2026-11',
    })
    expect(run).toMatchObject({ state: 'counting', bills: 0, progress: { done: 0, of: 120 }, by: '陈静' })
    expect(await all(stand, 'bills')).toEqual([])
    const ready = await work(run)
    const property = houses.reduce((sum, { area = 0 }) => sum + monthly(area, 28, 30), 0)
    expect(ready).toMatchObject({
      state: 'ready',
      bills: 120,
      total: property + 123_457,
      byItem: [
        { feeId: 'property', bills: 120, total: property },
        { feeId: 'power', bills: 120, total: 123_457 },
      ],
      nothing: 0,
      odd: 0,
      progress: { done: 120, of: 120 },
    })
    // Nobody has heard of anything.
    expect(await all(stand, 'bills')).toEqual([])
    expect((await stand.ask(lin, 'bill.mine')).houses[0]?.bills).toEqual([])

    const issued = await issue(ready)
    expect(issued).toMatchObject({
      state: 'issued',
      bills: 120,
      total: ready.total,
      progress: { done: 120, of: 120 },
    })
    await strike(stand)
    await settle()
    const bills = await billsOf(stand, run)
    expect(bills).toHaveLength(120)
    expect(bills.reduce((sum, { total }) => sum + total, 0)).toBe(ready.total)
    expect(bills.every(({ copyOf, open }) => copyOf > 0 && open)).toBe(true)
    const [mine] = (await stand.ask(lin, 'bill.mine')).houses
    expect(mine?.bills).toMatchObject([{ name: '2026年11月物业费', state: 'open', paid: 0 }])
    const id = mine?.bills[0]?.id
    const { bill } = await stand.ask(lin, 'bill.get', { id })
    expect(bill.lines[0]?.how[1]).toMatch(/^11月1日到28日：.* × 28\/30 = /)
    const notices = async () =>
      (await inboxOf(stand, lin)).filter(({ body }) => body.includes('2026年11月物业费'))
    await until(notices, (told) => told.length === 1)
    const ledger = await all<LedgerEntry>(stand, 'ledger')
    expect(ledger.filter(({ type }) => type === 'billed')).toHaveLength(120)
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(ready.total)
    // What it was made of is cleared away.
    expect(await all<RunPage>(stand, 'runPages')).toEqual([])
  })

  test('again is refused, also for a single day of it, and of one item only', async () => {
    const asked = wish({ feeIds: ['power'], costs: [{ feeId: 'power', total: 1 }], month: '2026-11' })
    expect(await attempt(chen, 'run.begin', asked)).toBe('PERIOD_TAKEN')
    expect(
      await attempt(chen, 'run.begin', { ...asked, from: '2026-11-28', to: '2026-12-31', due: '2027-01-01' }),
    ).toBe('PERIOD_TAKEN')
  })

  test('the next one is compared with it', async () => {
    const { items, ...rest } = await stand.ask(chen, 'fee.get')
    const dear = items.map((item) =>
      item.id === 'property' ? { ...item, way: { type: 'area', price: 56_000 } } : item,
    )
    await stand.ask(chen, 'fee.save', { ...rest, items: dear })
    const run = await work(
      await begin({
        feeIds: ['property', 'power'],
        costs: [{ feeId: 'power', total: 123_457 }],
        month: '2026-12',
      }),
    )
    expect(run).toMatchObject({ state: 'ready', odd: 120 })
    expect(run.oddities).toHaveLength(50)
    expect(run.oddities[0]).toMatchObject({ why: 'rise', label: '1号楼1单元101' })
    await stand.ask(chen, 'run.drop', { id: run.id })
    await stand.ask(chen, 'fee.save', { ...(await stand.ask(chen, 'fee.get')), items })
  })

  test('begun twice by one tap is one run; by two taps it is two, and one of them goes out', async () => {
    const asked = { as: chen._id, requestId: tap(), ...wish({ feeIds: ['property'], month: '2026-01' }) }
    const begun = await Promise.all([1, 2].map(() => stand.call(chen, 'run.begin', asked)))
    const ids = begun.map(({ answer }) => answer.ok && answer.data.run.id)
    expect(new Set(ids).size).toBe(1)
    const other = await begin({ feeIds: ['property'], month: '2026-01' })
    await work(other)
    const runs = [await look({ id: ids[0] as Run['id'] }), await look(other)]
    const outcomes = await Promise.all(runs.map(({ id, total }) => attempt(chen, 'run.issue', { id, total })))
    expect(outcomes.sort()).toEqual(['PERIOD_TAKEN', 'ok'])
    await strike(stand)
    await strike(stand)
    const states = (await Promise.all(runs.map((run) => look(run)))).map(({ state }) => state)
    expect(states.sort()).toEqual(['issued', 'ready'])
    expect((await all<Bill>(stand, 'bills')).filter(({ month }) => month === '2026-01')).toHaveLength(120)
  })

  test('sent twice at once, and once more by the same tap, is sent once', async () => {
    const run = await work(await begin({ feeIds: ['property'], month: '2026-02' }))
    const asked = { as: chen._id, requestId: tap(), id: run.id, total: run.total }
    const both = await Promise.all([
      stand.call(chen, 'run.issue', asked),
      stand.call(chen, 'run.issue', asked),
      stand.call(chen, 'run.issue', { ...asked, requestId: tap() }),
    ])
    const codes = both.map(({ answer }) => (answer.ok ? 'ok' : answer.code)).sort()
    expect(['RUN_NOT_READY,ok,ok', 'RUN_NOT_READY,RUN_NOT_READY,ok']).toContain(codes.join())
    await Promise.all([strike(stand), strike(stand), strike(stand)])
    expect((await work(run)).state).toBe('issued')
    const again = await stand.call(chen, 'run.issue', asked)
    expect(again.answer.ok).toBe(both[0]?.answer.ok)
    expect(await billsOf(stand, run)).toHaveLength(120)
    const [account] = (await all<Account>(stand, 'accounts')).filter(({ _id }) => _id === lin.houses[0]?.id)
    expect(account?.bills.filter(({ runId }) => runId === run.id)).toHaveLength(1)
  })

  test('a price that is changed meanwhile is the next run’s', async () => {
    const run = await begin({ feeIds: ['property'], month: '2026-03' })
    const { items, ...rest } = await stand.ask(chen, 'fee.get')
    const dear = items.map((item) =>
      item.id === 'property' ? { ...item, way: { type: 'area', price: 99_000 } } : item,
    )
    await stand.ask(chen, 'fee.save', { ...rest, items: dear })
    const ready = await work(run)
    expect(ready.total).toBe(houses.reduce((sum, { area = 0 }) => sum + monthly(area, 28, 31), 0))
    expect((await issue(ready)).total).toBe(ready.total)
    await stand.ask(chen, 'fee.save', { ...(await stand.ask(chen, 'fee.get')), items })
  })

  test('another total than the one that was looked at does not go out', async () => {
    const run = await work(await begin({ feeIds: ['property'], month: '2026-04' }))
    expect(await attempt(chen, 'run.issue', { id: run.id, total: run.total + 1 })).toBe('TOTAL_CHANGED')
    expect(await attempt(chen, 'run.issue', { id: run.id, total: 0.5 })).toBe('BAD_INPUT')
    expect(await attempt(zhou, 'run.issue', { id: run.id, total: run.total })).toBe('NOT_ALLOWED')
  })

  test('dropped, it leaves nothing behind, and its days are free', async () => {
    const run = await work(await begin({ feeIds: ['property'], month: '2026-05' }))
    expect(await attempt(chen, 'run.drop', { id: run.id })).toBe('ok')
    expect(await attempt(chen, 'run.drop', { id: run.id })).toBe('RUN_NOT_READY')
    expect(await attempt(chen, 'run.issue', { id: run.id, total: run.total })).toBe('RUN_NOT_READY')
    await strike(stand)
    expect((await all<RunPage>(stand, 'runPages')).filter(({ runId }) => runId === run.id)).toEqual([])
    expect(await billsOf(stand, run)).toEqual([])
    const next = await issue(await work(await begin({ feeIds: ['property'], month: '2026-05' })))
    expect(next.state).toBe('issued')
    expect(await attempt(chen, 'run.drop', { id: next.id })).toBe('RUN_NOT_READY')
  })

  test.each<[string, object, string]>([
    ['an end before its beginning', { from: '2026-07-02', to: '2026-07-01' }, 'WRONG_DATES'],
    ['the year 20260', { from: '20260-07-01' }, 'BAD_INPUT'],
    ['a day that is none', { to: '2026-02-30' }, 'WRONG_DATES'],
    ['due before it begins', { due: '2025-01-01' }, 'WRONG_DATES'],
    ['nothing to charge for', { feeIds: [] }, 'BAD_INPUT'],
    ['an item that is not there', { feeIds: ['nobody'] }, 'BAD_INPUT'],
    ['a shared item without its cost', { feeIds: ['power'] }, 'COST_MISSING'],
    ['a cost of half a 分', { feeIds: ['power'], costs: [{ feeId: 'power', total: 0.5 }] }, 'BAD_INPUT'],
    ['a cost below nothing', { feeIds: ['power'], costs: [{ feeId: 'power', total: -5 }] }, 'BAD_INPUT'],
    ['a cost of 1e12', { feeIds: ['power'], costs: [{ feeId: 'power', total: 1e12 }] }, 'BAD_INPUT'],
  ])('%s is refused', async (_what, more, code) => {
    const asked = wish({ feeIds: ['property'], month: '2026-07' })
    expect(await attempt(chen, 'run.begin', { ...asked, ...more })).toBe(code)
  })

  test('the list is a page at a time, the newest first', async () => {
    const { items, next } = await stand.ask(chen, 'run.list')
    expect(items.length).toBeGreaterThan(5)
    expect(items.map(({ createdAt }) => createdAt)).toEqual(
      items.map(({ createdAt }) => createdAt).sort((a, b) => b - a),
    )
    expect(next).toBeUndefined()
  })
})

test('nobody sees, sends or drops the run of another community', async () => {
  const other = await smallCommunity(stand, 'S01')
  const run = await begin({ feeIds: ['property'], month: '2026-06' }, other)
  for (const action of ['run.get', 'run.drop'] as const)
    expect(await attempt(chen, action, { id: run.id })).toBe('NOT_FOUND')
  expect(await attempt(chen, 'run.issue', { id: run.id, total: 0 })).toBe('NOT_FOUND')
  expect((await sheets(chen, 'run.template', { id: run.id })).code).toBe('NOT_FOUND')
  expect(
    (await sheets(chen, 'run.import', { id: run.id, files: ['cloud://e/setup/c-green-lake/a.xlsx'] })).code,
  ).toBe('NOT_FOUND')
})

const sheets = async <A extends ActionName>(
  who: Holder,
  action: A,
  input: object,
): Promise<Answer<Output<A>> & { code?: string }> => {
  const { body } = await stand.post(
    'sheets',
    { action, input: { as: who._id, requestId: tap(), ...input } },
    who.openid,
  )
  return body as Answer<Output<A>> & { code?: string }
}
const told = async <A extends ActionName>(who: Holder, action: A, input: object): Promise<Output<A>> => {
  const answer = await sheets(who, action, input)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
let files = 0
const send = async (
  rows: (string | number)[][],
  who: Holder & { communityId: string } = chen,
): Promise<string> => {
  const response = await fetch(
    `${stand.cloud.url}/storage/setup/${who.communityId}/run-${(files += 1)}.xlsx`,
    {
      method: 'PUT',
      headers: { 'x-wx-openid': who.openid },
      body: new Uint8Array(writeWorkbook([{ name: '读数和金额', rows }])),
    },
  )
  return ((await response.json()) as { fileID: string }).fileID
}

describe('readings by spreadsheet', () => {
  let manager: Manager
  beforeAll(async () => {
    manager = await smallCommunity(stand, 'S02')
  })
  const feed = async (run: Run, rows: (string | number)[][]) =>
    told(manager, 'run.import', { id: run.id, files: [await send(rows, manager)] })
  const template = async (run: Run): Promise<(string | number)[][]> => {
    const { url } = await told(manager, 'run.template', { id: run.id })
    const book = read(Buffer.from(await (await fetch(url)).arrayBuffer()), { type: 'buffer' })
    return utils.sheet_to_json(book.Sheets['读数和金额'] ?? {}, { header: 1, defval: '' })
  }
  const HEADERS = ['房号*', '水费上次读数', '水费本次读数', '水费说明']
  const [one = '', two = '', three = ''] = houses.slice(0, 3).map(({ label }) => label)

  test('the first month: read, faulty, put right, sent; the next knows how the meters stood', async () => {
    const run = await work(await begin({ feeIds: ['water'], month: '2026-08' }, manager), manager)
    expect(run).toMatchObject({ state: 'ready', bills: 0, nothing: 3, odd: 3 })
    expect(run.oddities[0]).toMatchObject({ why: 'noReading' })
    expect(await template(run)).toEqual([HEADERS, [one, '', '', ''], [two, '', '', ''], [three, '', '', '']])

    const wrong = await feed(run, [HEADERS, [one, 100, 90, ''], ['9号楼', 1, 2, ''], [two, 0, 3.005, '']])
    expect(wrong.faults).toEqual([
      { cell: 'C2', words: '本次读数比上次读数小' },
      { cell: 'A3', words: '没有“9号楼”这套房' },
      { cell: 'C4', words: '最多两位小数' },
    ])
    expect(wrong.run).toMatchObject({ state: 'ready', inputs: 0 })
    expect(await all(stand, 'runInputs')).toEqual([])

    const right = await feed(run, [HEADERS, [one, 100, 112.5, '换过表'], [two, 0, 0, '']])
    expect(right).toMatchObject({ faults: [], run: { state: 'counting', inputs: 2 } })
    const ready = await work(run, manager)
    expect(ready).toMatchObject({ bills: 1, total: Math.round(12.5 * 345), nothing: 2, odd: 1 })
    await issue(ready, manager)
    const [bill] = await billsOf(stand, run)
    expect(bill?.lines[0]?.how).toEqual([
      '上次 100 吨，这次 112.5 吨，用了 12.5 吨：12.5 吨 × 3.45 元 = 43.13 元',
      '换过表',
    ])

    const next = await begin({ feeIds: ['water'], month: '2026-09' }, manager)
    expect(await template(next)).toEqual([
      HEADERS,
      [one, 112.5, '', ''],
      [two, 0, '', ''],
      [three, '', '', ''],
    ])
    await feed(next, [
      ['房号', '本次读数'],
      [one, 120],
      [two, 5],
    ])
    expect(await work(next, manager)).toMatchObject({ bills: 2, total: Math.round(7.5 * 345) + 1725, odd: 1 })
  })

  test('a sheet comes instead of the one before, and one that is broken off changes nothing', async () => {
    const run = await work(await begin({ feeIds: ['water'], month: '2026-10' }, manager), manager)
    await feed(run, [HEADERS, [one, 0, 10, ''], [two, 0, 10, ''], [three, 0, 10, '']])
    await work(run, manager)
    const file = await send([HEADERS, [one, 0, 5, '']], manager)
    const asked = { as: manager._id, requestId: tap(), id: run.id, files: [file] }
    for (let nth = 1; nth <= 8; nth += 1) {
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-before', nth }] })
      await stand
        .post('sheets', { action: 'run.import', input: asked }, manager.openid)
        .catch(() => undefined)
      stand.cloud.faults.set({ rules: [] })
      const now = await look(run, manager)
      expect([1, 3]).toContain(now.inputs)
      if (now.inputs === 3) expect(now).toMatchObject({ state: 'ready', bills: 3 })
    }
    const { body } = await stand.post('sheets', { action: 'run.import', input: asked }, manager.openid)
    expect(body).toMatchObject({ ok: true })
    expect(await work(run, manager)).toMatchObject({ inputs: 1, bills: 1, total: 1725 })
    await stand.ask(manager, 'run.drop', { id: run.id })
    await strike(stand)
    expect(
      (await all<{ runId: string }>(stand, 'runInputs')).filter(({ runId }) => runId === run.id),
    ).toEqual([])
  })

  test('an older month that goes out late: the later one is counted again, from where that ended', async () => {
    const first = await work(await begin({ feeIds: ['water'], month: '2027-01' }, manager), manager)
    await feed(first, [HEADERS, [one, 200, 210, '']])
    const second = await begin({ feeIds: ['water'], month: '2027-02' }, manager)
    await feed(second, [
      ['房号', '本次读数'],
      [one, 225],
    ])
    const [january, february] = [await work(first, manager), await work(second, manager)]
    await issue(january, manager)
    expect(await attempt(manager, 'run.issue', { id: second.id, total: february.total })).toBe(
      'TOTAL_CHANGED',
    )
    const again = await work(second, manager)
    expect(again.total).toBe(15 * 345)
    expect((await issue(again, manager)).state).toBe('issued')
  })

  test('a run that is out is fed no more', async () => {
    const { items } = await stand.ask(manager, 'run.list')
    const out = items.find(({ state }) => state === 'issued') as Run
    const file = await send([HEADERS, [one, 0, 5, '']], manager)
    expect((await sheets(manager, 'run.import', { id: out.id, files: [file] })).code).toBe('RUN_NOT_READY')
  })
})
