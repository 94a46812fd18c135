import path from 'node:path'
import type { HouseId } from '@contract/ids'
import { chargeHouse } from '../billing'
import { person } from '../people'
import { nextMorning, openStand, until, type Stand } from '../stand'
import { openPhones, type Phones } from './thumbs'

/** A family and its bills: read on two phones, paid on one, asked about on the other. */
const APP = path.resolve(__dirname, '../../dist/h5')
const HOUSE = 'h-3-2-501' as HouseId
const lin = person('3-2-501')
const son = person('3-2-501-son')
const zhou = person('zhou')
let stand: Stand
let phones: Phones

beforeAll(async () => {
  stand = await openStand({ app: APP, title: '近邻', startAt: nextMorning() })
  const bills = [
    { id: 'b-1', amount: 24_500, dueIn: 3, name: '11月物业费' },
    { id: 'b-2', amount: 1_230, dueIn: 8, name: '10月水费' },
    { id: 'b-3', amount: 15_000, dueIn: 20, name: '11月车位费' },
  ]
  await chargeHouse(stand.cloud.url, '3-2-501', bills, stand.cloud.now())
  phones = await openPhones(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await phones.close()
  await stand.close()
})

const open = async () =>
  (await stand.ask(lin, 'bill.mine')).houses.flatMap(({ bills }) => bills.map(({ id }) => id))

test('she asks about one of them: her steward has a question, and it waits', async () => {
  const hers = await phones.takeUp(lin, 'resident/bill/index?id=b-3')
  await hers.sees('11月车位费', '一个月')
  await hers.tap('ask')
  await hers.write('ask-words', '我们没有车位')
  await hers.tap('ask-submit')
  await hers.sees('这张账单不会再提醒缴费')
  const { items } = await stand.ask(zhou, 'ticket.list', { box: 'zone' })
  expect(items.map(({ note }) => note)).toContain('关于账单「11月车位费」：我们没有车位')
}, 60_000)

test('two bills, one total, one button: paid in WeChat’s sheet, and her son’s phone knows it', async () => {
  const hers = await phones.takeUp(lin)
  await hers.sees('¥257.30')
  await hers.tap('bills-due')
  await hers.reaches('resident/bills/index')
  await hers.tap('pay')
  await hers.sees('模拟微信支付')
  await hers.page.getByText('确认支付').click()
  await hers.reaches('resident/receipt/index')
  await hers.sees('257.30', '11月物业费', '10月水费')
  await until(open, (ids) => ids.join() === 'b-3')
  const his = await phones.takeUp(son, 'resident/bills/index')
  await his.tap('segment-receipts')
  await his.sees('¥257.30', '微信支付')
}, 60_000)

test('begun and put off, nothing is paid, and it can be begun anew', async () => {
  const hers = await phones.takeUp(lin, 'resident/bill/index?id=b-3')
  await hers.tap('pay')
  await hers.sees('模拟微信支付')
  await hers.page.getByText('取消').click()
  await hers.finds('pay')
  expect(await open()).toEqual(['b-3'])
  expect(
    (await stand.ask(son, 'bill.mine')).houses.find(({ houseId }) => houseId === HOUSE)?.paying,
  ).toBeUndefined()
}, 60_000)

test('no page shouted', () => {
  expect(phones.shouted).toEqual([])
})
