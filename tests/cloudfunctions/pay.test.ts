import type { ActionName } from '@contract/api'
import type { HouseId } from '@contract/ids'
import { person } from '../people'
import { chargeHouse } from '../billing'
import { inboxOf, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** Paying by WeChat: what a family at its phones can do to one account, and what WeChat says of it. */
const lin = person('3-2-501')
const son = person('3-2-501-son')
const neighbour = person('1-1-101')
const chen = person('chen')
const HOUSE = 'h-3-2-501' as HouseId
const MINUTE = 60_000

let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
  const bills = [
    { id: 'b-1', amount: 24_500, dueIn: 3 },
    { id: 'b-2', amount: 10_000, dueIn: 8, name: '水费' },
  ]
  await chargeHouse(stand.cloud.url, '3-2-501', bills, stand.cloud.now())
})
afterEach(() => stand.close())

const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const start = (who: Holder, billIds: string[], requestId = tap()) =>
  stand.ask(who, 'pay.start', { houseId: HOUSE, billIds, requestId })
/** What she does in WeChat's own sheet. */
const sheet = (params: { package: string }, verb: 'confirm' | 'abandon', who: Holder = lin) =>
  stand.pay(params, verb, who.openid)
const account = async () => (await stand.ask(chen, 'account.get', { houseId: HOUSE })).account
const payments = async () =>
  (await (await fetch(`${stand.cloud.url}/wechat/payments`)).json()) as { state: string; totalFee: number }[]
const pass = async (minutes: number): Promise<void> => {
  stand.cloud.sleepUntil(stand.cloud.now() + minutes * MINUTE)
  await stand.post('cashier', {})
}
const told = (outTradeNo: unknown, more: object = {}) =>
  stand.post('cashier', { returnCode: 'SUCCESS', resultCode: 'SUCCESS', outTradeNo, totalFee: 1, ...more })

test('two bills with one order: how much it is the server knows, and WeChat’s word books it', async () => {
  const { orderId, total, params } = await stand.ask(lin, 'pay.start', {
    houseId: HOUSE,
    billIds: ['b-2', 'b-1'],
    // Whatever a phone says about money is not looked at.
    total: 1,
    amount: 1,
  })
  expect(total).toBe(34_500)
  expect(await stand.ask(lin, 'pay.check', { orderId })).toEqual({ state: 'open', total: 34_500 })
  await sheet(params, 'confirm')
  expect(await stand.ask(lin, 'pay.check', { orderId })).toEqual({ state: 'paid', total: 34_500 })
  expect(await account()).toMatchObject({ bills: [], credit: 0 })
  const { receipt } = await stand.ask(lin, 'bill.receipt', { id: orderId })
  expect(receipt).toMatchObject({
    method: 'wechat',
    amount: 34_500,
    parts: [{ amount: 24_500 }, { amount: 10_000 }],
  })
  expect(receipt.transactionId).toBeTruthy()
})

test('the callback alone books it, ten times is once, and it costs five database calls at most', async () => {
  const { orderId, params } = await start(lin, ['b-1'])
  await sheet(params, 'confirm')
  await Promise.all(Array.from({ length: 10 }, () => told(orderId)))
  expect((await account()).bills.map(({ id }) => id)).toEqual(['b-2'])
  await until(
    () => stand.ask(lin, 'bill.receipts', { houseId: HOUSE }),
    ({ items }) => items.length === 1,
  )
  const calls = stand.logged
    .filter((line) => line.includes('"isCallback":true'))
    .map((line) => (JSON.parse(line) as { databaseCalls: number }).databaseCalls)
  expect(calls.length).toBeGreaterThan(0)
  expect(Math.max(...calls)).toBeLessThanOrEqual(5)
})

test.each([
  ['an order that was never paid', (id: string) => ({ outTradeNo: id, totalFee: 24_500 })],
  ['an order that does not exist', () => ({ outTradeNo: 'o123456' })],
  ['no number at all', () => ({ outTradeNo: { $ne: '' } })],
])('a callback that somebody invents books nothing: %s', async (_, event) => {
  const { orderId } = await start(lin, ['b-1'])
  const { outTradeNo, ...more } = event(orderId) as { outTradeNo: unknown }
  await told(outTradeNo, more)
  expect((await account()).bills).toHaveLength(2)
})

test('mother and son at the same second: one of them pays, the other reads that somebody is paying', async () => {
  const tries = await Promise.all(
    [lin, son, lin, son].map((who) => attempt(who, 'pay.start', { houseId: HOUSE, billIds: ['b-1'] })),
  )
  expect(tries.filter((each) => each === 'ok').length).toBeGreaterThanOrEqual(1)
  expect(new Set(tries)).toEqual(new Set(['ok', 'BEING_PAID']))
  expect((await payments()).filter(({ state }) => state !== 'closed')).toHaveLength(1)
  const [house] = (await stand.ask(son, 'bill.mine')).houses
  expect(house?.paying).toBeDefined()
})

test('put off by her, it is her son’s to pay at once; should she pay all the same, it is kept', async () => {
  const first = await start(lin, ['b-1'])
  expect(await attempt(son, 'pay.start', { houseId: HOUSE, billIds: ['b-1'] })).toBe('BEING_PAID')
  await sheet(first.params, 'abandon')
  expect(await stand.ask(lin, 'pay.drop', { orderId: first.orderId })).toMatchObject({ state: 'closed' })
  const second = await start(son, ['b-1'])
  await sheet(second.params, 'confirm', son)
  await stand.ask(son, 'pay.check', { orderId: second.orderId })
  await sheet(first.params, 'confirm')
  await told(first.orderId)
  // Hers pays what else is open, and the rest is kept.
  expect(await account()).toMatchObject({ bills: [], credit: 14_500 })
})

test('the same tap again is the same order; begun again a moment later it is the same sheet', async () => {
  const requestId = tap()
  const all = await Promise.all([1, 2, 3].map(() => start(lin, ['b-1'], requestId)))
  const again = await start(lin, ['b-1'])
  expect(new Set([...all, again].map(({ params }) => params.package)).size).toBe(1)
  expect(await payments()).toHaveLength(1)
})

test('left hanging it is closed after a quarter of an hour, and can be paid anew', async () => {
  const { orderId } = await start(lin, ['b-1'])
  await pass(3)
  await pass(20)
  expect(await stand.ask(lin, 'pay.check', { orderId })).toMatchObject({ state: 'closed' })
  expect((await payments()).map(({ state }) => state)).toEqual(['closed'])
  const { params } = await start(son, ['b-1'])
  await sheet(params, 'confirm', son)
  await pass(3)
  expect((await account()).bills.map(({ id }) => id)).toEqual(['b-2'])
})

test('paid, and nobody says so: the minute asks WeChat', async () => {
  stand.cloud.faults.set({ rules: [{ action: 'pay.callback', effect: 'drop' }] })
  const { params } = await start(lin, ['b-1'])
  await sheet(params, 'confirm')
  expect((await account()).bills).toHaveLength(2)
  await pass(3)
  expect((await account()).bills.map(({ id }) => id)).toEqual(['b-2'])
})

test('what is paid cannot be paid again; what is not hers cannot be paid or asked after at all', async () => {
  const { orderId, params } = await start(lin, ['b-1'])
  await sheet(params, 'confirm')
  await stand.ask(lin, 'pay.check', { orderId })
  expect(await attempt(son, 'pay.start', { houseId: HOUSE, billIds: ['b-1'] })).toBe('ALREADY_PAID')
  expect(await attempt(lin, 'pay.start', { houseId: HOUSE, billIds: ['b-none'] })).toBe('NOT_FOUND')
  expect(await attempt(neighbour, 'pay.start', { houseId: HOUSE, billIds: ['b-2'] })).toBe('NOT_YOUR_HOUSE')
  expect(await stand.ask(neighbour, 'pay.check', { orderId })).toEqual({ state: 'closed', total: 0 })
  for (const billIds of [[], 'b-1', [1], Array(41).fill('b-1')])
    expect(await attempt(lin, 'pay.start', { houseId: HOUSE, billIds })).toBe('BAD_INPUT')
})

test('money that WeChat took goes back by WeChat, once', async () => {
  const { orderId, params } = await start(lin, ['b-1'])
  await sheet(params, 'confirm')
  await stand.ask(lin, 'pay.check', { orderId })
  await stand.ask(chen, 'account.reverse', { id: 'b-1', reason: '重复出账' })
  // The other bill has taken what it needed.
  const back = { houseId: HOUSE, from: orderId, amount: 14_500, reason: '多付了' }
  expect(await attempt(chen, 'refund.ask', { ...back, amount: 14_501 })).toBe('TOO_MUCH')
  await stand.ask(chen, 'refund.ask', back)
  await until(
    () => stand.ask(chen, 'account.get', { houseId: HOUSE }),
    ({ refunds }) => refunds.length === 0,
  )
  const [payment] = (await payments()) as unknown as { refunds: { fee: number }[] }[]
  expect(payment?.refunds.map(({ fee }) => fee)).toEqual([14_500])
  await stand.post('courier', {})
  expect((await inboxOf(stand, lin)).length).toBeGreaterThan(0)
})
