import fc from 'fast-check'
import type { Account } from '@contract/account'
import type { OrderId } from '@contract/ids'
import { remind } from '@domain/billing/notices'
import { owe } from '@domain/billing/owe'
import { closed, dropped, order, receive, settle, stillOpen } from '@domain/billing/pay'
import {
  agreeRefund,
  askRefund,
  dropRefund,
  notRefunded,
  refunded,
  refundFailed,
} from '@domain/billing/refund'
import { dispute, looked, reverse } from '@domain/billing/reverse'
import { NOON } from '../given'
import { bill, BY, DAY, handed, ids, linesOf, PEOPLE, sum, World } from './one-house'

/** Whatever happens to the money of a house, in whatever order: none is lost, doubled or below nothing. */
const WHAT = [
  ...(['owe', 'order', 'pay', 'settle', 'close', 'drop', 'receive', 'reverse'] as const),
  ...(['ask', 'agree', 'dropRefund', 'done', 'failed', 'trouble'] as const),
  ...(['dispute', 'looked', 'remind', 'sweep', 'later'] as const),
]
const OFTEN = [
  'order',
  'pay',
  'settle',
  'dispute',
  'looked',
  'looked',
  'later',
  'later',
  'ask',
  'again',
] as const
const step = fc.record({
  what: fc.constantFrom(...WHAT, ...OFTEN),
  pick: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 900 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What WeChat knows: what it was asked to take, and what it took, which is hers to say as little as ours. */
interface AtWeChat {
  id: OrderId
  total: number
  state: 'open' | 'paid' | 'closed'
}

class Story {
  world = new World()
  now = NOON
  nth = 0
  atWeChat: AtWeChat[] = []
  received = 0
  given = 0
  last: () => string = () => 'same'
  /** How often each thing came to something. */
  counts = new Map<string, number>()

  take({ what, pick, amount }: Step): void {
    const from = <T>(all: readonly T[]): T | undefined => all[pick % Math.max(all.length, 1)]
    const { world } = this
    const { account } = world
    const nth = (this.nth += 1)
    const by = PEOPLE[pick % PEOPLE.length] ?? BY
    const act = (decide: Parameters<World['does']>[0]): string => {
      const { now } = this
      // Sent twice, it is once: the same again finds that it has been done, or is refused.
      this.last = () => (void now, world.does(decide))
      return world.does(decide)
    }
    const owed = from(account.bills)
    const refund = from(account.refunds)
    const outcome = ((): string => {
      switch (what) {
        case 'owe':
          return act((each) => owe(each, bill(nth, amount, this.now), linesOf(amount), by, this.now))
        case 'order': {
          const billIds = account.bills.filter((_, at) => (pick >> at) % 2 === 0).map(({ id }) => id)
          const asked = { id: ids.order(nth), requestId: ids.tap(nth), billIds, by: { ...by, openid: 'o' } }
          if (billIds.length === 0) return 'none'
          const done = act((each) => order(each, asked, this.now))
          const made = world.account.orders.find(({ id }) => id === asked.id)
          if (made) this.atWeChat.push({ id: made.id, total: made.total, state: 'open' })
          return done
        }
        case 'pay': {
          const found = from(this.atWeChat.filter(({ state }) => state === 'open'))
          // Now and then WeChat takes another amount than was asked for.
          if (found) Object.assign(found, { state: 'paid', total: pick % 5 === 0 ? amount : found.total })
          return found ? 'done' : 'none'
        }
        case 'settle': {
          const found = from(this.atWeChat.filter(({ state }) => state === 'paid'))
          if (!found) return 'none'
          const taken = { transactionId: `w-${found.id}`, total: found.total, at: this.now }
          const done = act((each) => settle(each, found.id, taken, this.now))
          if (done === 'done') this.received += found.total
          return done
        }
        case 'close': {
          const found = from(this.atWeChat.filter(({ state }) => state === 'open'))
          if (!found) return 'none'
          found.state = 'closed'
          return act((each) => closed(each, found.id, this.now))
        }
        case 'drop': {
          const found = from(account.orders)
          if (!found) return 'none'
          act((each) => stillOpen(each, found.id, this.now))
          return act((each) => dropped(each, found.id, this.now))
        }
        case 'receive': {
          const handed = {
            id: ids.money(nth),
            requestId: ids.tap(nth),
            method: pick % 2 === 0 ? ('cash' as const) : ('transfer' as const),
            amount,
            billIds: owed && pick % 3 === 0 ? [owed.id] : [],
            receiptNumber: `no-${nth}`,
          }
          const done = act((each) => receive(each, handed, by, this.now))
          if (done === 'done') this.received += amount
          return done
        }
        case 'reverse':
          if (!owed) return 'none'
          return act((each) =>
            reverse(
              each,
              { _id: owed.id, lines: linesOf(owed.total) },
              { requestId: ids.tap(nth), reason: '算错了' },
              by,
              this.now,
            ),
          )
        case 'ask': {
          const payment = from(account.received)
          if (!payment) return 'none'
          const most = Math.min(account.credit, payment.total - payment.refunded)
          const wished = {
            id: ids.refund(nth),
            requestId: ids.tap(nth),
            from: payment.id,
            // A little more than there is, now and then.
            amount: Math.max(1, Math.min(amount, most + (pick % 7 === 0 ? 1 : 0))),
            reason: '搬走了',
          }
          return act((each) => askRefund(each, wished, 200, by, this.now))
        }
        case 'agree':
          if (!refund) return 'none'
          return act((each) => agreeRefund(each, { id: refund.id, requestId: ids.tap(nth) }, by, this.now))
        case 'dropRefund':
          if (!refund) return 'none'
          return act((each) => dropRefund(each, { id: refund.id, requestId: ids.tap(nth) }, by, this.now))
        case 'done': {
          if (refund?.state !== 'going') return 'none'
          const done = act((each) => refunded(each, refund.id, this.now))
          if (done === 'done') this.given += refund.amount
          return done
        }
        case 'failed':
          if (refund?.state !== 'going') return 'none'
          return act((each) => refundFailed(each, refund.id, this.now))
        case 'trouble':
          if (refund?.state !== 'going') return 'none'
          return act((each) => notRefunded(each, refund.id, '余额不够', this.now))
        case 'dispute':
          if (!owed) return 'none'
          // A question is opened again, or is about two bills.
          return act((each) => toAccount(dispute(each, owed.id, ids.ticket(pick % 3), this.now), each))
        case 'looked': {
          const asked = account.bills.flatMap(({ disputed }) => (disputed ? [disputed.ticketId] : []))
          return act((each) => looked(each, pick % 2 === 0 ? asked : asked.slice(1), this.now))
        }
        case 'remind':
          return act((each) => remind(each, this.now))
        case 'sweep':
          world.sweep()
          return 'done'
        case 'again':
          return this.last()
        case 'later':
          this.now += amount * 2 * 60_000
          return 'done'
      }
      return what satisfies never
    })()
    if (outcome === 'done') this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }
}
const toAccount = (after: ReturnType<typeof dispute>, before: Account): Account =>
  'refused' in after ? before : after

/** What does not hold. Plain comparisons: this is asked tens of thousands of times. */
const complaints = ({ world, received, given }: Story): string[] => {
  const { account, entries } = world
  const unbalanced = entries.filter(({ lines }) => sum(lines.map(({ amount }) => amount)) !== 0)
  const overpaid = account.bills.filter(({ paid, total }) => paid < 0 || paid > total)
  return [
    ...unbalanced.map(({ _id }) => `${_id} is not balanced`),
    ...(new Set(entries.map(({ _id }) => _id)).size === entries.length ? [] : ['an id is there twice']),
    ...(account.credit < 0 ? ['the balance is below nothing'] : []),
    ...overpaid.map(({ id }) => `${id} is paid too much`),
    ...(world.kept === received - given ? [] : [`${received} came, ${given} went, ${world.kept} is kept`]),
    ...world.differences.map(({ words }) => words),
  ]
}

test('no money is lost, doubled or below nothing, whatever is done in whatever order', () => {
  const counts = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (steps) => {
      const story = new Story()
      for (const each of steps) {
        story.take(each)
        const wrong = complaints(story)
        if (wrong.length > 0) throw new Error(`after ${each.what}: ${wrong.join('; ')}`)
      }
      for (const [what, count] of story.counts) counts.set(what, (counts.get(what) ?? 0) + count)
    }),
    { seed: 27, numRuns: 500 },
  )
  // Nothing was tried in vain throughout.
  for (const what of WHAT) expect([what, (counts.get(what) ?? 0) > 20]).toEqual([what, true])
})

test('what has come to rest stays: a payment told a hundred times, a day later too, is one payment', () => {
  const { world } = new Story()
  world.does((each) => owe(each, bill(1, 12850), linesOf(12850), BY, NOON))
  const by = { id: 'm-lin' as never, name: '林秀英', openid: 'o-lin' }
  const asked = { id: ids.order(1), requestId: ids.tap(1), billIds: [bill(1, 1).id], by }
  world.does((each) => order(each, asked, NOON))
  const taken = { transactionId: 'w-1', total: 12850, at: NOON }
  expect(world.does((each) => settle(each, asked.id, taken, NOON))).toBe('done')
  for (let times = 0; times < 100; times += 1)
    expect(world.does((each) => settle(each, asked.id, taken, NOON + times * DAY))).toBe('same')
  expect(world.kept).toBe(12850)
  expect(world.entries.map(({ type }) => type)).toEqual(['billed', 'paid'])
})

test('a question that is answered twice uses the balance twice, and both times it is written down', () => {
  const { world } = new Story()
  const ask = () => world.does((each) => toAccount(dispute(each, bill(1, 1).id, ids.ticket(1), NOON), each))
  world.does((each) => owe(each, bill(1, 1000), linesOf(1000), BY, NOON))
  for (const nth of [1, 2]) {
    ask()
    world.does((each) => receive(each, handed(nth), BY, NOON))
    world.does((each) => looked(each, [ids.ticket(1)], NOON + nth * DAY))
    world.sweep()
  }
  expect(world.account.bills[0]?.paid).toBe(200)
  expect(new Set(world.ledger.map(({ _id }) => _id)).size).toBe(world.ledger.length)
})

test('money on its way back is not forgotten, however much comes in meanwhile', () => {
  const { world } = new Story()
  world.does((each) => receive(each, handed(0), BY, NOON))
  const wished = {
    id: ids.refund(1),
    requestId: ids.tap(900),
    from: ids.money(0),
    amount: 100,
    reason: '搬走',
  }
  world.does((each) => askRefund(each, wished, 0, { ...BY, id: 'm-chen' as never }, NOON))
  for (let nth = 1; nth <= 100; nth += 1) world.does((each) => receive(each, handed(nth), BY, NOON + nth))
  const { received } = world.account
  expect(received[0]).toMatchObject({ id: 'c0', refunded: 100 })
  expect(received).toHaveLength(81)
})
