import path from 'node:path'
import type { HouseId } from '@contract/ids'
import { person } from '../people'
import { nextMorning, openStand, until, type Stand } from '../stand'
import { openPhones, type Phones } from './thumbs'

/** A month of money at the manager's desk: charged, looked through, sent, taken in cash, taken back. */
const APP = path.resolve(__dirname, '../../dist/h5')
const HOUSE = 'h-3-2-501' as HouseId
const lin = person('3-2-501')
const zhou = person('zhou')
const chen = person('chen')
let stand: Stand
let phones: Phones

beforeAll(async () => {
  stand = await openStand({ app: APP, title: '近邻', startAt: nextMorning() })
  phones = await openPhones(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await phones.close()
  await stand.close()
})

const newestRun = async () => (await stand.ask(chen, 'run.list')).items[0]
/** The minutes in which the clock goes on with it. */
const comesTo = (state: string) =>
  until(
    async () => {
      await stand.post('clock', {})
      return newestRun()
    },
    (run) => run?.state === state,
  )
const open = async () => (await stand.ask(lin, 'bill.mine')).houses[0]?.bills ?? []

test('every house is charged for this month: reckoned first, looked through, and sent with the sum that was seen', async () => {
  const desk = await phones.takeUp(chen)
  await desk.tap('to-office')
  await desk.tap('to-runs')
  await desk.tap('begin')
  await desk.tap('run-span-1')
  // Everything is ticked: this time only what goes by area.
  for (const item of ['parking', 'water', 'power']) await desk.tap(`item-${item}`)
  await desk.tap('begin-run')
  await desk.reaches('office/run/index')
  const run = await comesTo('ready')
  expect(run?.bills).toBeGreaterThan(0)
  await desk.finds('run-total')
  await desk.finds('issue')
  expect(await open()).toEqual([])
  await desk.tap('issue')
  await desk.tap('issue-sure')
  await comesTo('issued')
  await desk.sees('已出账')
  const [bill] = await open()
  const hers = await phones.takeUp(lin)
  await hers.sees('1 张账单待缴')
  await hers.tap('bills-due')
  await hers.tap(`bill-${bill?.id}`)
  await hers.sees('m² ×')
}, 90_000)

test('cash at the counter pays it, and she has the receipt', async () => {
  const desk = await phones.takeUp(zhou, `office/account/index?house=${HOUSE}`)
  await desk.tap('receive')
  await desk.write('receive-amount', '300')
  await desk.write('receive-number', 'No.0001')
  await desk.tap('receive-sure')
  await until(open, (bills) => bills.length === 0)
  await stand.post('cashier', {})
  const hers = await phones.takeUp(lin, 'resident/bills/index')
  await hers.sees('没有要缴的账单')
  await hers.tap('segment-receipts')
  await hers.sees('¥300', '现金')
}, 60_000)

test('the bill was wrong: taken back with a reason, it is kept as balance', async () => {
  const desk = await phones.takeUp(chen, `office/account/index?house=${HOUSE}`)
  await desk.tap('segment-bills')
  const { items } = await stand.ask(chen, 'account.bills', { houseId: HOUSE })
  await desk.tap(`bill-${items[0]?.id}`)
  await desk.tap('reverse')
  await desk.write('reverse-reason', '面积录错了')
  await desk.tap('reverse-sure')
  const hers = await phones.takeUp(lin, 'resident/bills/index')
  await hers.finds('credit')
  await hers.sees('¥300')
  const read = await phones.takeUp(lin, `resident/bill/index?id=${items[0]?.id}`)
  await read.sees('面积录错了')
}, 60_000)

test('no page shouted', () => {
  expect(phones.shouted).toEqual([])
})
