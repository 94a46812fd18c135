import { randomBytes } from 'node:crypto'
import type { Sqlite } from '../database/sqlite'
import type { RefundFate } from '../faults/faults'
import { refundedOf, type Payment, type Refund, type RefundEnd } from './payment'

export type Order = Pick<
  Payment,
  'outTradeNo' | 'merchant' | 'openid' | 'body' | 'totalFee' | 'attach' | 'callback'
>

/** Why WeChat Pay will not: its `err_code` and, in the message, its `err_code_des`. */
export class PayRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** A refund into a WeChat wallet takes up to 20 minutes. */
const SLOW_REFUND_MS = 20 * 60_000

const ENDS: Record<Exclude<RefundFate, 'ok' | 'notEnough'>, RefundEnd> = {
  slow: 'SUCCESS',
  close: 'REFUNDCLOSE',
  change: 'CHANGE',
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS payments (
    id TEXT PRIMARY KEY, merchant TEXT NOT NULL, number TEXT NOT NULL, openid TEXT NOT NULL,
    created INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (merchant, number)
  );
  CREATE INDEX IF NOT EXISTS payments_of ON payments (openid, created)`

/** The orders of WeChat Pay, and what becomes of them. Every change is on the disk when its call returns. */
export class Payments {
  private readonly listeners = new Set<(payment: Payment) => void>()

  constructor(
    private readonly sqlite: Sqlite,
    private readonly now: () => number,
  ) {
    sqlite.exec(SCHEMA)
  }

  /** The same order again is the same payment. @throws {PayRefusal} when its number is taken. */
  place(order: Order): Payment {
    const held = this.find(order.merchant, order.outTradeNo)
    if (held !== undefined) return again(held, order)
    const payment: Payment = {
      ...order,
      prepayId: `wx${randomBytes(16).toString('hex')}`,
      state: 'waiting',
      createdAt: this.now(),
      refunds: [],
    }
    const { prepayId, merchant, outTradeNo, openid, createdAt } = payment
    const sql = 'INSERT INTO payments (id, merchant, number, openid, created, text) VALUES (?, ?, ?, ?, ?, ?)'
    this.sqlite.run(sql, prepayId, merchant, outTradeNo, openid, createdAt, JSON.stringify(payment))
    this.tell(payment)
    return payment
  }

  get(prepayId: string): Payment | undefined {
    return read(this.sqlite.get('SELECT text FROM payments WHERE id = ?', prepayId))
  }

  find(merchant: string, outTradeNo: string): Payment | undefined {
    const sql = 'SELECT text FROM payments WHERE merchant = ? AND number = ?'
    return read(this.sqlite.get(sql, merchant, outTradeNo))
  }

  /** Newest first; of everybody without an openid. */
  list(openid?: string): Payment[] {
    const whose = openid === undefined ? '' : 'WHERE openid = ?'
    const rows = this.sqlite.all(
      `SELECT text FROM payments ${whose} ORDER BY created DESC, rowid DESC LIMIT 200`,
      ...(openid === undefined ? [] : [openid]),
    )
    return rows.map(({ text }) => JSON.parse(text as string) as Payment)
  }

  /** All of a merchant, in the order in which they were placed. */
  of(merchant: string): Payment[] {
    const sql = 'SELECT text FROM payments WHERE merchant = ? ORDER BY created, rowid'
    return this.sqlite.all(sql, merchant).map(({ text }) => JSON.parse(text as string) as Payment)
  }

  /** The payment of a merchant that has this refund. */
  withRefund(merchant: string, outRefundNo: string): Payment | undefined {
    const sql = 'SELECT text FROM payments WHERE merchant = ? AND instr(text, ?) > 0'
    const found = this.sqlite.all(sql, merchant, `"outRefundNo":${JSON.stringify(outRefundNo)}`)
    return read(found[0])
  }

  /** The person pays. @throws {PayRefusal} when it is paid or closed already. */
  confirm(payment: Payment): Payment {
    refuseEnded(payment)
    const transactionId = `42000${randomBytes(11).toString('hex')}`
    return this.keep({ ...payment, state: 'paid', paidAt: this.now(), transactionId })
  }

  /** The person closes the sheet. @throws {PayRefusal} when it is paid or closed already. */
  abandon(payment: Payment): Payment {
    refuseEnded(payment)
    return this.keep({ ...payment, state: 'abandoned' })
  }

  /** Nobody can pay it any more. @throws {PayRefusal} when it is paid or closed already. */
  close(payment: Payment): Payment {
    refuseEnded(payment)
    return this.keep({ ...payment, state: 'closed' })
  }

  /**
   * The same refund again is the same one.
   * @throws {PayRefusal} when there is not so much to give back, or the merchant has not enough.
   */
  refund(payment: Payment, outRefundNo: string, fee: number, fate: RefundFate): Refund {
    if (payment.state !== 'paid') throw new PayRefusal('TRADE_STATE_ERROR', '订单状态错误')
    const before = payment.refunds.find((one) => one.outRefundNo === outRefundNo)
    if (before?.fee === fee) return before
    const taken = this.withRefund(payment.merchant, outRefundNo) !== undefined
    if (taken || refundedOf(payment, this.now()) + fee > payment.totalFee) {
      throw new PayRefusal('REFUND_FEE_MISMATCH', '订单金额或退款金额与之前请求不一致，请核实后再试')
    }
    if (fate === 'notEnough') throw new PayRefusal('NOTENOUGH', '基本账户余额不足，请充值后重新发起')
    const at = this.now()
    const refundId = `50000${randomBytes(11).toString('hex')}`
    const later = fate === 'ok' ? {} : { later: { end: ENDS[fate], at: at + SLOW_REFUND_MS } }
    const refund: Refund = { outRefundNo, refundId, fee, at, ...later }
    this.keep({ ...payment, refunds: [...payment.refunds, refund] })
    return refund
  }

  /** Hears of each new payment and each change. Answers how to stop listening. */
  onChange(listener: (payment: Payment) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private keep(payment: Payment): Payment {
    this.sqlite.run('UPDATE payments SET text = ? WHERE id = ?', JSON.stringify(payment), payment.prepayId)
    this.tell(payment)
    return payment
  }

  private tell(payment: Payment): void {
    for (const listener of this.listeners) listener(payment)
  }
}

function again(held: Payment, order: Order): Payment {
  refuseEnded(held)
  const same = held.totalFee === order.totalFee && held.openid === order.openid && held.body === order.body
  if (!same) throw new PayRefusal('INVALID_REQUEST', '201 商户订单号重复')
  return held
}

function refuseEnded({ state }: Payment): void {
  if (state === 'paid') throw new PayRefusal('ORDERPAID', '该订单已支付')
  if (state === 'closed') throw new PayRefusal('ORDERCLOSED', '订单已关闭')
}

function read(row: Record<string, unknown> | undefined): Payment | undefined {
  return row === undefined ? undefined : (JSON.parse(row.text as string) as Payment)
}
