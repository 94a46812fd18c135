import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { LedgerEntry } from '@contract/ledger'
import type { Reconciliation, ReconciliationDocument, StatementBook } from '@contract/reconciliation'
import type { ActionName } from '@contract/api'
import type { CommunityId, HouseId, OrderId } from '@contract/ids'
import { compareAt } from '@domain/billing/reconciliation'
import { calendarDay } from '@domain/time/calendar'
import deployment from '../../config/deployment.json'
import { community } from '../../scripts/seed/green-lake'
import { importDocuments } from '../../scripts/seed/import-documents'
import { chargeHouse } from '../billing'
import { documentsOf, tamper } from '../documents'
import { person } from '../people'
import { inboxOf, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'
import { dayAfter } from '@domain/time/days'

/** The morning after: what WeChat says of a day, what the ledger says, and what the accounts say, through the real road. */
const lin = person('3-2-501')
const neighbour = person('1-1-101')
const chen = person('chen')
const zhou = person('zhou')
const HOUSE = 'h-3-2-501' as HouseId
const MINUTE = 60_000
const HOUR = 60 * MINUTE

let stand: Stand
/** The day on which everything begins, ten in the morning. */
let today: string
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
  today = calendarDay(stand.cloud.now())
  const bills = [1, 2, 3, 4].map((nth) => ({ id: `b-${nth}`, amount: 10_000 * nth, dueIn: 20 }))
  await chargeHouse(stand.cloud.url, '3-2-501', bills, stand.cloud.now())
  await strike()
})
afterEach(() => stand.close())

const strike = async (times = 1): Promise<void> => {
  await Promise.all(Array.from({ length: times }, () => stand.post('cashier', {})))
}
const at = async (moment: number): Promise<void> => {
  stand.cloud.sleepUntil(moment)
  await strike()
}
/** Half past ten of the next day. */
const morningAfter = (day = today): Promise<void> => at(compareAt(day) + MINUTE)
const order = async (billId: string, who: Holder = lin, houseId = HOUSE) => {
  const { orderId, params } = await stand.ask(who, 'pay.start', { houseId, billIds: [billId] })
  return { orderId, prepayId: params.package.replace('prepay_id=', '') }
}
const confirm = async ({ prepayId }: { prepayId: string }): Promise<void> => {
  const response = await fetch(`${stand.cloud.url}/wechat/payments/${prepayId}/confirm`, { method: 'POST' })
  expect(response.status).toBe(200)
}
const pay = async (billId: string): Promise<OrderId> => {
  const made = await order(billId)
  await confirm(made)
  expect(await stand.ask(lin, 'pay.check', { orderId: made.orderId })).toMatchObject({ state: 'paid' })
  await strike()
  return made.orderId
}
const days = async (who: Holder = chen): Promise<Reconciliation[]> =>
  (await stand.ask(who, 'reconcile.list')).items
const day = async (which = today): Promise<Reconciliation> => {
  const found = (await days()).find((each) => each.day === which)
  if (!found) throw new Error(`${which} is not compared`)
  return found
}
const letters = async (who: Holder = chen) => {
  await stand.post('courier', {})
  return (await inboxOf(stand, who)).filter(({ opens }) => opens === 'reconcile')
}
const documents = <T>(collection: string) => documentsOf<T>(stand.cloud.url, collection)
const ledger = () => documents<LedgerEntry>('ledger')
const account = async () => (await documents<Account>('accounts')).find(({ _id }) => _id === HOUSE)
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const change = async <T extends { _id: string }>(
  collection: string,
  which: (document: T) => boolean,
  into?: Partial<T>,
): Promise<void> => {
  expect(await tamper(stand.cloud.url, collection, which, into)).toBeGreaterThan(0)
}
const changeAccount = (into: Partial<Account>, id = HOUSE as string) =>
  change<Account>('accounts', ({ _id }) => _id === id, into)
const removeEntries = (which: (entry: LedgerEntry) => boolean) => change('ledger', which)

describe('half past ten the next morning', () => {
  test('a day on which all agrees is done, with the same figures on both sides, and nobody is written to', async () => {
    await pay('b-1')
    await pay('b-2')
    await at(compareAt(today) - MINUTE)
    expect(await days()).toEqual([])
    await morningAfter()
    expect(await days()).toMatchObject([
      {
        ...{ day: today, state: 'done', matched: 2, differences: [] },
        ...{ there: { count: 2, amount: 30_000 }, here: { count: 2, amount: 30_000 } },
      },
    ])
    expect(await letters()).toEqual([])
    expect((await documents<StatementBook>('statements'))[0]).toMatchObject({
      _id: deployment.merchant,
      tries: 0,
      busyUntil: 0,
    })
  })

  test('a day without money is only the accounts’; a community without accounts has no day at all', async () => {
    const other = { ...community, _id: 'c-other' as CommunityId, name: '没人付钱', tag: 'OTH' }
    await importDocuments(stand.cloud.url, 'communities', [other])
    await morningAfter()
    expect(await documents<ReconciliationDocument>('reconciliations')).toMatchObject([
      { communityId: 'c-green-lake', state: 'done', matched: 0, differences: [], open: false },
    ])
  })

  test('after days in which nothing ran, each day is made up for', async () => {
    await pay('b-1')
    const days3 = compareAt(today) + 72 * HOUR + MINUTE
    await at(days3)
    const found = await days()
    expect(found.map((each) => each.matched)).toEqual([0, 1])
    expect(found[1]).toMatchObject({ day: today, state: 'done' })
  })

  test('ten at once write one, and the managers hear of it once', async () => {
    await pay('b-1')
    await removeEntries(({ type }) => type === 'paid')
    stand.cloud.sleepUntil(compareAt(today) + MINUTE)
    await strike(10)
    await at(compareAt(today) + 10 * MINUTE)
    expect(await documents('reconciliations')).toHaveLength(1)
    expect(await letters()).toHaveLength(1)
    expect(await letters(zhou)).toEqual([])
  })

  test('WeChat has no statement yet, or cannot be reached: it is asked again until it has one', async () => {
    await pay('b-1')
    stand.cloud.faults.set({ wechat: 'down' })
    await morningAfter()
    expect(await days()).toEqual([])
    stand.cloud.faults.set({ wechat: 'ok' })
    await at(stand.cloud.now() + 11 * MINUTE)
    expect(await day()).toMatchObject({ state: 'done', matched: 1 })
  })

  test('after two days without a statement that is said, and the next day is not kept waiting', async () => {
    await pay('b-1')
    stand.cloud.faults.set({ rules: [{ action: 'wx.wxPayApi.downloadBill', effect: 'fail' }] })
    await morningAfter()
    await at(compareAt(today) + 49 * HOUR)
    const { differences, matched } = await day()
    expect(matched).toBe(0)
    expect(differences).toMatchObject([{ type: 'different', amount: 0 }])
    expect(differences[0]?.words).toContain(today)
    expect(await letters()).toHaveLength(1)
  })
})

describe('what only one of the two has', () => {
  test('paid, never told, and not asked after yet: it is booked first and then agrees', async () => {
    stand.cloud.faults.set({ rules: [{ action: 'pay.callback', effect: 'drop' }] })
    const { orderId, ...made } = await order('b-1')
    await confirm(made)
    // As if the minute had not asked: nothing is due in the account until long after.
    await changeAccount({ workAt: stand.cloud.now() + 100 * HOUR })
    await morningAfter()
    expect(await day()).toMatchObject({ state: 'done', matched: 1, differences: [] })
    expect((await ledger()).map(({ _id }) => _id)).toContain(orderId)
    expect((await account())?.orders).toEqual([])
  })

  test('paid, and nothing here knows of it any more: the house is told by the order itself', async () => {
    stand.cloud.faults.set({ rules: [{ action: 'pay.callback', effect: 'drop' }] })
    const made = await order('b-1')
    await confirm(made)
    await changeAccount({ orders: [], orderIds: [] })
    await morningAfter()
    const { differences, there, here, matched } = await day()
    expect({ there, here, matched }).toEqual({
      ...{ there: { count: 1, amount: 10_000 }, here: { count: 0, amount: 0 }, matched: 0 },
    })
    expect(differences).toMatchObject([
      {
        ...{ id: `missingHere:${made.orderId}`, type: 'missingHere', amount: 10_000, houseId: HOUSE },
        words: expect.stringMatching(/微信收了¥100，近邻没有这一笔/) as string,
      },
    ])
    const [letter] = await letters()
    expect(letter?.title).toMatch(/^对账：\d+月\d+日有 1 处对不上$/)
    expect(letter?.body).toContain('3号楼2单元501')
  })

  test('booked, and WeChat knows nothing of it', async () => {
    const orderId = await pay('b-1')
    const entry = (await ledger()).find(({ _id }) => (_id as string) === orderId)
    await importDocuments(stand.cloud.url, 'ledger', [{ ...entry, _id: 'odreamt', orderId: 'odreamt' }])
    await morningAfter()
    expect((await day()).differences.map(({ id }) => id)).toEqual([
      'missingThere:odreamt',
      `ledger:${HOUSE}:receivable`,
    ])
  })

  test('a minute before midnight by WeChat, a minute after by us: it is one and the same', async () => {
    stand.cloud.faults.set({ rules: [{ action: 'pay.callback', effect: 'drop' }] })
    stand.cloud.sleepUntil(compareAt(today) - 10.5 * HOUR - MINUTE)
    const { orderId, ...made } = await order('b-1')
    await confirm(made)
    await at(stand.cloud.now() + 4 * MINUTE)
    const entry = (await ledger()).find(({ _id }) => (_id as string) === orderId)
    expect(entry?.day).not.toBe(today)
    await morningAfter()
    expect(await day()).toMatchObject({
      matched: 1,
      differences: [],
      here: { count: 1 },
      there: { count: 1 },
    })
    await morningAfter(entry?.day)
    expect(await day(entry?.day)).toMatchObject({ matched: 0, differences: [] })
  })

  test.each([
    ['another amount', { amount: 9_999 }, /微信收了¥100，近邻记的是¥99.99/],
    ['another number of WeChat’s', { transactionId: '42' }, /金额一样，交易号不一样/],
  ])('booked with %s', async (_, into, words) => {
    const orderId = await pay('b-1')
    await change<LedgerEntry>('ledger', ({ _id }) => (_id as string) === orderId, into)
    await morningAfter()
    expect((await day()).differences).toMatchObject([
      { id: `different:${orderId}`, type: 'different', words: expect.stringMatching(words) as string },
    ])
  })

  test('money of no community stands once in every community’s list', async () => {
    const made = await order('b-1')
    await confirm(made)
    await pay('b-2')
    // Another business of the same merchant: nothing of ours has ever heard of it.
    for (const collection of ['accounts', 'ledger', 'bills']) await change(collection, () => true)
    await morningAfter()
    const { differences, there } = await day()
    expect(there.count).toBe(0)
    expect(differences).toMatchObject([{ id: 'strangers:2:30000', type: 'missingHere', amount: 30_000 }])
    expect(differences[0]?.words).toContain('2 笔、共¥300')
    expect(differences[0]?.words).toContain(made.orderId)
  })
})

describe('money that went back', () => {
  const giveBack = async (): Promise<string> => {
    const orderId = await pay('b-4')
    for (const id of ['b-1', 'b-2', 'b-3', 'b-4'])
      await stand.ask(chen, 'account.reverse', { id, reason: '重复出账' })
    await stand.ask(chen, 'refund.ask', { houseId: HOUSE, from: orderId, amount: 15_000, reason: '多付了' })
    await strike()
    return orderId
  }

  test('agrees, payment and refund', async () => {
    await giveBack()
    await until(account, (each) => each?.refunds.length === 0)
    await morningAfter()
    expect(await day()).toMatchObject({
      ...{ matched: 2, differences: [] },
      ...{ there: { count: 2, amount: 25_000 }, here: { count: 2, amount: 25_000 } },
    })
  })

  test('has arrived by the statement, while WeChat never says so when it is asked: it is done', async () => {
    stand.cloud.faults.set({ refunds: 'slow' })
    await giveBack()
    expect((await account())?.refunds).toMatchObject([{ state: 'going' }])
    stand.cloud.faults.set({ rules: [{ action: 'wx.wxPayApi.queryRefund', effect: 'fail' }] })
    await morningAfter()
    expect(await day()).toMatchObject({ matched: 2, differences: [] })
    expect((await account())?.refunds).toEqual([])
    expect((await ledger()).filter(({ type }) => type === 'refunded')).toHaveLength(1)
  })

  test('on its way at WeChat and on its way here is no difference', async () => {
    stand.cloud.sleepUntil(compareAt(today) - 10.5 * HOUR - 10 * MINUTE)
    stand.cloud.faults.set({ refunds: 'slow' })
    await giveBack()
    await morningAfter()
    expect(await day()).toMatchObject({ matched: 2, differences: [] })
    await at(compareAt(today) + 24 * HOUR + MINUTE)
    expect((await days())[0]).toMatchObject({ differences: [] })
  })

  test('given back in WeChat’s own console is missing here; booked as given back, which WeChat never did, missing there', async () => {
    await giveBack()
    await until(account, (each) => each?.refunds.length === 0)
    const done = (await ledger()).find(({ type }) => type === 'refunded')
    await removeEntries(({ refundId }) => refundId === done?.refundId)
    await importDocuments(stand.cloud.url, 'ledger', [{ ...done, _id: 'l-r0.done', refundId: 'r0' }])
    await morningAfter()
    const found = (await day()).differences.filter(({ type }) => type !== 'ledger')
    expect(found.map(({ id }) => id)).toEqual([`missingHere:${done?.refundId}`, 'missingThere:r0'])
    expect(found[0]).toMatchObject({ houseId: HOUSE, amount: 15_000 })
  })
})

describe('the accounts of the night', () => {
  test('an entry that is gone, a bill that shows something else, an account that was changed by hand: each is seen', async () => {
    await pay('b-1')
    await chargeHouse(stand.cloud.url, '1-1-101', [{ id: 'b-9', amount: 500 }], stand.cloud.now())
    await chargeHouse(stand.cloud.url, '1-1-102', [{ id: 'b-8', amount: 700 }], stand.cloud.now())
    await strike()
    await removeEntries(({ billId }) => billId === 'b-9')
    await change<Bill>('bills', ({ _id }) => _id === 'b-8', { paid: 100 })
    await changeAccount({ credit: 33 })
    await morningAfter()
    const { differences } = await day()
    expect(differences.map(({ id, amount }) => `${id} ${amount}`).sort()).toEqual([
      'ledger:h-1-1-101:receivable 500',
      'ledger:h-1-1-102:bills 700',
      `ledger:${HOUSE}:credit 33`,
    ])
    expect(await letters()).toHaveLength(1)
  })

  test('what is on its way into the ledger at that moment is no difference', async () => {
    await pay('b-1')
    stand.cloud.sleepUntil(compareAt(today) + MINUTE)
    // The account says that nothing is to be done for it, and has entries all the same.
    await stand.ask(zhou, 'account.receive', {
      ...{ houseId: HOUSE, method: 'cash', billIds: [], receiptNumber: 'No.1', amount: 500 },
    })
    await strike()
    expect(await day()).toMatchObject({ state: 'done', differences: [] })
  })

  test('of more houses than one look takes, none is left out', async () => {
    const houses = await documents<{ _id: string }>('houses')
    const keys = houses.map(({ _id }) => _id.slice(2)).filter((key) => key !== '3-2-501')
    for (const key of keys)
      await chargeHouse(stand.cloud.url, key, [{ id: `b-${key}`, amount: 100 }], stand.cloud.now())
    await strike(3)
    expect(keys.length).toBeGreaterThan(100)
    for (const key of [keys[0], keys[60], keys.at(-1)]) await changeAccount({ credit: 1 }, `h-${key}`)
    await morningAfter()
    expect((await day()).differences).toHaveLength(3)
  })
})

describe('it dies in between', () => {
  const effects = ['drop', 'lose', 'fail', 'crash-before', 'crash-after'] as const
  test.each([1, 3].flatMap((first) => effects.map((effect) => [effect, first] as const)))(
    'at any of its calls (%s, from the %i.), the next minutes go on: one document of each day, one letter',
    async (effect, first) => {
      await pay('b-1')
      await changeAccount({ credit: 33, workAt: null })
      let which = today
      let nights = 0
      for (let nth = first; nth <= 19; nth += 4) {
        stand.cloud.sleepUntil(compareAt(which) + MINUTE)
        stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
        await strike()
        stand.cloud.faults.set({ rules: [] })
        for (let minutes = 0; minutes < 3; minutes += 1) await at(stand.cloud.now() + 5 * MINUTE)
        nights += 1
        expect(await day(which)).toMatchObject({ state: 'done', matched: nights === 1 ? 1 : 0 })
        expect((await day(which)).differences.map(({ id }) => id)).toEqual([`ledger:${HOUSE}:credit`])
        which = dayAfter(which)
      }
      expect(await documents('reconciliations')).toHaveLength(nights)
      expect(await letters()).toHaveLength(nights)
    },
  )
})

describe('a difference', () => {
  const different = async (): Promise<string> => {
    await pay('b-1')
    await changeAccount({ credit: 33 })
    await morningAfter()
    return `ledger:${HOUSE}:credit`
  }

  test('is settled once, with who and what it was; whoever is second reads that', async () => {
    const id = await different()
    const first = await stand.ask(chen, 'reconcile.settle', { day: today, id, words: '手工改错了' })
    expect(first.differences).toMatchObject([{ id, settled: { by: chen.name, words: '手工改错了' } }])
    const second = await stand.ask(chen, 'reconcile.settle', { day: today, id, words: '不知道' })
    expect(second).toEqual(first)
    expect(await documents('reconciliations')).toMatchObject([{ open: false }])
    // The next nights find it again, in days of their own; what was settled stays.
    await morningAfter(calendarDay(stand.cloud.now()))
    expect((await days()).map(({ differences }) => differences[0]?.settled?.words)).toEqual([
      undefined,
      '手工改错了',
    ])
  })

  test('is its own community’s manager’s to see and to settle, and nobody else’s', async () => {
    const id = await different()
    for (const who of [lin, neighbour, zhou]) {
      expect(await attempt(who, 'reconcile.list', {})).toBe('NOT_ALLOWED')
      expect(await attempt(who, 'reconcile.settle', { day: today, id, words: '好' })).toBe('NOT_ALLOWED')
    }
    const { zones: _zones, away: _away, communityName: _name, ...manager } = chen
    const elsewhere = { ...manager, _id: 'm-else', openid: 'o-else', communityId: 'c-else' }
    const other = { ...community, _id: 'c-else' as CommunityId, name: '别处', tag: 'ELS' }
    await importDocuments(stand.cloud.url, 'communities', [other])
    await importDocuments(stand.cloud.url, 'members', [elsewhere])
    expect(await days(elsewhere as never)).toEqual([])
    const settle = { day: today, id, words: '好' }
    expect(await attempt(elsewhere as never, 'reconcile.settle', settle)).toBe('NOT_FOUND')
    expect(await attempt(chen, 'reconcile.settle', { ...settle, id: 'none' })).toBe('NOT_FOUND')
    expect(await attempt(chen, 'reconcile.settle', { ...settle, words: ' ' })).toBe('BAD_INPUT')
  })
})
