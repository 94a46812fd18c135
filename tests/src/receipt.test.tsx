import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Invoice } from '@contract/invoice'
import type { LedgerRow } from '@contract/ledger'
import { receiptPaper } from '@/copy/receipt-paper'
import { receiptFacts, receiptFor, receiptTitle } from '@/copy/receipts'
import ReceiptPage from '@/resident/receipt/index'
import { loadSession } from '@/services/session'
import { answers, offline, receipt, sent } from './billed'
import { lin, NOW } from './given'
import { freshPhone, phone } from './stubs/taro'

const cash: LedgerRow = {
  ...receipt,
  method: 'cash',
  kept: 1_500,
  amount: 75_000,
  transactionId: undefined,
  receiptNumber: 'SJ-0412',
  by: '陈静',
}
const invoice: Invoice = { title: '林秀英', askedAt: NOW }

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  phone.params = { id: receipt.id }
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
const opens = async (said: object = {}) => {
  answers({ 'bill.receipt': { receipt }, ...said })
  await loadSession()
  const page = render(<ReceiptPage />)
  await wait()
  return page
}

test('how much, how, when, for which bills, and under which number', async () => {
  await opens()
  expect(text('receipt-amount')).toBe('¥735.00')
  for (const words of [
    '缴费 · 微信支付',
    '2026年11月21日 14:30',
    '车位费',
    '¥500.00',
    receipt.transactionId!,
  ])
    screen.getByText(words)
  expect(at('paid')).toBeNull()
})

test('cash has the number of its paper, who took it, and what was kept', () => {
  expect(receiptFacts(cash).map(({ label, words }) => `${label} ${words}`)).toEqual([
    '房屋 3号楼2单元501',
    '时间 2026年11月21日 14:30',
    '方式 现金',
    '经手人 陈静',
    '收据号 SJ-0412',
  ])
  expect(receiptFor(cash)).toBe('2026年11月物业费、车位费、存入余额')
  const back: LedgerRow = {
    ...cash,
    type: 'refunding',
    parts: undefined,
    kept: undefined,
    reason: '重复缴费',
  }
  expect([receiptTitle(back), receiptFor(back)]).toEqual(['退款 · 现金', '重复缴费'])
})

test('paid a moment ago it says thank you, and waits for what is not written down yet', async () => {
  phone.params = { id: receipt.id, fresh: '1' }
  await opens({ 'bill.receipt': 'NOT_FOUND' })
  expect(text('paid')).toBe('钱已经收到，收据马上就好')
  expect(at('go-home')).toBeNull()
  answers({ 'bill.receipt': { receipt } })
  await wait(2_000)
  expect(text('paid')).toBe('付好了，谢谢您')
  expect(text('receipt-amount')).toBe('¥735.00')
  const looks = sent('bill.receipt').length
  await wait(10_000)
  expect(sent('bill.receipt')).toHaveLength(looks)
})

test('one that is not mine is not found; without signal one tries again', async () => {
  const page = await opens({ 'bill.receipt': 'NOT_FOUND' })
  expect(at('go-home')).not.toBeNull()
  page.unmount()
  await opens({ 'bill.receipt': offline })
  answers({ 'bill.receipt': { receipt } })
  await tap('retry')
  expect(text('receipt-amount')).toBe('¥735.00')
})

test('it is kept as a picture with everything that is on it', async () => {
  phone.canvas = { words: [] }
  await opens()
  await tap('to-picture')
  await wait(1_000)
  for (const words of ['翠湖花园', '¥735.00', '2026年11月物业费', '¥235.00', receipt.transactionId!])
    expect(phone.canvas.words).toContain(words)
  await tap('picture-keep')
  expect(phone.kept).toEqual(['wxfile://tmp/picture.png'])
  expect(phone.told).toEqual(['已存到相册'])
})

test('on the picture a long name never runs into its amount', () => {
  const long = { name: '二〇二六年十一月至十二月物业服务费合并账', amount: 123_456 }
  const { marks, width } = receiptPaper({ ...receipt, parts: [long] }, '翠湖花园')
  const heights = marks.map((mark) => (mark.type === 'text' && mark.words === long.name ? mark.y : 0))
  const beside = marks.filter((mark) => mark.type === 'text' && mark.end && heights.includes(mark.y))
  expect([beside, width]).toEqual([[], 375])
})

test('an invoice: to whom, and that the office makes it out', async () => {
  await opens({ 'bill.invoice': { invoice } })
  await tap('to-invoice')
  screen.getByText(/发票由物业服务中心来开/)
  await tap('invoice-submit')
  expect(sent('bill.invoice')).toMatchObject([{ as: lin.id, id: receipt.id, title: '林秀英' }])
  expect(sent('bill.invoice')[0]).not.toHaveProperty('taxNumber')
  expect(text('invoice')).toContain('已登记，抬头：林秀英')
  expect(at('to-invoice')).toBeNull()
})

test('a company has a tax number, and finds it filled in the next time', async () => {
  const page = await opens({ 'bill.invoice': 'BUSY' })
  await tap('to-invoice')
  await tap('segment-company')
  write('invoice-title', '翠湖贸易有限公司')
  write('invoice-number', '9131000')
  await tap('invoice-submit')
  screen.getByText('税号是 15 到 20 位数字和大写字母，请看一眼')
  expect(sent('bill.invoice')).toEqual([])
  write('invoice-number', '91310000 ma1k4abc1x')
  await tap('invoice-submit')
  expect(sent('bill.invoice')).toMatchObject([{ title: '翠湖贸易有限公司', taxNumber: '91310000MA1K4ABC1X' }])
  page.unmount()
  await opens()
  await tap('to-invoice')
  expect((at('invoice-title') as HTMLInputElement).value).toBe('翠湖贸易有限公司')
})

test('one that was made out is said with its number', async () => {
  await opens({ 'bill.receipt': { receipt, invoice: { ...invoice, number: '24312000' } } })
  expect(text('invoice')).toBe('发票已开，抬头：林秀英，发票号 24312000')
})
