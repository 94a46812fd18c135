import type { Sqlite } from '../database/sqlite'
import type { Faults } from '../faults/faults'
import type { Callbacks } from './callbacks'
import { payTime, type Payment, type Refund } from './payment'
import type { Payments } from './payments'

export interface CashierParts {
  sqlite: Sqlite
  payments: Payments
  callbacks: Callbacks
  faults: Faults
  appId: string
}

/** Where money changes hands, and the project's function hears of it: both are written down, or neither. */
export class Cashier {
  constructor(private readonly parts: CashierParts) {}

  /** The person pays. Settles when the function has been told once. @throws {PayRefusal} */
  async confirm(payment: Payment): Promise<Payment> {
    const { sqlite, payments } = this.parts
    let first: number | undefined
    const paid = sqlite.transact(() => {
      const now = payments.confirm(payment)
      first = this.write(now, now.callback, this.paidEvent(now))
      return now
    })
    if (first !== undefined) await this.parts.callbacks.attempt(first)
    return paid
  }

  /** Gives money back; the function, if one is named, hears of it afterwards. @throws {PayRefusal} */
  refund(payment: Payment, outRefundNo: string, fee: number, callback: string | undefined): Refund {
    const { sqlite, payments, faults } = this.parts
    const known = payment.refunds.some((one) => one.outRefundNo === outRefundNo)
    return sqlite.transact(() => {
      const refund = payments.refund(payment, outRefundNo, fee, faults.refunds)
      if (!known) this.write(payment, callback, this.refundEvent(payment, refund), refund.later?.at)
      return refund
    })
  }

  private write(
    { prepayId }: Payment,
    callback: string | undefined,
    event: object,
    due?: number,
  ): number | undefined {
    return callback === undefined ? undefined : this.parts.callbacks.add(prepayId, callback, event, due)
  }

  private paidEvent(payment: Payment): object {
    return {
      ...this.common(payment),
      resultCode: 'SUCCESS',
      attach: payment.attach ?? '',
      bankType: 'OTHERS',
      cashFee: payment.totalFee,
      feeType: 'CNY',
      isSubscribe: 'N',
      nonceStr: payment.prepayId.slice(-32),
      subOpenid: payment.openid,
      timeEnd: payTime(payment.paidAt ?? 0),
      tradeType: 'JSAPI',
      userInfo: { appId: this.parts.appId, openId: payment.openid },
    }
  }

  private refundEvent(payment: Payment, { outRefundNo, refundId, fee, at, later }: Refund): object {
    const { end, at: endedAt } = later ?? { end: 'SUCCESS', at }
    return {
      ...this.common(payment),
      outRefundNo,
      refundFee: fee,
      refundId,
      refundStatus: end,
      settlementRefundFee: fee,
      settlementTotalFee: payment.totalFee,
      successTime: payTime(endedAt),
    }
  }

  private common({ merchant, outTradeNo, totalFee, transactionId }: Payment): object {
    const { appId } = this.parts
    return { returnCode: 'SUCCESS', subAppid: appId, subMchId: merchant, outTradeNo, transactionId, totalFee }
  }
}
