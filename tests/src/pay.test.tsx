import { act, fireEvent, render, screen } from '@testing-library/react'
import type { HouseAccount } from '@contract/account'
import { TEMPLATES } from '@contract/notice'
import { REFUSALS } from '@/copy/refusals'
import { BillShown } from '@/resident/bill/BillShown'
import { Bills } from '@/resident/bills/Bills'
import { account, answers, home, novembers, november, offline, order, parking, sent, tapsOf } from './billed'
import { lin, NOW } from './given'
import { freshPhone, phone } from './stubs/taro'
import deployment from '../../config/deployment.json'

/** What the server holds: whether money has come, and what it answers to everything else. */
let state: 'open' | 'paid' | 'closed'
let said: Record<string, unknown>
let house: Partial<HouseAccount>

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  state = 'open'
  house = {}
  said = {}
})
afterEach(() => jest.useRealTimers())

const at = (id: string) => document.getElementById(id)
const text = (id: string) => at(id)?.textContent
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = (id: string) => fireEvent.click(at(id)!)
const tap = async (id: string) => {
  press(id)
  await wait()
}
const serves = (more: object = {}) => {
  said = { ...said, ...more }
  answers({
    'bill.mine': () => ({
      houses: [
        account({
          ...(state === 'paid'
            ? { bills: [november, parking].map((bill) => ({ ...bill, state: 'paid', paid: bill.total })) }
            : {}),
          ...house,
        }),
      ],
    }),
    'pay.start': order,
    'pay.check': () => ({ state, total: order.total }),
    'pay.drop': () => {
      if (state === 'open') state = 'closed'
      return { state, total: order.total }
    },
    ...said,
  })
}
const opens = async (more: object = {}) => {
  serves(more)
  const page = render(<Bills me={lin} />)
  await wait()
  return page
}
const cancels = () => Promise.reject(Object.assign(new Error(), { errMsg: 'requestPayment:fail cancel' }))
const pays = async () => void (state = 'paid')
/** The app is taken away while WeChat's sheet is open. */
const neverEnds = () => new Promise<void>(() => undefined)

test('two bills are paid with one button, and the receipt is what one sees then', async () => {
  phone.pay = pays
  await opens()
  await tap('pay')
  await wait()
  expect(sent('pay.start')).toMatchObject([{ as: lin.id, houseId: home.id, billIds: ['b-11', 'b-parking'] }])
  expect(phone.paySheets).toEqual([order.params])
  expect(sent('pay.check')).toEqual([{ as: lin.id, orderId: order.orderId }])
  expect(phone.went).toEqual(['/resident/receipt/index?id=order1&fresh=1'])
  expect([...phone.storage.keys()].filter((key) => key.includes('payment'))).toEqual([])
  screen.getByText('没有要缴的账单')
})

test('the next message about bills is asked for in the very tap, before anything else', async () => {
  await opens()
  press('pay')
  expect(phone.consents).toEqual([[deployment.templates.bill]])
  expect(Object.keys(TEMPLATES)).toContain('bill')
  await wait()
  expect(sent('notice.consent')).toMatchObject([{ templates: ['bill'] }])
})

test('a finger that trembles pays once', async () => {
  phone.pay = neverEnds
  await opens()
  press('pay')
  press('pay')
  await wait()
  press('pay')
  await wait()
  expect(sent('pay.start')).toHaveLength(1)
  expect(phone.paySheets).toHaveLength(1)
  expect(phone.consents).toHaveLength(1)
})

test('the phone’s word is not taken: it is asked again until the server says so', async () => {
  await opens()
  await tap('pay')
  await wait()
  expect(text('paying')).toBe('正在向微信支付确认，请稍等，不用再付一次')
  expect(phone.went).toEqual([])
  await wait(3_000)
  expect(sent('pay.check').length).toBeGreaterThan(1)
  state = 'paid'
  await wait(3_000)
  expect(phone.went).toEqual(['/resident/receipt/index?id=order1&fresh=1'])
})

test('after twenty seconds nobody is kept waiting, and nothing is paid twice', async () => {
  await opens()
  await tap('pay')
  await wait(20_000)
  expect(text('paying')).toContain('正在确认，到账后会告诉您')
  expect(at('pay') ?? at('pay-go-on')).toBeNull()
  // It comes while one still looks.
  state = 'paid'
  await tap('pay-look')
  expect(phone.told).toEqual(['刚才那一笔到账了，收据在“缴费记录”里'])
  expect(at('paying')).toBeNull()
  screen.getByText('没有要缴的账单')
})

test('who turns back has paid nothing, and the family need not wait', async () => {
  phone.pay = cancels
  await opens()
  await tap('pay')
  await wait()
  expect(sent('pay.drop')).toMatchObject([{ as: lin.id, orderId: order.orderId }])
  expect(phone.told).toEqual(['没有付款，账单还在这里'])
  expect(text('pay')).toBe('缴费 ¥735.00')
  await tap('pay')
  expect(tapsOf('pay.start')).toHaveLength(2)
})

test('turned back on the phone, but paid for WeChat: it is paid', async () => {
  phone.pay = async () => {
    state = 'paid'
    return cancels()
  }
  await opens()
  await tap('pay')
  await wait()
  expect(phone.went).toEqual(['/resident/receipt/index?id=order1&fresh=1'])
})

test('a sheet that did not open has taken no money', async () => {
  phone.pay = () =>
    Promise.reject(Object.assign(new Error(), { errMsg: 'requestPayment:fail no permission' }))
  await opens()
  await tap('pay')
  await wait()
  expect(phone.told).toEqual(['微信支付没有打开，没有扣款，请再点一次'])
})

test('the family member who is a second late is told who pays, and what to do', async () => {
  await opens()
  house = { paying: { name: '林小北', mine: false } }
  serves({ 'pay.start': 'BEING_PAID' })
  await tap('pay')
  await wait()
  expect(phone.told).toEqual([REFUSALS.BEING_PAID])
  expect(phone.paySheets).toEqual([])
  expect(text('family-pays')).toContain('林小北正在缴家里的账单，一两分钟就有结果。请等一等，不用重复缴。')
  expect(at('pay')).toBeNull()
  // Done: seen without a finger.
  house = {}
  state = 'paid'
  await wait(10_000)
  screen.getByText('没有要缴的账单')
})

test('what somebody else has paid meanwhile is not paid again', async () => {
  await opens()
  state = 'paid'
  serves({ 'pay.start': 'ALREADY_PAID' })
  await tap('pay')
  await wait()
  expect(phone.told).toEqual([REFUSALS.ALREADY_PAID])
  screen.getByText('没有要缴的账单')
})

test('no signal: nothing is lost, and the same tap again is the same order', async () => {
  await opens({ 'pay.start': offline })
  await tap('pay')
  await wait(4_000)
  expect(phone.told).toEqual([REFUSALS.OFFLINE])
  expect(phone.paySheets).toEqual([])
  phone.pay = pays
  serves({ 'pay.start': order })
  await tap('pay')
  await wait()
  expect(tapsOf('pay.start')).toHaveLength(1)
  expect(phone.went).toEqual(['/resident/receipt/index?id=order1&fresh=1'])
})

test('an answer that was lost: opened again, the tap is still the same one', async () => {
  const page = await opens({ 'pay.start': offline })
  await tap('pay')
  await wait(4_000)
  page.unmount()
  phone.pay = neverEnds
  await opens({ 'pay.start': order })
  await tap('pay')
  await wait()
  expect(tapsOf('pay.start')).toHaveLength(1)
})

test('other bills are another tap', async () => {
  await opens({ 'pay.start': offline })
  await tap('pay')
  await wait(4_000)
  await tap('tick-b-11')
  await tap('pay')
  await wait(4_000)
  expect(tapsOf('pay.start')).toHaveLength(2)
})

test('the answer was lost, but the order is there: one goes on with it, however late', async () => {
  const page = await opens({ 'pay.start': offline })
  await tap('pay')
  await wait(4_000)
  page.unmount()
  await wait(60 * 60_000)
  house = { paying: { name: lin.name, mine: true, orderId: order.orderId as never } }
  await opens({ 'pay.start': { ...order, orderId: 'order2' } })
  expect(text('paying')).toContain('有一笔缴费还没有结果')
  phone.pay = neverEnds
  await tap('pay-go-on')
  await wait()
  expect(sent('pay.drop')).toMatchObject([{ orderId: order.orderId }])
  expect(tapsOf('pay.start')).toHaveLength(2)
  expect(phone.paySheets).toHaveLength(1)
})

test('half an hour later it is a new wish', async () => {
  await opens({ 'pay.start': offline })
  await tap('pay')
  await wait(31 * 60_000)
  await tap('pay')
  expect(tapsOf('pay.start')).toHaveLength(2)
})

test('the app closed in the middle: opened again it asks, and says that it has arrived', async () => {
  phone.pay = neverEnds
  const page = await opens()
  await tap('pay')
  await wait()
  page.unmount()
  state = 'paid'
  house = { paying: { name: lin.name, mine: true, orderId: order.orderId as never } }
  await opens()
  house = {}
  await wait()
  expect(sent('pay.check')).toHaveLength(1)
  expect(phone.told).toEqual(['刚才那一笔到账了，收据在“缴费记录”里'])
  screen.getByText('没有要缴的账单')
})

test('closed before it was paid: one goes on with the same order, or puts it off', async () => {
  phone.pay = neverEnds
  const page = await opens()
  await tap('pay')
  await wait()
  page.unmount()
  await opens()
  expect(text('paying')).toContain('有一笔 ¥735.00 的缴费还没有结果')
  expect(at('pay')).toBeNull()
  phone.pay = cancels
  await tap('pay-go-on')
  await wait()
  expect(tapsOf('pay.start')).toHaveLength(1)
  expect(phone.paySheets).toHaveLength(2)
  expect(phone.told).toEqual(['没有付款，账单还在这里'])
  expect(at('pay')).not.toBeNull()
})

test('begun on another phone of mine, it can be put off here', async () => {
  house = { paying: { name: lin.name, mine: true, orderId: order.orderId as never } }
  await opens()
  expect(at('pay-go-on')).toBeNull()
  expect(text('paying')).toContain('有一笔缴费还没有结果')
  await tap('pay-drop')
  expect(phone.told).toEqual(['没有付款，账单还在这里'])
  house = {}
  await wait(60_000)
  expect(text('pay')).toBe('缴费 ¥735.00')
})

test('put off without signal, it is found again when there is some', async () => {
  phone.pay = cancels
  await opens({ 'pay.drop': offline })
  await tap('pay')
  await wait(4_000)
  expect(text('paying')).toContain('有一笔 ¥735.00 的缴费还没有结果')
  state = 'closed'
  await wait(10_000)
  expect(at('paying')).toBeNull()
  expect(at('pay')).not.toBeNull()
})

test('gone on with an hour later it is a new order, and the old one is put off before', async () => {
  phone.pay = neverEnds
  const page = await opens()
  await tap('pay')
  await wait()
  page.unmount()
  await wait(60 * 60_000)
  await opens()
  phone.pay = pays
  const asked = phone.calls.length
  await tap('pay-go-on')
  await wait()
  const since = phone.calls.slice(asked).map(({ action }) => action)
  expect(since.indexOf('pay.drop')).toBeLessThan(since.indexOf('pay.start'))
  expect(tapsOf('pay.start')).toHaveLength(2)
  expect(phone.paySheets).toHaveLength(2)
})

test('one bill alone is paid on its page; what of the house was broken off comes first there, too', async () => {
  phone.pay = neverEnds
  const page = await opens()
  await tap('pay')
  await wait()
  page.unmount()
  const one = render(<BillShown me={lin.id} bill={novembers} />)
  await wait()
  expect(at('pay')).toBeNull()
  await tap('pay-drop')
  serves({ 'pay.start': { ...order, orderId: 'order2', total: 23_500 } })
  phone.pay = pays
  await tap('pay')
  await wait()
  one.unmount()
  expect(sent('pay.start').map(({ billIds }) => billIds)).toEqual([['b-11', 'b-parking'], ['b-11']])
  expect(tapsOf('pay.start')).toHaveLength(2)
  expect(phone.went).toEqual(['/resident/receipt/index?id=order2&fresh=1'])
})

test('who has left the page meanwhile is told, and not led away', async () => {
  const page = await opens()
  await tap('pay')
  await wait()
  page.unmount()
  state = 'paid'
  await wait(10_000)
  expect(phone.went).toEqual([])
  expect(phone.told).toEqual(['付好了，谢谢您'])
})

test('an order that is unknown is not waited for', async () => {
  phone.pay = neverEnds
  const page = await opens()
  await tap('pay')
  await wait()
  page.unmount()
  await opens({ 'pay.check': 'NOT_FOUND' })
  expect(at('paying')).toBeNull()
  expect(at('pay')).not.toBeNull()
})

test('a cashier that cannot be reached has charged nothing', async () => {
  await opens({ 'pay.start': 'PAY_UNAVAILABLE' })
  await tap('pay')
  await wait()
  expect(phone.told).toEqual([REFUSALS.PAY_UNAVAILABLE])
  expect(at('pay')).not.toBeNull()
})
