import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock/clock'
import type { Invocation } from '../functions/invocation'
import type { Cashier } from '../pay/cashier'
import { payTime, refundedOf, refundStatus, shanghaiTime, type Payment, type Refund } from '../pay/payment'
import { PayRefusal, type Payments } from '../pay/payments'
import { downloadBill } from './pay-bill'
import { BadRequest, fen, number, text } from './pay-request'

export interface PayParts {
  payments: Payments
  cashier: Cashier
  clock: Clock
  appId: string
}

interface PayCall extends PayParts {
  request: Record<string, unknown>
  /** Who called the function that asks. */
  openid: string | undefined
}

type Action = (call: PayCall) => object | string

/**
 * `cloud.cloudPay.…`: JSON in snake case both ways, save a statement, which is text. WeChat Pay refuses within its
 * answer: nothing is thrown. The SDK puts its own `errCode: 0` over `err_code`, so a function reads `errCodeDes`.
 */
export function callPay(
  body: Record<string, unknown>,
  invocation: Invocation | undefined,
  parts: PayParts,
): Record<string, unknown> | string | undefined {
  const action = Object.hasOwn(PAY_ACTIONS, String(body.apiName))
    ? PAY_ACTIONS[String(body.apiName)]
    : undefined
  if (action === undefined) return undefined
  try {
    const request = JSON.parse(String(body.requestData)) as Record<string, unknown>
    const answer = action({ ...parts, request, openid: invocation?.caller.openid })
    if (typeof answer === 'string') return answer
    return { ...frame(parts.appId, request), result_code: 'SUCCESS', ...answer }
  } catch (error) {
    if (error instanceof BadRequest) {
      const code = error.errorCode === undefined ? {} : { error_code: error.errorCode }
      return { return_code: 'FAIL', return_msg: error.message, ...code }
    }
    if (!(error instanceof PayRefusal)) throw error
    const why = { err_code: error.code, err_code_des: error.message }
    return { ...frame(parts.appId, {}), result_code: 'FAIL', ...why }
  }
}

const PAY_ACTIONS: Record<string, Action> = {
  unifiedOrder: ({ payments, appId, request, openid }) => {
    const payer = text(request, 'sub_openid' in request ? 'sub_openid' : 'openid', openid)
    const attach = text(request, 'attach', '')
    const payment = payments.place({
      merchant: text(request, 'sub_mch_id'),
      outTradeNo: number(request, 'out_trade_no'),
      openid: payer,
      body: text(request, 'body'),
      totalFee: fen(request, 'total_fee'),
      callback: text(request, 'function_name'),
      ...(attach === '' ? {} : { attach }),
    })
    return {
      trade_type: 'JSAPI',
      prepay_id: payment.prepayId,
      payment: {
        appId,
        timeStamp: String(Math.floor(payment.createdAt / 1000)),
        nonceStr: randomBytes(16).toString('hex'),
        package: `prepay_id=${payment.prepayId}`,
        signType: 'MD5',
        paySign: 'local',
      },
    }
  },

  queryOrder: ({ payments, clock, request }) => describe(existing(payments, request), clock.now()),

  closeOrder: ({ payments, request }) => {
    payments.close(existing(payments, request))
    return {}
  },

  refund: ({ payments, cashier, request }) => {
    const payment = existing(payments, request)
    const fee = fen(request, 'refund_fee')
    if (fen(request, 'total_fee') !== payment.totalFee) throw new PayRefusal('PARAM_ERROR', '订单金额不一致')
    const callback = request.function_name === undefined ? undefined : text(request, 'function_name')
    const outRefundNo = text(request, 'out_refund_no')
    const { refundId } = cashier.refund(payment, outRefundNo, fee, callback)
    return {
      transaction_id: payment.transactionId,
      out_trade_no: payment.outTradeNo,
      out_refund_no: outRefundNo,
      refund_id: refundId,
      refund_fee: fee,
      total_fee: payment.totalFee,
      cash_fee: payment.totalFee,
    }
  },

  queryRefund: ({ payments, clock, request }) => {
    const outRefundNo = text(request, 'out_refund_no')
    const payment = payments.withRefund(text(request, 'sub_mch_id'), outRefundNo)
    const refund = payment?.refunds.find((one) => one.outRefundNo === outRefundNo)
    if (payment === undefined || refund === undefined) throw new PayRefusal('REFUNDNOTEXIST', 'not exist')
    return describeRefund(payment, refund, clock.now())
  },

  downloadBill: ({ payments, clock, appId, request }) => downloadBill(request, payments, appId, clock.now()),
}

/** The `_0` says the first of them: WeChat Pay can tell of several. */
function describeRefund(payment: Payment, refund: Refund, now: number): object {
  const status = refundStatus(refund, now)
  const doneAt = refund.later?.at ?? refund.at
  return {
    transaction_id: payment.transactionId,
    out_trade_no: payment.outTradeNo,
    total_fee: payment.totalFee,
    cash_fee: payment.totalFee,
    refund_count: 1,
    out_refund_no_0: refund.outRefundNo,
    refund_id_0: refund.refundId,
    refund_channel_0: 'ORIGINAL',
    refund_fee_0: refund.fee,
    settlement_refund_fee_0: refund.fee,
    refund_status_0: status,
    refund_recv_accout_0: '支付用户零钱',
    ...(status === 'SUCCESS' ? { refund_success_time_0: shanghaiTime(doneAt) } : {}),
  }
}

function describe(payment: Payment, now: number): object {
  const { state, outTradeNo, totalFee, openid, attach = '', transactionId, paidAt } = payment
  const refunded = refundedOf(payment, now) > 0
  const found = { out_trade_no: outTradeNo, total_fee: totalFee, attach }
  switch (state) {
    case 'waiting':
    case 'abandoned':
      return { ...found, trade_state: 'NOTPAY', trade_state_desc: '订单未支付' }
    case 'closed':
      return { ...found, trade_state: 'CLOSED', trade_state_desc: '订单已关闭' }
    case 'paid':
      return {
        ...found,
        trade_state: refunded ? 'REFUND' : 'SUCCESS',
        trade_state_desc: refunded ? '订单发生过退款' : '支付成功',
        transaction_id: transactionId,
        sub_openid: openid,
        cash_fee: totalFee,
        bank_type: 'OTHERS',
        trade_type: 'JSAPI',
        time_end: payTime(paidAt ?? 0),
      }
  }
  return state satisfies never
}

function frame(appId: string, request: Record<string, unknown>): object {
  const { sub_mch_id: merchant } = request
  const nonce = randomBytes(16).toString('hex')
  return {
    return_code: 'SUCCESS',
    return_msg: 'OK',
    sub_appid: appId,
    sub_mch_id: merchant,
    nonce_str: nonce,
  }
}

function existing(payments: Payments, request: Record<string, unknown>): Payment {
  const payment = payments.find(text(request, 'sub_mch_id'), number(request, 'out_trade_no'))
  if (payment === undefined) throw new PayRefusal('ORDERNOTEXIST', '订单不存在')
  return payment
}
