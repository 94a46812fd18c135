import fc from 'fast-check'
import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { LedgerEntry } from '@contract/ledger'
import type { ReconciliationDocument } from '@contract/reconciliation'
import type { ActionName, Output } from '@contract/api'
import type { HouseId, MemberId } from '@contract/ids'
import { checkAccount } from '@domain/billing/check'
import { compareAt } from '@domain/billing/reconciliation'
import { refundEntries } from '@domain/billing/refund'
import { calendarDay } from '@domain/time/calendar'
import { REFUND_FATES } from '../../localcloud/faults/faults'
import { EFFECTS } from '../../localcloud/faults/rule'
import { refundStatus, type Payment } from '../../localcloud/pay/payment'
import { importDocuments } from '../../scripts/seed/import-documents'
import { chargeHouse } from '../billing'
import { documentsOf } from '../documents'
import { balancesOf } from '../domain/billing/one-house'
import { person } from '../people'
import { nextMorning, openStand, tap, type Holder, type Stand } from '../stand'

/**
 * A family, the counter, the manager, WeChat, and whoever calls the function with something invented, all at one
 * account, while the cloud drops, loses, doubles and dies: after every step no money is lost, doubled or below nothing,
 * and in the end the ledger, the account, the bills and WeChat say the same.
 */
const lin = person('3-2-501')
const son = person('3-2-501-son')
const neighbour = person('1-1-101')
const zhou = person('zhou')
const chen = person('chen')
const second = { ...chen, _id: 'm-second' as MemberId, openid: 'o-second' }
const HOUSE = 'h-3-2-501' as HouseId
const MINUTE = 60_000
const BILLS = [12_850, 100, 30_000, 4_567, 999, 80_000, 1, 2_000]
const billId = (nth: number): string => `b-${nth % BILLS.length}`

const PAYING = [
  ...([
    'start',
    'start',
    'both',
    'confirm',
    'confirm',
    'confirm',
    'abandon',
    'told',
    'told',
    'race',
  ] as const),
  ...(['forged', 'drop', 'cash', 'reverse', 'refund', 'ask', 'strike', 'later', 'later'] as const),
]
const GIVING_BACK = [
  ...(['refund', 'refund', 'refund', 'agree', 'agree', 'dropRefund', 'dropRefund', 'dropRefund'] as const),
  ...([
    'fate',
    'fate',
    'strike',
    'later',
    'later',
    'later',
    'start',
    'confirm',
    'race',
    'cash',
    'told',
  ] as const),
]
const stepOf = (what: readonly ((typeof PAYING)[number] | (typeof GIVING_BACK)[number])[]) =>
  fc.record({
    what: fc.constantFrom(...what),
    pick: fc.nat(10_000),
    fault: fc.option(
      fc.record({
        effect: fc.constantFrom(...EFFECTS.filter((effect) => effect !== 'delay')),
        action: fc.constantFrom(
          'database.*',
          'database.*',
          'wx.wxPayApi.*',
          'pay.callback',
          'functions.*',
          '*',
        ),
        nth: fc.integer({ min: 1, max: 8 }),
      }),
      { nil: undefined },
    ),
  })
type Step = ReturnType<typeof stepOf> extends fc.Arbitrary<infer T> ? T : never

interface Snapshot {
  account: Account
  ledger: LedgerEntry[]
  bills: Bill[]
  payments: Payment[]
}

class Story {
  orders: { orderId: string; prepayId: string }[] = []
  /** Receipts for which somebody read that they are booked. */
  receipts: string[] = []
  tried: string[] = []
  nth = 0

  constructor(readonly stand: Stand) {}

  get url(): string {
    return this.stand.cloud.url
  }

  /** Sent, and once more if nobody could say what became of it; more often she gives up. */
  async send<A extends ActionName>(who: Holder, action: A, input: object): Promise<Output<A> | undefined> {
    const body = { action, input: { as: who._id, requestId: tap(), ...input } }
    const name = action.startsWith('pay.') || action === 'refund.drop' ? 'cashier' : 'api'
    for (let tries = 0; tries < 2; tries += 1) {
      const reply = await this.stand.post(name, body, who.openid).then(
        (each) => each.body as { ok?: boolean; code?: string; data?: Output<A> },
        () => ({ ok: false, code: 'OFFLINE', data: undefined }),
      )
      if (reply.ok === true) return reply.data
      if (!['INTERNAL', 'OFFLINE', 'FUNCTIONS_EXECUTE_FAIL'].includes(reply.code ?? '')) return undefined
    }
    return undefined
  }

  call(event: object): Promise<unknown> {
    return this.stand.post('cashier', event).catch(() => undefined)
  }

  async start(who: Holder, billIds: string[]): Promise<void> {
    const made = await this.send(who, 'pay.start', { houseId: HOUSE, billIds })
    if (!made) return
    const prepayId = made.params.package.replace('prepay_id=', '')
    this.orders.push({ orderId: made.orderId, prepayId })
  }

  sheet(verb: string, { prepayId }: { prepayId: string }): Promise<unknown> {
    return fetch(`${this.url}/wechat/payments/${prepayId}/${verb}`, { method: 'POST' }).catch(() => undefined)
  }

  async take({ what, pick }: Step): Promise<void> {
    const { stand } = this
    this.nth += 1
    const from = <T>(all: readonly T[]): T | undefined => all[pick % Math.max(all.length, 1)]
    const order = from(this.orders)
    const who = pick % 2 === 0 ? lin : son
    const billIds = [billId(pick), billId(pick * 7)].slice(0, 1 + (pick % 2))
    const { account } = await this.snapshot()
    const refund = from(account.refunds)
    switch (what) {
      case 'start':
        return this.start(who, [...new Set(billIds)])
      case 'both':
        await Promise.all([this.start(lin, [billId(pick)]), this.start(son, [billId(pick)])])
        return
      case 'confirm':
      case 'abandon':
        return order && void (await this.sheet(what, order))
      case 'told':
        if (order) await Promise.all([1, 2, 3].map(() => this.call({ outTradeNo: order.orderId })))
        return
      case 'race': {
        if (!order) return
        const check = () => this.send(lin, 'pay.check', { orderId: order.orderId })
        await Promise.all([
          this.sheet('confirm', order),
          check(),
          this.call({ outTradeNo: order.orderId }),
          check(),
        ])
        return
      }
      case 'forged': {
        const invented = [order?.orderId, 'o-nobody', 'onobody', '__proto__', { $gt: '' }, 7, null][pick % 7]
        const event = { resultCode: 'SUCCESS', outTradeNo: invented, totalFee: 1, transactionId: 'w-forged' }
        await stand
          .post('cashier', event, pick % 2 === 0 ? neighbour.openid : undefined)
          .catch(() => undefined)
        return
      }
      case 'drop':
        if (order) await this.send(who, 'pay.drop', { orderId: order.orderId })
        return
      case 'cash': {
        const receiptNumber = `No.${this.nth}`
        const cash = {
          houseId: HOUSE,
          method: 'cash',
          billIds: [],
          receiptNumber,
          amount: 1 + (pick % 30_000),
        }
        this.tried.push(receiptNumber)
        if (await this.send(zhou, 'account.receive', cash)) this.receipts.push(receiptNumber)
        return
      }
      case 'reverse':
        await Promise.all(
          [chen, second].map((by) =>
            this.send(by, 'account.reverse', { id: billId(pick), reason: '算错了' }),
          ),
        )
        return
      case 'refund': {
        const payment = from(account.received.filter(({ total, refunded }) => refunded < total))
        if (!payment) return
        const most = Math.min(account.credit, payment.total - payment.refunded)
        const back = {
          houseId: HOUSE,
          from: payment.id,
          amount: Math.max(most - (pick % 3), 1),
          reason: '多付了',
        }
        // All of it, from two phones at once.
        await Promise.all([chen, second].map((by) => this.send(by, 'refund.ask', back)))
        return
      }
      case 'agree':
        if (refund)
          await Promise.all(
            [chen, second].map((by) => this.send(by, 'refund.agree', { houseId: HOUSE, id: refund.id })),
          )
        return
      case 'dropRefund':
        if (!refund) return
        // While the minute is about to try it once more.
        if (refund.trouble) stand.cloud.sleepUntil(Math.max(refund.askAt, stand.cloud.now()))
        await Promise.all([
          this.send(chen, 'refund.drop', { houseId: HOUSE, id: refund.id }),
          this.call({}),
          this.call({}),
        ])
        return
      case 'ask':
        await this.send(lin, 'bill.ask', { houseId: HOUSE, id: billId(pick), words: '怎么算的' })
        return
      case 'strike':
        await Promise.all([1, 2, 3].map(() => this.call({})))
        return
      case 'later':
        stand.cloud.sleepUntil(stand.cloud.now() + (1 + (pick % 20)) * MINUTE)
        await this.call({})
        return
      case 'fate':
        stand.cloud.faults.set({ refunds: REFUND_FATES[pick % REFUND_FATES.length] ?? 'ok' })
        return
    }
    return what satisfies never
  }

  /** All of it, at a moment at which nobody wrote to the account. */
  async snapshot(): Promise<Snapshot> {
    for (;;) {
      const account = await this.account()
      const ledger = await documentsOf<LedgerEntry>(this.url, 'ledger')
      const bills = await documentsOf<Bill>(this.url, 'bills')
      const payments = (await (await fetch(`${this.url}/wechat/payments`)).json()) as Payment[]
      const { rev, out } = await this.account()
      if (rev === account.rev && out.length === account.out.length)
        return { account, ledger, bills, payments }
    }
  }

  async account(): Promise<Account> {
    const accounts = await documentsOf<Account>(this.url, 'accounts')
    const found = accounts.find(({ _id }) => _id === HOUSE)
    if (!found) throw new Error('the account is gone')
    return found
  }
}

/** What does not hold at this moment. */
const complaints = ({ account, ledger, bills, payments }: Snapshot, story: Story): string[] => {
  const out = new Set(account.out.map(({ _id }) => _id))
  const written = ledger.filter(({ _id }) => !out.has(_id))
  const entries = [...written, ...account.out]
  const copies = bills.filter(({ open, copyOf }) => open && copyOf > 0)
  const there = new Map(payments.map((payment) => [payment.outTradeNo, payment]))
  const refundsThere = payments.flatMap(({ refunds }) => refunds)
  const now = story.stand.cloud.now()
  const paid = entries.filter(({ type }) => type === 'paid')
  const booked = paid.flatMap(({ receiptNumber }) => receiptNumber ?? [])
  return [
    ...checkAccount(account, balancesOf(written), copies).map(({ id, words }) => `${id}: ${words}`),
    ...paid
      .filter(({ method }) => method === 'wechat')
      .filter(({ orderId = '', amount, transactionId }) => {
        const payment = there.get(orderId)
        return (
          payment?.state !== 'paid' || payment.totalFee !== amount || payment.transactionId !== transactionId
        )
      })
      .map(({ _id }) => `${_id} is booked, and WeChat has not taken it so`),
    ...entries
      .filter(({ type, method }) => type === 'refunded' && method === 'wechat')
      .filter(({ refundId, amount }) => {
        const refund = refundsThere.find(({ outRefundNo }) => outRefundNo === refundId)
        return refund?.fee !== amount || refundStatus(refund, now) !== 'SUCCESS'
      })
      .map(({ _id }) => `${_id} is booked, and WeChat has not given it back`),
    ...refundsThere
      .filter((refund) => refundStatus(refund, now) !== 'REFUNDCLOSE')
      .filter(({ outRefundNo }) => entries.some(({ _id }) => _id === refundEntries(outRefundNo).back))
      .map(({ outRefundNo }) => `${outRefundNo} is given back, and is balance as well`),
    ...story.receipts.filter((receipt) => !booked.includes(receipt)).map((receipt) => `${receipt} is lost`),
    ...booked
      .filter((receipt, at) => booked.indexOf(receipt) !== at)
      .map((receipt) => `${receipt} is there twice`),
    ...booked.filter((receipt) => !story.tried.includes(receipt)).map((receipt) => `${receipt} is nobody's`),
  ]
}

/** Everything was paid by WeChat, in several orders, and every bill was wrong: all of it is balance. */
const paidAndReversed = async (story: Story): Promise<void> => {
  for (const nth of [0, 2, 3]) await story.start(lin, [billId(nth), billId(nth + 4)])
  for (const order of story.orders) await story.sheet('confirm', order)
  for (const [nth] of BILLS.entries())
    await story.send(chen, 'account.reverse', { id: billId(nth), reason: '整批出错了' })
  await story.call({})
}

/** Nothing goes wrong any more, and time goes by. */
const comeToRest = async (story: Story): Promise<void> => {
  const { stand } = story
  stand.cloud.faults.set({ rules: [], refunds: 'ok' })
  for (let times = 0; times < 40; times += 1) {
    stand.cloud.sleepUntil(stand.cloud.now() + (times < 10 ? 10 : 60) * MINUTE)
    await story.call({})
    const { orders, out, stale, refunds } = await story.account()
    const going = refunds.filter(({ state, trouble }) => state === 'going' && !trouble?.includes('银行卡'))
    if (times > 3 && orders.length + out.length + stale.length + going.length === 0) return
  }
  throw new Error('it does not come to rest')
}

test.each([
  ...[1, 2, 3].map((seed) => ({ of: 'paying', seed })),
  ...[4, 5, 6].map((seed) => ({ of: 'giving back', seed })),
])(
  'whatever everybody does, and whatever goes wrong with it: $of, story $seed',
  async ({ of, seed }) => {
    const stand = await openStand({ startAt: nextMorning() })
    try {
      const story = new Story(stand)
      const today = calendarDay(stand.cloud.now())
      const { zones: _zones, away: _away, communityName: _name, ...manager } = second
      await importDocuments(stand.cloud.url, 'members', [manager])
      const charged = BILLS.map((amount, nth) => ({
        id: billId(nth),
        amount,
        name: `第 ${nth} 张`,
        dueIn: nth,
      }))
      await chargeHouse(stand.cloud.url, '3-2-501', charged, stand.cloud.now())
      if (of === 'giving back') await paidAndReversed(story)
      const step = stepOf(of === 'paying' ? PAYING : GIVING_BACK)
      const [steps = []] = fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), { seed, numRuns: 1 })
      const done: string[] = []
      for (const [nth, each] of steps.entries()) {
        const { fault } = each
        stand.cloud.faults.set({ rules: fault ? [fault] : [], seed: seed * 1000 + nth })
        await story.take(each)
        stand.cloud.faults.set({ rules: [] })
        done.push(fault ? `${each.what} (${fault.action} ${fault.nth} ${fault.effect})` : each.what)
        expect({ done: done.slice(-6), wrong: complaints(await story.snapshot(), story) }).toMatchObject({
          wrong: [],
        })
      }
      await comeToRest(story)
      const end = await story.snapshot()
      expect(complaints(end, story)).toEqual([])
      const { ledger, payments, account } = end
      // Every payment that WeChat took is in the ledger, and nothing else.
      const took = payments.filter(({ state }) => state === 'paid')
      const booked = ledger.filter(({ type, method }) => type === 'paid' && method === 'wechat')
      expect(booked.map(({ orderId, amount }) => `${orderId} ${amount}`).sort()).toEqual(
        took.map(({ outTradeNo, totalFee }) => `${outTradeNo} ${totalFee}`).sort(),
      )
      const given = took.flatMap(({ refunds }) => refunds)
      const returned = given.filter((refund) => refundStatus(refund, stand.cloud.now()) === 'SUCCESS')
      const entered = ledger.filter(({ type, method }) => type === 'refunded' && method === 'wechat')
      expect(entered.map(({ refundId, amount }) => `${refundId} ${amount}`).sort()).toEqual(
        returned.map(({ outRefundNo, fee }) => `${outRefundNo} ${fee}`).sort(),
      )
      expect(account.orders).toEqual([])
      // And so says the statement.
      for (
        let day = today;
        compareAt(day) < compareAt(today) + 3 * 24 * 60 * MINUTE;
        day = calendarDay(compareAt(day))
      ) {
        stand.cloud.sleepUntil(Math.max(compareAt(day) + MINUTE, stand.cloud.now()))
        await story.call({})
      }
      const days = await documentsOf<ReconciliationDocument>(stand.cloud.url, 'reconciliations')
      expect(days.length).toBeGreaterThan(0)
      for (const { day, differences, state } of days)
        expect({ day, state, differences }).toEqual({ day, state: 'done', differences: [] })
    } finally {
      await stand.close()
    }
  },
  120_000,
)
