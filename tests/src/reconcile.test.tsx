import { render, screen } from '@testing-library/react'
import type { InvoiceRow } from '@contract/invoice'
import type { Difference, Reconciliation } from '@contract/reconciliation'
import type { LedgerId } from '@contract/ids'
import { DIFFERENCES, dayStanding, WHAT_TO_DO } from '@/copy/reconcile'
import { Invoices } from '@/office/invoices/Invoices'
import ReconcilePage from '@/office/reconcile/index'
import { Reconcile } from '@/office/reconcile/Reconcile'
import { openInboxPage } from '@/services/routes'
import { loadSession } from '@/services/session'
import { NOW } from './given'
import { asked, at, chen, good, HOUSE, refused, says, tap, text, textOf, wait, write, zhou } from './office'
import { freshPhone, phone } from './stubs/taro'

const difference: Difference = {
  id: 'd-1',
  type: 'missingHere',
  words: '微信单号 4200001234',
  amount: 31_250,
  houseId: HOUSE,
  label: '3号楼2单元501',
}
const day = (change: Partial<Reconciliation> = {}): Reconciliation => ({
  day: '2026-11-20',
  state: 'done',
  there: { count: 13, amount: 371_250 },
  here: { count: 12, amount: 340_000 },
  matched: 12,
  differences: [difference],
  madeAt: NOW,
  ...change,
})
const invoice: InvoiceRow = {
  id: 'l-1' as LedgerId,
  houseId: HOUSE,
  label: '3号楼2单元501',
  amount: 31_250,
  title: '杭州某某有限公司',
  taxNumber: '91330100MA2B0XXXX1',
  askedAt: NOW,
}

let days: Reconciliation[]
let invoices: InvoiceRow[]
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  days = [day()]
  invoices = [invoice]
  refusal = undefined
  says({
    'session.me': () => good({ memberships: [chen, zhou] }),
    'reconcile.list': () => good({ items: days }),
    'reconcile.settle': ({ words }) => {
      if (refusal) return refused(refusal)
      const settled = { by: '陈静', words: String(words), at: NOW }
      days = [day({ differences: [{ ...difference, settled }] })]
      return good(days[0])
    },
    'invoice.list': () => good({ items: invoices }),
    'invoice.made': ({ number }) => {
      invoices = [{ ...invoice, number: String(number) }]
      return good({ done: true })
    },
  })
})
afterEach(() => jest.useRealTimers())
const show = async () => {
  const page = render(<Reconcile me={chen.id} />)
  await wait()
  return page
}

test('a day stands with both sides, and with what does not agree in plain words', async () => {
  await show()
  expect(textOf('day-2026-11-20')).toBe('1 处没处理微信 13 笔 ¥3,712.50，我们 12 笔 ¥3,400.00对上 12 笔')
  expect(textOf('difference-d-1')).toContain('微信收到了，我们没记¥312.50微信单号 4200001234')
  expect(textOf('difference-d-1')).toContain('到这一户的账户补记一笔转账')
  await tap('account-of-d-1')
  expect(phone.went).toEqual([`/office/account/index?house=${HOUSE}`])
})

test('every kind of difference has a name and something to do about it', () => {
  expect(Object.keys(WHAT_TO_DO)).toEqual(Object.keys(DIFFERENCES))
  expect(new Set(Object.values(WHAT_TO_DO)).size).toBe(4)
})

test('it is settled with a word, and says by whom', async () => {
  await show()
  await tap('settle-d-1')
  await tap('settle-sure')
  expect(asked('reconcile.settle')).toEqual([])
  await tap('settle-usual-0')
  write('settle-words', '已补记，收据 A12')
  await tap('settle-sure')
  expect(asked('reconcile.settle')).toMatchObject([
    { as: chen.id, day: '2026-11-20', id: 'd-1', words: '已补记，收据 A12' },
  ])
  expect(at('settle-d-1')).toBeNull()
  expect(textOf('difference-d-1')).toContain('陈静 今天 14:30：已补记，收据 A12')
  expect(textOf('day-2026-11-20')).toContain('1 处都处理了')
})

test('what could not be written down is still there to be tried again', async () => {
  refusal = 'BUSY'
  await show()
  await tap('settle-d-1')
  await tap('settle-usual-1')
  await tap('settle-sure')
  expect(phone.told).toEqual(['刚才人有点多，请再点一次'])
  expect((at('settle-words') as HTMLTextAreaElement).value).toBe('已联系住户')
})

test('a day that waits for WeChat says so, and shows no noughts', async () => {
  const none = { count: 0, amount: 0 }
  days = [day({ state: 'waiting', there: none, here: none, matched: 0, differences: [] })]
  await show()
  expect(textOf('day-2026-11-20')).toBe('等微信出对账单，一般第二天上午')
  expect(dayStanding(day({ differences: [] }))).toBe('都对上了')
})

test('none yet is said, and what cannot be asked can be asked again', async () => {
  days = []
  const page = await show()
  screen.getByText('还没有对过账')
  page.unmount()
  const { cloud } = phone
  says({})
  await show()
  phone.cloud = cloud
  await tap('retry')
  screen.getByText('还没有对过账')
})

test('the letter that tells of a difference leads to it, as whom it was sent to', async () => {
  openInboxPage('reconcile')
  expect(phone.went).toEqual(['/office/reconcile/index'])
  await loadSession()
  phone.params = { as: zhou.id }
  const page = render(<ReconcilePage />)
  await wait()
  screen.getByText('对账由项目经理来看')
  page.unmount()
  phone.params = { as: chen.id }
  render(<ReconcilePage />)
  await wait()
  expect(at('difference-d-1')).not.toBeNull()
})

test('an invoice that is wished for is copied out, and its number written down', async () => {
  render(<Invoices me={chen.id} />)
  await wait()
  expect(textOf('invoice-l-1')).toBe(
    '杭州某某有限公司¥312.503号楼2单元501，今天 14:30 申请税号 91330100MA2B0XXXX1',
  )
  await tap('copy-l-1')
  expect(phone.copied).toEqual(['杭州某某有限公司 91330100MA2B0XXXX1'])
  await tap('made-l-1')
  await tap('invoice-sure')
  expect(asked('invoice.made')).toEqual([])
  write('invoice-number', ' 26332000000001 ')
  await tap('invoice-sure')
  expect(asked('invoice.made')).toMatchObject([{ as: chen.id, id: 'l-1', number: '26332000000001' }])
  expect(text()).toContain('已开，发票号 26332000000001')
  expect(at('made-l-1')).toBeNull()
})

test('no invoice is wished for: that is said', async () => {
  invoices = []
  render(<Invoices me={chen.id} />)
  await wait()
  screen.getByText('没有要开的发票')
})
