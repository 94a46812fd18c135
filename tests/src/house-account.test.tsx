import { render, screen } from '@testing-library/react'
import type { AccountView, RefundView } from '@contract/account'
import type { BillRow, BillView } from '@contract/bill'
import type { LedgerRow } from '@contract/ledger'
import type { BillId, LedgerId, MemberId, RefundId, TicketId } from '@contract/ids'
import { agreementInWords, vacantFault, whileInWords } from '@/copy/house-terms'
import { receivedInWords, reversalSentences } from '@/copy/ledger'
import { Account } from '@/office/account/Account'
import AccountPage from '@/office/account/index'
import { Refunds } from '@/office/refunds/Refunds'
import { Terms } from '@/office/terms/Terms'
import { loadSession } from '@/services/session'
import { NOW, wang } from './given'
import {
  asked,
  at,
  chen,
  FEES,
  good,
  HOUSE,
  parking,
  property,
  refused,
  says,
  tap,
  text,
  textOf,
  wait,
  write,
  zhou,
} from './office'
import { freshPhone, phone } from './stubs/taro'

const DAY = 86_400_000
const LABEL = '3号楼2单元501'
const bill = (id: string, change: Partial<BillRow> = {}): BillRow => ({
  id: id as BillId,
  houseId: HOUSE,
  label: LABEL,
  name: '2026年10月账单',
  from: '2026-10-01',
  to: '2026-10-31',
  total: 31_250,
  paid: 0,
  dueAt: NOW - 12 * DAY,
  issuedAt: NOW - 30 * DAY,
  state: 'open',
  disputed: false,
  ...change,
})
const october = bill('b-10')
const november = bill('b-11', {
  name: '2026年11月账单',
  total: 20_000,
  paid: 5_000,
  dueAt: NOW + DAY,
  disputed: true,
})
const september = bill('b-09', { name: '2026年9月账单', state: 'paid', paid: 31_250 })
const whole = (row: BillRow, change: Partial<BillView> = {}): BillView => ({
  ...row,
  lines: [
    {
      feeId: property.id,
      name: '物业费',
      amount: 31_250,
      how: ['89.5 m² × 2.385 元 = 213.46 元'],
      before: 30_000,
    },
  ],
  readBy: [{ name: '林秀英', at: NOW - DAY }],
  ...change,
})
const pending: RefundView = {
  id: 'rf1' as RefundId,
  houseId: HOUSE,
  label: LABEL,
  amount: 60_000,
  reason: '重复交了',
  by: '赵鹏',
  mayAgree: true,
  at: NOW,
  state: 'asked',
  method: 'wechat',
}
const view = (change: Partial<AccountView> = {}): AccountView => ({
  account: { houseId: HOUSE, label: LABEL, credit: 0, bills: [october, november, september] },
  terms: { agreements: [], vacant: [] },
  received: [],
  refunds: [],
  rev: 7,
  ...change,
})
const rich = (credit: number, change: Partial<AccountView> = {}) =>
  view({
    account: { houseId: HOUSE, label: LABEL, credit, bills: [] },
    received: [
      { id: 'l-1' as LedgerId, method: 'wechat', left: 80_000, total: 100_000, at: NOW - DAY },
      { id: 'l-2' as LedgerId, method: 'cash', left: 0, total: 5_000, at: NOW - DAY },
    ],
    ...change,
  })
const entry: LedgerRow = {
  id: 'l-3' as LedgerId,
  houseId: HOUSE,
  label: LABEL,
  type: 'paid',
  amount: 40_000,
  at: NOW,
  method: 'cash',
  parts: [{ name: '2026年9月账单', amount: 31_250 }],
  kept: 8_750,
  receiptNumber: 'A0012',
  by: '周敏',
}

let held: AccountView
let read: BillView
let refusals: Record<string, string>
const answered = (action: string, change: (input: Record<string, unknown>) => AccountView) => ({
  [action]: (input: Record<string, unknown>) => {
    const code = refusals[action]
    if (code) return refused(code)
    held = change(input)
    return good(held)
  },
})
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  held = view()
  read = whole(october)
  refusals = {}
  says({
    'session.me': () => good({ memberships: [chen, zhou, wang] }),
    'account.get': () => good(held),
    'account.bills': () => good({ items: [november, october, september] }),
    'account.entries': () => good({ items: [entry] }),
    'bill.get': () => good({ bill: read }),
    'fee.get': () => good(FEES),
    'refund.list': () => good({ items: held.refunds }),
    'account.people': () =>
      good({
        items: [
          { id: 'm-lin', name: '林秀英', tie: 'owner', maskedPhone: '139****0000', told: true },
          { id: 'm-son', name: '林晓东', tie: 'family', maskedPhone: '137****0001', told: false },
        ],
      }),
    ...answered('account.receive', () => view({ rev: 8, account: { ...held.account, bills: [november] } })),
    ...answered('account.reverse', () => view({ rev: 8 })),
    ...answered('account.terms', ({ terms }) =>
      view({ rev: held.rev + 1, terms: terms as AccountView['terms'] }),
    ),
    ...answered('refund.ask', () => view({ rev: 8, refunds: [{ ...pending, mayAgree: false }] })),
    ...answered('refund.agree', () =>
      view({ rev: 9, refunds: [{ ...pending, mayAgree: false, state: 'going' }] }),
    ),
    ...answered('refund.drop', () => view({ rev: 9 })),
  })
})
afterEach(() => jest.useRealTimers())
const show = async (me = chen) => {
  const page = render(<Account me={me} house={HOUSE} />)
  await wait()
  return page
}

test('what a house owes stands first, then each bill with how late it is', async () => {
  await show()
  expect(textOf('owed')).toBe('一共欠¥462.50')
  expect(textOf('bill-b-10')).toBe('2026年10月账单¥312.50过期 12 天')
  expect(textOf('bill-b-11')).toBe(
    '2026年11月账单¥150.00最晚 2026年11月22日交，¥200.00 交了 ¥50.00住户有疑问',
  )
  expect(at('bill-b-09')).toBeNull()
  expect(at('credit')).toBeNull()
})

test('who lives there is one tap from being rung up, and a neighbour is not among them', async () => {
  await show()
  expect(textOf('resident-m-lin')).toContain('林秀英 · 业主')
  expect(textOf('resident-m-lin')).toContain('微信能提醒到')
  expect(textOf('resident-m-son')).toContain('要打电话说')
  await tap('resident-m-lin')
  expect(phone.went).toEqual(['/manager/person/index?id=m-lin'])
})

test('a house that owes nothing says so, and what it has', async () => {
  held = rich(20_000)
  await show()
  expect(textOf('owed')).toBe('没有欠费')
  expect(textOf('credit')).toBe('余额 ¥200.00')
})

test('somebody is paying just now: no cash is taken beside it', async () => {
  held = view({ account: { ...held.account, paying: { name: '林秀英', mine: false } } })
  await show()
  expect(textOf('paying')).toContain('林秀英正在用微信付')
})

test('a bill opens line by line, with what it was before and who has read it', async () => {
  read = whole(october, { ticketId: 't-1' as TicketId })
  await show()
  await tap('bill-b-10')
  expect(textOf('line-f-property')).toBe('物业费¥312.50上次 ¥300.0089.5 m² × 2.385 元 = 213.46 元')
  expect(textOf('bill-read')).toBe('林秀英 昨天 14:30 看过')
  await tap('to-question')
  expect(phone.went).toEqual(['/manager/ticket/index?id=t-1'])
})

test('cash for everything is one number and one tap', async () => {
  await show()
  await tap('receive')
  expect((at('receive-amount') as HTMLInputElement).value).toBe('462.50')
  expect(textOf('receive-fault')).toBe('请写收据号')
  write('receive-number', ' A0012 ')
  expect(textOf('receive-words')).toBe('正好付清')
  await tap('receive-sure')
  expect(asked('account.receive')).toMatchObject([
    { as: chen.id, houseId: HOUSE, method: 'cash', amount: 46_250, billIds: [], receiptNumber: 'A0012' },
  ])
  expect(phone.told).toEqual(['收到 ¥462.50，已入账'])
  expect(at('receive-sure')).toBeNull()
  expect(textOf('owed')).toBe('一共欠¥150.00')
})

test('a bill chosen first sets the amount, until one is written by hand', async () => {
  await show()
  await tap('receive')
  await tap('first-b-11')
  expect((at('receive-amount') as HTMLInputElement).value).toBe('150.00')
  write('receive-amount', '200')
  await tap('first-b-10')
  expect((at('receive-amount') as HTMLInputElement).value).toBe('200')
  await tap('segment-transfer')
  write('receive-number', '9911')
  await tap('receive-photo')
  expect(at('receive-photo')).toBeNull()
  await tap('receive-sure')
  expect(asked('account.receive')).toMatchObject([
    {
      method: 'transfer',
      amount: 20_000,
      billIds: ['b-11', 'b-10'],
      photo: expect.stringMatching(/^cloud:/) as unknown,
    },
  ])
})

test.each([
  ['0.005', '金额：最多两位小数，到分为止'],
  ['-312.50', '金额：不能是负数'],
  ['123456789', '金额：数字太大了，请看一眼'],
  ['0', '金额：要大于 0'],
  ['', '金额：请填一个数'],
])('%s 元 are not received', async (written, fault) => {
  await show()
  await tap('receive')
  write('receive-number', 'A1')
  write('receive-amount', written)
  expect(textOf('receive-fault')).toBe(fault)
  await tap('receive-sure')
  expect(asked('account.receive')).toEqual([])
})

test('what becomes of too much, and of too little, is said before', () => {
  expect(receivedInWords(50_000, 46_250)).toBe('付清了，多的 ¥37.50 存成余额')
  expect(receivedInWords(40_000, 46_250)).toBe('收了以后还欠 ¥62.50')
  expect(receivedInWords(40_000, 0)).toContain('存成余额，抵以后的账单')
})

test('a receipt number that was used already is said, and nothing written is lost', async () => {
  refusals = { 'account.receive': 'RECEIPT_TAKEN' }
  await show()
  await tap('receive')
  write('receive-number', 'A0012')
  await tap('receive-sure')
  expect(phone.told).toEqual(['这个收据号已经用过了，请核对'])
  expect((at('receive-number') as HTMLInputElement).value).toBe('A0012')
})

test('a wrong bill is taken back with why; what becomes of what was paid is said before', async () => {
  read = whole(november)
  await show()
  await tap('bill-b-11')
  await tap('reverse')
  expect(text()).toContain('已经交的 ¥50.00 会存成这户的余额，可以抵以后的账单，也可以退。')
  await tap('reverse-sure')
  expect(asked('account.reverse')).toEqual([])
  write('reverse-reason', '面积登记错了')
  await tap('reverse-sure')
  expect(asked('account.reverse')).toMatchObject([{ as: chen.id, id: 'b-11', reason: '面积登记错了' }])
  expect(phone.told).toEqual(['已冲销'])
  expect(at('reverse-sure')).toBeNull()
  expect(reversalSentences(0)[1]).toBe('这张还没有交过钱，没有要退的。')
})

test('a steward takes money, and neither takes bills back nor gives money back', async () => {
  held = rich(80_000, { refunds: [pending], account: { ...rich(80_000).account, bills: [october] } })
  await show(zhou)
  expect(at('received-l-1') || at('to-terms') || at('agree-rf1') || at('drop-rf1')).toBeNull()
  await tap('bill-b-10')
  expect(at('reverse')).toBeNull()
  await tap('sheet-close')
  expect(at('receive')).not.toBeNull()
})

test('what is left of a payment goes back, no more than the balance', async () => {
  held = rich(30_000)
  await show()
  expect(textOf('received-l-1')).toContain('还能退 ¥800.00')
  expect(at('received-l-2')).toBeNull()
  await tap('received-l-1')
  expect((at('refund-amount') as HTMLInputElement).value).toBe('300.00')
  write('refund-amount', '300.01')
  screen.getByText('最多能退 ¥300.00')
  write('refund-amount', '299.995')
  screen.getByText('最多两位小数，到分为止')
  write('refund-amount', '299.99')
  await tap('refund-sure')
  expect(asked('refund.ask')).toEqual([])
  write('refund-reason', '重复交了')
  expect(at('refund-second')).toBeNull()
  await tap('refund-sure')
  expect(asked('refund.ask')).toMatchObject([
    { as: chen.id, houseId: HOUSE, from: 'l-1', amount: 29_999, reason: '重复交了' },
  ])
  expect(phone.told).toEqual(['退款已提交'])
})

test('above the limit it waits for somebody else, and she cannot say that yes herself', async () => {
  held = rich(80_000)
  await show()
  await tap('received-l-1')
  expect(textOf('refund-second')).toBe('超过 ¥500.00，要另一位项目经理同意，钱才会退。')
  write('refund-reason', '重复交了')
  await tap('refund-sure')
  expect(phone.told).toEqual(['已提交，等另一位项目经理同意'])
  expect(textOf('refund-rf1-standing')).toBe('等另一位项目经理同意')
  expect(at('agree-rf1')).toBeNull()
  expect(at('drop-rf1')).not.toBeNull()
})

test('without a balance nothing goes back: what has paid a bill is taken back with it', async () => {
  held = rich(0)
  await show()
  screen.getByText('没有余额。要退付过账单的钱，先冲销那张账单。')
  expect(at('received-l-1')).toBeNull()
})

test('the second person says yes after one more question, and sees it go', async () => {
  held = view({ refunds: [pending] })
  await show()
  expect(textOf('refund-rf1')).toContain('赵鹏 今天 14:30 提的：重复交了')
  await tap('agree-rf1')
  screen.getByText('同意退 ¥600.00？')
  await tap('sure')
  expect(asked('refund.agree')).toMatchObject([{ as: chen.id, houseId: HOUSE, id: 'rf1' }])
  expect(textOf('refund-rf1-standing')).toBe('正在退回微信，一般几分钟到账')
  expect(at('drop-rf1')).toBeNull()
})

test('who asked for it herself is told that it takes another, and it is looked at again', async () => {
  held = view({ refunds: [pending] })
  refusals = { 'refund.agree': 'SECOND_PERSON' }
  await show()
  await tap('agree-rf1')
  await tap('sure')
  expect(phone.told).toEqual(['这笔退款要另一位经理来同意'])
  expect(asked('account.get')).toHaveLength(2)
})

test('one that WeChat would not make says why, and may stay balance', async () => {
  held = view({ refunds: [{ ...pending, state: 'going', mayAgree: false, trouble: '商户余额不足' }] })
  await show()
  expect(textOf('refund-rf1-standing')).toBe('没退成：商户余额不足')
  await tap('drop-rf1')
  await tap('sure')
  expect(asked('refund.drop')).toMatchObject([{ id: 'rf1' }])
  expect(phone.told).toEqual(['不退了，钱还在余额里'])
})

test('all refunds under way are a list that leads to their houses', async () => {
  held = view({ refunds: [pending] })
  const page = render(<Refunds me={chen} />)
  await wait()
  expect(textOf('refund-rf1')).toContain(`${LABEL}¥600.00`)
  await tap('account-rf1')
  expect(phone.went).toEqual([`/office/account/index?house=${HOUSE}`])
  page.unmount()
  held = view()
  render(<Refunds me={chen} />)
  await wait()
  screen.getByText('没有正在退的款')
})

test('every bill there was, and everything that happened to the money', async () => {
  await show()
  await tap('segment-bills')
  expect(textOf('bill-b-09')).toBe('2026年9月账单¥312.50已交清')
  screen.getByText('没有更多了')
  await tap('segment-entries')
  expect(textOf('entry-l-3')).toBe(
    '缴费 · 现金¥400.00今天 14:30，周敏付 2026年9月账单 ¥312.50存成余额 ¥87.50收据号 A0012',
  )
})

test('after money came the list is asked for anew', async () => {
  await show()
  await tap('segment-entries')
  await tap('receive')
  write('receive-number', 'A9')
  await tap('receive-sure')
  expect(asked('account.entries')).toHaveLength(2)
})

const terms = async () => {
  const page = render(<Terms me={chen.id} house={HOUSE} />)
  await wait()
  return page
}

test('spaces, a discount and empty months are agreed with a house, and saved together', async () => {
  await terms()
  await tap('add-agreement')
  expect(textOf('agreement-fault')).toBe('请选是哪一项')
  await tap('agreement-fee-1')
  write('agreement-count', '51')
  expect(textOf('agreement-fault')).toBe('几个车位，请写 1 到 50')
  write('agreement-count', '2')
  write('agreement-percent', '90')
  write('agreement-from', '2026-01-01')
  await tap('agreement-done')
  expect(textOf('agreement-0')).toBe('车位管理费2 个，收 90%，2026年1月1日起')
  await tap('add-vacant')
  expect(textOf('vacant-fault')).toBe('请选从哪天开始空着')
  write('vacant-from', '2026-05-01')
  await tap('vacant-endless')
  write('vacant-to', '2026-08-31')
  await tap('vacant-done')
  await tap('terms-save')
  expect(asked('account.terms')).toMatchObject([
    {
      as: chen.id,
      houseId: HOUSE,
      rev: 7,
      terms: {
        agreements: [{ feeId: parking.id, count: 2, percent: 90, from: '2026-01-01' }],
        vacant: [{ from: '2026-05-01', to: '2026-08-31' }],
      },
    },
  ])
  expect(phone.told).toEqual(['已保存，下次出账按新的来'])
  expect(at('terms-save')).toBeNull()
})

test('somebody who pays meanwhile overtakes nobody; a colleague who agrees to something does', async () => {
  await terms()
  await tap('add-vacant')
  write('vacant-from', '2026-05-01')
  await tap('vacant-done')
  held = { ...held, rev: 8 }
  await wait(60_000)
  expect(at('overtaken')).toBeNull()
  held = { ...held, rev: 9, terms: { agreements: [{ feeId: property.id, percent: 80 }], vacant: [] } }
  refusals = { 'account.terms': 'BUSY' }
  await tap('terms-save')
  expect(at('overtaken')).not.toBeNull()
  refusals = {}
  await tap('keep-mine')
  await tap('terms-save')
  expect(asked('account.terms').pop()).toMatchObject({ rev: 9, terms: { agreements: [] } })
})

test('stretches that meet are none', () => {
  const others = [{ from: '2026-05-01', to: '2026-08-31' }]
  expect(vacantFault({ from: '2026-08-31', to: undefined }, others)).toContain('重叠')
  expect(vacantFault({ from: '2026-01-01', to: undefined }, others)).toContain('重叠')
  expect(vacantFault({ from: '2026-09-01', to: undefined }, others)).toBeUndefined()
  expect(vacantFault({ from: '2026-04-02', to: '2026-04-01' }, others)).toContain('结束的日子')
  expect(whileInWords({ to: '2026-08-31' })).toBe('到2026年8月31日')
  expect(agreementInWords({ feeId: property.id, percent: 0 })).toBe('不收，一直')
})

test('what cannot be asked says so; a technician is told whose it is', async () => {
  const { cloud } = phone
  says({})
  const page = await show()
  phone.cloud = cloud
  await tap('retry')
  expect(at('owed')).not.toBeNull()
  page.unmount()
  says({ 'session.me': () => good({ memberships: [{ ...wang, id: 'm-w' as MemberId }] }) })
  await loadSession()
  phone.params = { house: HOUSE }
  render(<AccountPage />)
  await wait()
  screen.getByText('房屋账户由项目经理来看')
})
