import type { HouseAccount } from '@contract/account'
import type { BillRow, BillView } from '@contract/bill'
import type { LedgerRow } from '@contract/ledger'
import type { BillId, FeeId, HouseId, LedgerId, RequestId } from '@contract/ids'
import { lin, NOW } from './given'
import { phone } from './stubs/taro'

export const home = { id: 'h-3-2-501' as HouseId, label: '3号楼2单元501' }
/** The last moment of a day of November 2026 in Shanghai. */
const endOfDay = (day: number) => Date.UTC(2026, 10, day, 16) - 1

/** Due on the 30th, nine days from now. */
export const november: BillRow = {
  id: 'b-11' as BillId,
  houseId: home.id,
  label: home.label,
  name: '2026年11月物业费',
  from: '2026-11-01',
  to: '2026-11-30',
  total: 23_500,
  paid: 0,
  dueAt: endOfDay(30),
  issuedAt: NOW - 86_400_000,
  state: 'open',
  disputed: false,
}
export const parking: BillRow = {
  ...november,
  id: 'b-parking' as BillId,
  name: '车位费',
  total: 50_000,
  dueAt: endOfDay(30),
}
const line = (id: string, name: string, amount: number, how: string[], before?: number) => ({
  feeId: id as FeeId,
  name,
  amount,
  how,
  ...(before === undefined ? {} : { before }),
})
export const novembers: BillView = {
  ...november,
  lines: [
    line('property', '物业费', 21_300, ['89.50 m² × 2.38 元'], 21_300),
    line('water', '公摊水费', 1_200, ['全楼 1,200.00 元，按面积分'], 900),
    line('rubbish', '垃圾清运', 1_000, ['每户 10.00 元']),
  ],
  before: { name: '2026年10月物业费', total: 22_200 },
}

export const account = (change: Partial<HouseAccount> = {}): HouseAccount => ({
  houseId: home.id,
  label: home.label,
  credit: 0,
  bills: [november, parking],
  ...change,
})

export const receipt: LedgerRow = {
  id: 'order1' as LedgerId,
  houseId: home.id,
  label: home.label,
  type: 'paid',
  amount: 73_500,
  at: NOW,
  method: 'wechat',
  parts: [
    { name: '2026年11月物业费', amount: 23_500 },
    { name: '车位费', amount: 50_000 },
  ],
  transactionId: '4200002026112114300001',
  by: '林秀英',
}

type Answers = Record<string, unknown>
/** Answers by action; a function of the input, a code of a refusal, or data. Silence: `offline`. */
export const offline = Symbol('offline')
export const answers = (said: Answers): void => {
  const all: Answers = {
    'session.me': { memberships: [lin] },
    'bill.mine': { houses: [account()] },
    'bill.history': { items: [november, parking] },
    'bill.receipts': { items: [] },
    'notice.consent': { done: true },
    ...said,
  }
  phone.cloud = async ({ action, input }) => {
    const held = all[action]
    const answer: unknown = typeof held === 'function' ? (held as (input: unknown) => unknown)(input) : held
    if (answer === offline) throw new Error('no signal')
    if (typeof answer === 'string') return { ok: false, code: answer }
    return answer === undefined ? { ok: false, code: 'NOT_FOUND' } : { ok: true, data: answer }
  }
}
export const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

/** Of one tap: all its tries carry the same. */
export const tapsOf = (action: string): RequestId[] => [
  ...new Set(sent(action).map(({ requestId }) => requestId as RequestId)),
]

export const order = {
  orderId: 'order1',
  total: 73_500,
  params: { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p1', signType: 'MD5', paySign: 's' },
}
