import type { Account } from '@contract/account'
import { isRefusal } from '@contract/errors'
import type { BillId, HouseId, LedgerId, OrderId, RefundId, RequestId } from '@contract/ids'
import { reverse } from '@domain/billing/reverse'
import { notRefunded, askRefund } from '@domain/billing/refund'
import { order, settle } from '@domain/billing/pay'
import type { Call } from '../../cloudfunctions/_kit/serve'
import { revise } from '../../cloudfunctions/_store/cloud/revise'
import type { Store } from '../../cloudfunctions/_store/store'
import { followOrder } from '../../cloudfunctions/cashier/follow-order'
import { giveBack } from '../../cloudfunctions/cashier/give-back'
import type { Pay } from '../../cloudfunctions/cashier/pay'
import { start } from '../../cloudfunctions/cashier/pay-handlers'
import { drop } from '../../cloudfunctions/cashier/refund-handlers'
import { accountWith, FEE } from '../billing'
import { person } from '../people'

/** What two do between each other's steps, step by step: WeChat and the database are stood in for. */
const lin = person('3-2-501')
const chen = person('chen')
const NOON = Date.UTC(2026, 10, 21, 4)
const MINUTE = 60_000
const HOUSE = 'h-3-2-501' as HouseId
const ORDER = 'o1' as OrderId
const REFUND = 'r1' as RefundId
const tap = 'tap-1' as RequestId

let now: number
let account: Account
/** WeChat's side. */
let sheets: string[]
let given: string[]

const store = {
  accounts: {
    get: async () => account,
    change: (_: HouseId, decide: (each: Account) => Account, known?: Account) => {
      let first = known
      return revise(
        async () => {
          const before = first ?? account
          first = undefined
          return before
        },
        decide,
        async (before, after) => {
          const isOurs = before.rev === account.rev
          if (isOurs) account = after
          return isOurs
        },
      )
    },
  },
} as unknown as Store
const pay = {
  ask: async (id: string) => ({ state: sheets.includes(id) ? 'open' : 'unknown' }) as const,
  order: async ({ orderId }: { orderId: string }) => {
    sheets.push(orderId)
    return { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', signType: 'MD5', paySign: 's' }
  },
  refundState: async (id: string) => (given.includes(id) ? 'done' : 'unknown') as never,
  refund: async ({ refundId }: { refundId: string }) => {
    given.push(refundId)
    return 'done' as never
  },
} as unknown as Pay
const world = (more: Partial<Pay> = {}) => ({
  store,
  pay: { ...pay, ...more },
  now: () => now,
  complain: (fault: unknown) => {
    throw fault
  },
})
const must = (after: Account | { refused: string }): Account => {
  if (isRefusal(after)) throw new Error(after.refused)
  return after as Account
}

beforeEach(() => {
  now = NOON
  sheets = []
  given = []
  account = accountWith('3-2-501', [{ id: 'b-1', amount: 1000 }], NOON)
})

describe('money that goes back, which WeChat has refused once', () => {
  const ask = {
    id: REFUND,
    requestId: tap,
    from: ORDER as string as LedgerId,
    amount: 1000,
    reason: '多付了',
  }
  beforeEach(() => {
    const bill = { _id: 'b-1' as BillId, lines: [{ feeId: FEE, name: '', amount: 1000, how: [] }] }
    const asked = { id: ORDER, requestId: 'tap-0' as RequestId, billIds: [bill._id], by: lin }
    account = must(order(account, asked as never, now))
    account = settle(account, ORDER, { transactionId: 'w1', total: 1000, at: now }, now)
    account = must(
      reverse(account, bill, { requestId: 'tap-2' as RequestId, reason: '错' }, chen as never, now),
    )
    account = must(askRefund(account, ask, 1000, { id: chen._id, name: chen.name }, now))
    account = notRefunded(account, REFUND, '余额不够', now)
    now += 30 * MINUTE
  })
  const [first] = [() => account.refunds[0]]
  const keep = (more: Partial<Pay> = {}) =>
    drop(world(more).pay)({
      input: { houseId: HOUSE, id: REFUND, requestId: 'tap-9' },
      ...{ actor: chen, now, store },
    } as unknown as Call<'refund.drop'>)

  test('cannot be kept as balance while it is being tried once more', async () => {
    const refund = first()
    if (!refund) throw new Error('nothing is on its way')
    let kept: unknown
    const tried = world({
      refund: async (asked) => {
        kept = await keep()
        return pay.refund(asked)
      },
    })
    await giveBack(tried, account, refund)
    expect(kept).toEqual({ refused: 'TOO_LATE' })
    expect([given, account.credit, account.refunds]).toEqual([[REFUND], 0, []])
  })

  test('is not tried once more when it was kept as balance meanwhile', async () => {
    const refund = first()
    if (!refund) throw new Error('nothing is on its way')
    const tried = world({
      refundState: async (id) => {
        await keep()
        return pay.refundState(id)
      },
    })
    await giveBack(tried, account, refund)
    expect([given, account.credit, account.refunds]).toEqual([[], 1000, []])
  })

  test('is kept as balance where WeChat has not got it, and nobody is at it', async () => {
    expect(await keep()).toMatchObject({ account: { credit: 1000 } })
    expect(account.refunds).toEqual([])
  })
})

describe('an order of which WeChat has not heard yet', () => {
  const asked = { houseId: HOUSE, billIds: ['b-1'], requestId: tap }
  const begin = (way: Pay) =>
    start(way)({
      input: asked,
      actor: lin,
      openid: lin.openid,
      now,
      store,
    } as unknown as Call<'pay.start'>)
  const down = world({ order: async () => ({ failed: 'OTHER', words: '' }) }).pay

  test('is not forgotten while her phone tries it once more', async () => {
    await begin(down)
    expect(account.orders).toHaveLength(1)
    now += 3 * MINUTE
    const [known] = account.orders
    // The minute has WeChat's word that there is no such order, and then she has a sheet.
    const minute = world({
      ask: async (id) => {
        const said = await pay.ask(id)
        expect(await begin(pay)).toMatchObject({ total: 1000 })
        return said
      },
    })
    const before = account
    expect(await followOrder(minute, before, known?.id ?? ORDER)).toMatchObject({ state: 'open' })
    expect(account.orders.map(({ id }) => id)).toEqual(sheets)
  })

  test('is forgotten when nobody tries it any more', async () => {
    await begin(down)
    now += 3 * MINUTE
    expect(await followOrder(world(), account, account.orders[0]?.id ?? ORDER)).toMatchObject({
      state: 'closed',
    })
    expect(account.orders).toEqual([])
  })
})
