import { act, fireEvent, render, screen } from '@testing-library/react'
import type { HouseAccount } from '@contract/account'
import type { BillRow } from '@contract/bill'
import type { BillId, HouseId } from '@contract/ids'
import { billsLine, billTag, comparedInWords, daysOfBill, owedOf } from '@/copy/bills'
import { dueDayInWords, dueInWords } from '@/copy/due'
import Home from '@/pages/home/index'
import BillPage from '@/resident/bill/index'
import { Bills } from '@/resident/bills/Bills'
import BillsPage from '@/resident/bills/index'
import { openInboxPage } from '@/services/routes'
import { loadSession } from '@/services/session'
import { account, answers, home, november, novembers, offline, parking, receipt, sent } from './billed'
import { lin, NOW } from './given'
import { freshPhone, phone } from './stubs/taro'

const DAY = 24 * 60 * 60_000

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  phone.params = { id: november.id }
})
afterEach(() => jest.useRealTimers())

const at = (id: string) => document.getElementById(id)
const text = (id: string) => at(id)?.textContent
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = async (id: string) => {
  fireEvent.click(at(id)!)
  await wait()
}
const write = (id: string, value: string) => fireEvent.change(at(id)!, { target: { value } })
const owes = async (...houses: HouseAccount[]) => {
  answers({ 'bill.mine': { houses } })
  const page = render(<Bills me={lin} />)
  await wait()
  return page
}
const opens = async (change: object = {}, said: object = {}) => {
  answers({ 'bill.get': { bill: { ...novembers, ...change } }, ...said })
  await loadSession()
  const page = render(<BillPage />)
  await wait()
  return page
}

test('until when is said in days, and never as a reproach', () => {
  const due = (days: number) => dueInWords(november.dueAt, november.dueAt - days * DAY)
  expect([9, 3, 1, 0, -1, -5].map(due)).toEqual([
    '还有 9 天',
    '还有 3 天',
    '明天到期',
    '今天到期',
    '已过 1 天',
    '已过 5 天',
  ])
  // Midnight, where a day is said to end, belongs to the day before.
  expect(dueInWords(november.dueAt + 1, november.dueAt)).toBe('今天到期')
  expect(dueDayInWords(november.dueAt, NOW)).toBe('11月30日前')
  expect(dueDayInWords(november.dueAt, NOW + 365 * DAY)).toBe('2026年11月30日前')
  expect(daysOfBill(november)).toBe('2026年11月1日至30日')
})

test('a bill is open, partly paid, paid, taken back or asked about, in a word', () => {
  const word = (change: Partial<BillRow>) => billTag({ ...november, ...change }).word
  expect(word({})).toBe('待缴')
  expect(word({ paid: 100 })).toBe('缴了一部分')
  expect(word({ state: 'paid', paid: 23_500 })).toBe('已缴清')
  expect(word({ state: 'reversed' })).toBe('已冲销')
  expect(word({ disputed: true })).toBe('等答复')
  expect([owedOf({ ...november, paid: 500 }), owedOf({ ...november, state: 'reversed' })]).toEqual([
    23_000, 0,
  ])
  expect([1200, 900, 1000].map((amount) => comparedInWords(amount, 1000))).toEqual([
    '比上期多 ¥2.00',
    '比上期少 ¥1.00',
    '和上期一样',
  ])
  expect(comparedInWords(1200, undefined)).toBe('上期没有这一项')
})

test('at home it is one line, and only while something is due or being paid', () => {
  const line = (change: Partial<HouseAccount>, now = NOW) => billsLine([account(change)], now)
  expect(line({})).toBe('2 张账单待缴，共 ¥735.00，11月30日前')
  expect(line({}, november.dueAt)).toBe('2 张账单待缴，共 ¥735.00，今天到期')
  expect(line({}, november.dueAt + 5 * DAY)).toBe('2 张账单待缴，共 ¥735.00，最早的已过 5 天')
  expect(line({ bills: [parking] }, november.dueAt + 5 * DAY)).toBe('1 张账单待缴，共 ¥500.00，已过 5 天')
  expect(line({ bills: [] })).toBeUndefined()
  expect(line({ bills: [{ ...november, disputed: true }] })).toBeUndefined()
  expect(line({ paying: { name: '林小北', mine: false } })).toBe('林小北正在缴家里的账单')
  expect(line({ paying: { name: '林秀英', mine: true } })).toBe('有一笔缴费正在确认')
})

test('the line at home leads to the bills, and so does the message that tells of one', async () => {
  answers({ 'catalogue.get': { kinds: [], prices: [], rev: 0 }, 'ticket.list': { items: [] } })
  await loadSession()
  render(<Home />)
  await wait()
  expect(text('bills-due')).toBe('2 张账单待缴，共 ¥735.00，11月30日前')
  await tap('bills-due')
  openInboxPage('bills')
  expect(phone.went).toEqual(['/resident/bills/index', '/resident/bills/index'])
})

test('everything that is open is ticked, and the button says how much it is together', async () => {
  await owes(account())
  expect(text('pay')).toBe('缴费 ¥735.00')
  await tap('tick-b-11')
  expect(text('to-pay')).toBe('¥500.00')
  expect(text('pay')).toBe('缴费 ¥500.00')
  await tap('tick-b-parking')
  expect(text('pay')).toBe('请勾选账单')
  await tap('pay')
  expect(sent('pay.start')).toEqual([])
  await tap('bill-b-11')
  expect(phone.went).toEqual(['/resident/bill/index?id=b-11'])
})

test('what was asked about is not ticked by itself, but may be paid', async () => {
  await owes(account({ bills: [{ ...november, disputed: true }, parking] }))
  screen.getByText('您问过这张，答复之前不提醒；要先缴可以勾上')
  expect(text('pay')).toBe('缴费 ¥500.00')
  await tap('tick-b-11')
  expect(text('pay')).toBe('缴费 ¥735.00')
})

test('of what is partly paid the rest is asked for', async () => {
  await owes(account({ bills: [{ ...november, paid: 10_000 }] }))
  screen.getByText('共 ¥235.00，已缴 ¥100.00')
  expect(text('pay')).toBe('缴费 ¥135.00')
})

test('nothing to pay is said calmly, with the balance and what it is for', async () => {
  await owes(account({ bills: [{ ...november, state: 'paid', paid: 23_500 }], credit: 5_000 }))
  screen.getByText('没有要缴的账单')
  expect(at('pay')).toBeNull()
  expect(text('credit')).toBe('余额¥50.00多缴或预存的钱，出新账单时先用它抵扣')
})

test('who has several houses pays for one at a time, first where something is owed', async () => {
  const other = { houseId: 'h-5-1-302' as HouseId, label: '5号楼1单元302' }
  const garage = { ...parking, id: 'b-5' as BillId, houseId: other.houseId }
  await owes(account({ bills: [] }), account({ ...other, bills: [garage] }))
  expect(text('house-0')).toBe(home.label)
  expect(text('house-1')).toBe('5号楼1单元302 ¥500.00')
  expect(text('pay')).toBe('缴费 ¥500.00')
  await tap('house-0')
  screen.getByText('没有要缴的账单')
})

test('who has no house is told how to get one', async () => {
  await owes()
  await tap('add-house')
  expect(phone.went).toEqual(['/everyone/join/index'])
})

test('below are all bills, and everything that was paid, each a tap away', async () => {
  answers({
    'bill.receipts': { items: [receipt, { ...receipt, id: 'l-2', type: 'used', method: undefined }] },
  })
  await loadSession()
  render(<BillsPage />)
  await wait()
  await tap('history-b-11')
  await tap('segment-receipts')
  expect(sent('bill.receipts')).toEqual([{ as: lin.id, houseId: home.id }])
  expect(text('receipt-order1')).toBe('缴费 · 微信支付¥735.002026年11月物业费、车位费今天 14:30')
  expect(text('receipt-l-2')).toContain('余额抵扣')
  await tap('receipt-order1')
  expect(phone.went).toEqual(['/resident/bill/index?id=b-11', '/resident/receipt/index?id=order1'])
  screen.getByText('没有更多了')
})

test('a list that is empty says so; one that could not be fetched is tried again', async () => {
  answers({ 'bill.history': offline, 'bill.receipts': { items: [] } })
  render(<Bills me={lin} />)
  await wait()
  answers({ 'bill.history': { items: [november] } })
  await tap('retry')
  expect(at('history-b-11')).not.toBeNull()
  await tap('segment-receipts')
  screen.getByText('还没有缴费记录')
})

test('without signal that is said, and what is there comes with one tap', async () => {
  answers({ 'bill.mine': offline })
  render(<Bills me={lin} />)
  await wait()
  screen.getByText('现在没有信号，内容都还在，等有网再点一次')
  answers({})
  await tap('retry')
  expect(text('pay')).toBe('缴费 ¥735.00')
})

test('a bill says line by line how it was reckoned, and what was different the last time', async () => {
  await opens()
  expect(text('bill-amount')).toBe('¥235.00')
  expect(text('bill-says')).toBe('请在 11月30日前缴，还有 9 天')
  expect(text('line-property')).toBe('物业费¥213.0089.50 m² × 2.38 元和上期一样')
  expect(text('line-water')).toContain('比上期多 ¥3.00')
  expect(text('line-rubbish')).toContain('上期没有这一项')
  expect(text('bill-total')).toBe('合计¥235.00比上期多 ¥13.00（2026年10月物业费 ¥222.00）')
  expect(text('pay')).toBe('缴费 ¥235.00')
})

test('what is paid or taken back has no button; taken back, it says why', async () => {
  const page = await opens({ state: 'paid', paid: 23_500 })
  expect(text('bill-says')).toBe('已经缴清，谢谢您')
  expect(at('pay')).toBeNull()
  page.unmount()
  await opens({ state: 'reversed', reversed: '面积录错了，重新出账' })
  expect(text('bill-says')).toBe('这张账单已经冲销，不用缴了')
  screen.getByText('原因：面积录错了，重新出账')
  expect(at('pay') ?? at('ask')).toBeNull()
})

test('a question about one line: nobody is reminded until it is answered, and its ticket is a tap away', async () => {
  await opens({}, { 'bill.ask': { ticketId: 't-9' } })
  await tap('ask')
  await tap('ask-submit')
  expect(sent('bill.ask')).toEqual([])
  await tap('ask-line-2')
  await tap('ask-phrase-0')
  write('ask-words', '比上期多了，请说明原因，楼道水管漏过')
  await tap('ask-submit')
  expect(sent('bill.ask')).toMatchObject([
    { as: lin.id, id: 'b-11', line: '公摊水费', words: '比上期多了，请说明原因，楼道水管漏过' },
  ])
  screen.getByText('已经交给管家核对。答复之前，这张账单不会再提醒缴费。')
  await tap('ask-ticket')
  expect(phone.went).toEqual(['/resident/ticket/index?id=t-9'])
})

test('what was asked is not lost with the signal, and is sent once', async () => {
  await opens({}, { 'bill.ask': offline })
  await tap('ask')
  await tap('ask-phrase-1')
  await tap('ask-submit')
  await wait(4_000)
  answers({ 'bill.get': { bill: novembers }, 'bill.ask': { ticketId: 't-9' } })
  await tap('ask-submit')
  expect(at('asked')).not.toBeNull()
  expect(new Set(sent('bill.ask').map(({ requestId }) => requestId)).size).toBe(1)
  expect(sent('bill.ask')[0]).not.toHaveProperty('line')
})

test('while a question waits the bill says so and leads to it; it may be paid all the same', async () => {
  await opens({ disputed: true, ticketId: 't-9' })
  expect(text('bill-says')).toBe('您的疑问还没答复，答复之前不会再提醒缴费')
  expect(at('ask')).toBeNull()
  expect(at('pay')).not.toBeNull()
  await tap('bill-ticket')
  expect(phone.went).toEqual(['/resident/ticket/index?id=t-9'])
})

test('a bill that is not mine to see is no crash', async () => {
  await opens({}, { 'bill.get': 'NOT_FOUND' })
  screen.getByText('没有找到，可能刚有变动，请回首页看看')
})
