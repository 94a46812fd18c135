import { render, screen } from '@testing-library/react'
import type { Collection, Debtor } from '@contract/collection'
import type { BillId, HouseId, UnitId } from '@contract/ids'
import { billsInWords, buildingInWords, daysLate, leftInWords, rateWord } from '@/copy/collection'
import { Collected } from '@/office/collection/Collected'
import { Debtors } from '@/office/debtors/Debtors'
import DebtorsPage from '@/office/debtors/index'
import { Disputed } from '@/office/disputed/Disputed'
import DisputedPage from '@/office/disputed/index'
import { Hub } from '@/office/hub/Hub'
import { ManagerLinks } from '@/pages/home/ManagerLinks'
import { Manage } from '@/pages/me/Manage'
import { loadSession } from '@/services/session'
import { NOW, wang } from './given'
import { asked, at, chen, good, HOUSE, refused, says, tap, text, textOf, wait, write, zhou } from './office'
import { freshPhone, phone } from './stubs/taro'

const DAY = 86_400_000
const collected = (change: Partial<Collection> = {}): Collection => ({
  month: '2026-11',
  months: ['2026-11', '2026-10'],
  all: { bills: 1_024, charged: 24_500_000, paid: 24_499_999 },
  buildings: [
    { id: 'b-10', name: '10号楼', bills: 3, charged: 90_000, paid: 0 },
    { id: 'b-2', name: '2号楼', bills: 240, charged: 7_000_000, paid: 7_000_000 },
  ],
  ages: [
    { age: 'notDue', bills: 200, owed: 5_000_000 },
    { age: 'd30', bills: 12, owed: 370_000 },
    { age: 'older', bills: 0, owed: 0 },
  ],
  today: [
    { method: 'wechat', count: 12, amount: 340_000 },
    { method: 'cash', count: 1, amount: 31_250 },
    { method: 'transfer', count: 0, amount: 0 },
  ],
  ...change,
})
const debtor = (change: Partial<Debtor> = {}): Debtor => ({
  houseId: HOUSE,
  label: '3号楼2单元501',
  owed: 62_500,
  bills: 2,
  since: NOW - 52 * DAY,
  disputed: false,
  ...change,
})

let held: Collection
let debtors: Debtor[]
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  held = collected()
  debtors = [debtor(), debtor({ houseId: 'h-2' as HouseId, label: '1号楼101', disputed: true })]
  says({
    'session.me': () => good({ memberships: [zhou, chen] }),
    'collection.get': ({ month }) => good(month === '2026-10' ? collected({ month: '2026-10' }) : held),
    'collection.debtors': () => good({ items: debtors }),
    'collection.disputed': () => good({ items: [] }),
    'collection.export': () => good({ url: 'https://files/c.xlsx' }),
  })
})
afterEach(() => jest.useRealTimers())
const show = async (first?: string) => {
  const page = render(<Collected me={chen} first={first} />)
  await wait()
  return page
}

test('a rate is never better than it is, and of nothing there is none', () => {
  expect(rateWord({ bills: 1, charged: 24_500_000, paid: 24_499_999 })).toBe('99%')
  expect(rateWord({ bills: 1, charged: 24_500_000, paid: 1 })).toBe('不到 1%')
  expect(rateWord({ bills: 1, charged: 100, paid: 100 })).toBe('100%')
  expect(rateWord({ bills: 0, charged: 0, paid: 0 })).toBeUndefined()
})

test('few are called few, and all is only said of all', () => {
  expect([billsInWords(2), billsInWords(1_024)]).toEqual(['只有 2 张账单', '1,024 张账单'])
  expect(leftInWords({ bills: 1, charged: 100, paid: 99 })).toBe('还差 ¥0.01')
  expect(buildingInWords({ bills: 240, charged: 100, paid: 100 })).toBe('100%，都交了')
  expect(buildingInWords({ bills: 2, charged: 90_000, paid: 0 })).toBe('0%，还差 ¥900.00，只有 2 张账单')
})

test('lateness is counted in days of the calendar, not in hours', () => {
  // Half past two in the afternoon; due at the end of yesterday, and of today.
  const midnight = Date.UTC(2026, 10, 20, 16)
  expect(daysLate(midnight - 1, NOW)).toBe(1)
  expect(daysLate(midnight + DAY - 1, NOW)).toBe(0)
  expect(daysLate(NOW + 30 * DAY, NOW)).toBe(0)
})

test('the rate stands first, then what is late, then the buildings and what came in today', async () => {
  await show()
  expect(textOf('month')).toBe('2026年11月')
  expect(textOf('rate')).toBe('收缴率99%应收 ¥245,000.00，已收 ¥244,999.99还差 ¥0.01，1,024 张账单')
  expect(textOf('age-notDue')).toBe('还没到期¥50,000.00200 张')
  expect(at('age-older')).toBeNull()
  expect(textOf('building-b-10')).toBe('10号楼0%，还差 ¥900.00，只有 3 张账单')
  expect(text().indexOf('2号楼')).toBeLessThan(text().indexOf('10号楼'))
  expect(textOf('today-wechat')).toBe('微信支付¥3,400.0012 笔')
  expect(at('today-transfer')).toBeNull()
  expect(textOf('today-all')).toBe('合计¥3,712.50')
})

test('a bar is not full before all of it is there', async () => {
  await show()
  const bars = [...document.querySelectorAll<HTMLElement>('.bar__filled')].map(({ style }) => style.width)
  expect(bars).toEqual(['99%', '100%', '0%'])
})

test('another month is one tap away; a run leads to its own', async () => {
  const page = await show()
  await tap('other-month')
  await tap('month-2026-10')
  expect(textOf('month')).toBe('2026年10月')
  page.unmount()
  await show('2026-10')
  expect(asked('collection.get').map(({ month }) => month)).toEqual([undefined, '2026-10', '2026-10'])
})

test('nothing was charged yet: no rate, no table to take away', async () => {
  held = collected({
    months: [],
    all: { bills: 0, charged: 0, paid: 0 },
    buildings: [],
    ages: [],
    today: [],
  })
  await show()
  screen.getByText('这个月没有账单')
  screen.getByText('今天还没有收款')
  screen.getByText('没有欠费')
  expect(at('to-table') || at('other-month') || at('rate')).toBeNull()
  expect(text()).not.toMatch(/NaN|undefined|%/)
})

test('as a table it is opened', async () => {
  await show()
  await tap('to-table')
  expect(asked('collection.export')).toMatchObject([{ as: chen.id, month: '2026-11' }])
  expect(phone.opened).toEqual([{ url: 'https://files/c.xlsx', fileType: 'xlsx' }])
})

test('from the number to the houses behind it', async () => {
  await show()
  await tap('to-debtors')
  await tap('to-disputed')
  expect(phone.went).toEqual(['/office/debtors/index', '/office/disputed/index'])
})

test('who owes how much since when; whose bill is asked about is marked; a tap opens the account', async () => {
  render(<Debtors me={chen.id} />)
  await wait()
  expect(textOf(`debtor-${HOUSE}`)).toBe('3号楼2单元501¥625.002 张，最早的 2026年9月30日 到期，过了 52 天')
  expect(textOf('debtor-h-2')).toContain('住户有疑问')
  expect(text()).not.toMatch(/1\d{2}\*{4}\d{4}|1\d{10}/)
  await tap(`debtor-${HOUSE}`)
  expect(phone.went).toEqual([`/office/account/index?house=${HOUSE}`])
})

test('nobody owes anything, which is good news', async () => {
  debtors = []
  render(<Debtors me={chen.id} />)
  await wait()
  screen.getByText('没有欠费的房子')
})

test('bills that are asked about are a list by house, and empty is said', async () => {
  const page = render(<Disputed me={chen.id} />)
  await wait()
  screen.getByText('没有有疑问的账单')
  page.unmount()
  const bill = {
    id: 'b-1' as BillId,
    houseId: HOUSE,
    label: '3号楼2单元501',
    name: '2026年10月账单',
    from: '2026-10-01',
    to: '2026-10-31',
    total: 31_250,
    paid: 0,
    dueAt: NOW + DAY,
    issuedAt: NOW,
    state: 'open',
    disputed: true,
  }
  says({ 'collection.disputed': () => good({ items: [bill] }) })
  render(<Disputed me={chen.id} />)
  await wait()
  expect(textOf('bill-b-1')).toBe('3号楼2单元501¥312.502026年10月账单，最晚 2026年11月22日交住户有疑问')
  await tap('bill-b-1')
  expect(phone.went).toEqual([`/office/account/index?house=${HOUSE}`])
})

test('a steward may ring up who owes, and is told whose the rest is', async () => {
  await loadSession()
  const page = render(<DebtorsPage />)
  await wait()
  expect(at(`debtor-${HOUSE}`)).not.toBeNull()
  page.unmount()
  render(<DisputedPage />)
  await wait()
  screen.getByText('有疑问的账单由项目经理来看')
})

const waiting = () =>
  says({
    'refund.list': () =>
      good({ items: [{ mayAgree: true }, { mayAgree: false }, { mayAgree: false, trouble: '余额不足' }] }),
    'reconcile.list': () => good({ items: [{ differences: [{}, { settled: {} }] }, { differences: [{}] }] }),
    'invoice.list': () => good({ items: [{}, { number: '1' }] }),
    'join.place': () =>
      good({
        name: '翠湖花园',
        buildings: [{ id: 'b-3', name: '3号楼', units: [{ id: 'u-3-2' as UnitId, name: '2单元' }] }],
      }),
    'house.find': ({ room }) =>
      room === '501'
        ? good({ house: { id: HOUSE, label: '3号楼2单元501' }, people: [] })
        : refused('HOUSE_UNKNOWN'),
  })

test('what waits for the manager is said before it is looked for', async () => {
  waiting()
  render(<Hub me={chen} />)
  await wait()
  expect(textOf('to-refunds')).toBe('退款2 笔要看')
  expect(textOf('to-reconcile')).toBe('对账2 处没处理')
  expect(textOf('to-invoices')).toBe('发票1 张要开')
  for (const id of ['to-runs', 'to-collection', 'to-refunds', 'to-invoices', 'to-reconcile', 'to-fees'])
    await tap(id)
  expect(phone.went.map((url) => url.split('/')[2])).toEqual([
    'runs',
    'collection',
    'refunds',
    'invoices',
    'reconcile',
    'fees',
  ])
})

test('who stands at the desk is found by building and room', async () => {
  waiting()
  render(<Hub me={zhou} />)
  await wait()
  expect(at('to-runs') || at('to-refunds')).toBeNull()
  expect(asked('refund.list')).toEqual([])
  await tap('find-unit')
  await tap('building-0')
  write('find-room', '999')
  await wait(400)
  screen.getByText('没有找到这个房号，请看一眼门牌再填')
  write('find-room', '501')
  await wait(400)
  await tap('found-house')
  expect(phone.went).toEqual([`/office/account/index?house=${HOUSE}`])
})

test('it is one tap from home and from 我的', async () => {
  says({ 'application.list': () => good({ items: [] }) })
  const home = render(<ManagerLinks me={chen} overdue={0} visits={0} />)
  await wait()
  await tap('to-office')
  home.rerender(<ManagerLinks me={zhou} overdue={0} visits={0} />)
  expect(at('to-office')).toBeNull()
  home.unmount()
  const mine = render(<Manage me={zhou} />)
  await tap('manage-office')
  mine.rerender(<Manage me={wang} />)
  expect(at('manage-office')).toBeNull()
  expect(phone.went).toEqual(['/office/index', '/office/index'])
})
