import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { LedgerEntry } from '@contract/ledger'
import type { RunDocument, RunPage } from '@contract/fee'
import { all, begin, billsOf, smallCommunity, strike, work, type Manager } from '../charging'
import { insist, openStand, type Stand } from '../stand'

/** The clock, or the manager's tap, dies at any of its requests: every house owes once, and the figures are right. */
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ rules: [] }))

const EFFECTS = ['drop', 'lose', 'fail', 'duplicate', 'crash-before', 'crash-after'] as const
/** What else the clock looks for comes before; what a run of three houses asks of the database is over after. */
const REQUESTS = Array.from({ length: 18 }, (_, at) => at + 4)

describe.each(EFFECTS)('a request to the database that meets: %s', (effect) => {
  let manager: Manager
  beforeAll(async () => {
    manager = await smallCommunity(stand, effect)
  })
  const broken = async (nth: number, work: () => Promise<unknown>): Promise<void> => {
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
    await work()
    stand.cloud.faults.set({ rules: [] })
  }

  test.each(REQUESTS)('as number %i of each step', async (nth) => {
    const run = await begin(stand, manager, {
      feeIds: ['property', 'power'],
      costs: [{ feeId: 'power', total: 10_001 }],
      month: `${2020 + Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`,
    })
    await broken(nth, () => strike(stand))
    const ready = await work(stand, manager, run)
    await broken(nth - 3, () => insist(stand, manager, 'run.issue', { id: run.id, total: ready.total }))
    await broken(nth, () => strike(stand))
    const issued = await work(stand, manager, run)
    await strike(stand)
    expect(issued).toMatchObject({ state: 'issued', bills: 3, total: ready.total })
    expect(issued.byItem[1]).toEqual({ feeId: 'power', bills: 3, total: 10_001 })

    const bills = await billsOf(stand, run)
    expect(bills.reduce((sum, { total }) => sum + total, 0)).toBe(ready.total)
    const accounts = (await all<Account>(stand, 'accounts')).filter(
      ({ communityId }) => communityId === manager.communityId,
    )
    expect(accounts).toHaveLength(3)
    for (const { _id, bills: owed } of accounts)
      expect(owed.filter(({ runId }) => runId === run.id)).toMatchObject(
        bills.filter(({ houseId }) => houseId === _id).map(({ _id: id, total }) => ({ id, total, paid: 0 })),
      )
    const { walk, workAt } = (await all<RunDocument>(stand, 'runs')).find(({ _id }) => _id === run.id) ?? {}
    expect({ walk, workAt }).toEqual({ walk: null, workAt: null })
    expect((await all<RunPage>(stand, 'runPages')).filter(({ runId }) => runId === run.id)).toEqual([])
  })

  test('and the ledger has each bill once', async () => {
    await stand.post('cashier', {})
    const own = ({ communityId }: { communityId: string }) => communityId === manager.communityId
    const ledger = (await all<LedgerEntry>(stand, 'ledger')).filter(own)
    const bills = (await all<Bill>(stand, 'bills')).filter(own)
    expect(bills).toHaveLength(3 * REQUESTS.length)
    expect(ledger.map(({ billId }): string => billId ?? '').sort()).toEqual(
      bills.map(({ _id }): string => _id).sort(),
    )
  })
})
