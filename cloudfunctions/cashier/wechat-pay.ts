import { randomBytes } from 'node:crypto'
import { statementDue } from '@domain/billing/statement'
import { cloud } from '../_kit/sdk'
import deployment from '../../config/deployment.json'
import { orderStateIn, refundStateIn, refusalIn, statementIn, textIn, type Answer } from './answers'
import type { Pay, RefundState, Refused } from './pay'

/** The SDK's types know nothing of payments; this is the part of it that we use. */
type Question = 'unifiedOrder' | 'queryOrder' | 'closeOrder' | 'refund' | 'queryRefund' | 'downloadBill'
type CloudPay = Record<Question, (request: object) => Promise<Answer>>
const { cloudPay } = cloud as unknown as { cloudPay: CloudPay }

/** Who asks, and which function hears of it when money has moved. */
const told = { envId: deployment.envId, functionName: 'cashier' }
const request = (question: Question, more: object): Promise<Answer> =>
  cloudPay[question]({
    subMchId: deployment.merchant,
    subAppid: deployment.appId,
    nonceStr: randomBytes(16).toString('hex'),
    ...more,
  })

export const weChatPay: Pay = {
  async order({ orderId, body, total, openid, attached }) {
    const answer = await request('unifiedOrder', {
      ...told,
      body,
      outTradeNo: orderId,
      totalFee: total,
      subOpenid: openid,
      tradeType: 'JSAPI',
      ...(attached === undefined ? {} : { attach: attached }),
      // Whose machine asks; in a cloud nobody knows, and WeChat does not look.
      spbillCreateIp: '127.0.0.1',
    })
    const refused = refusalIn(answer)
    if (refused !== undefined) return refused
    const sheet = answer.payment as Answer
    return {
      timeStamp: textIn(sheet, 'timeStamp'),
      nonceStr: textIn(sheet, 'nonceStr'),
      package: textIn(sheet, 'package'),
      signType: textIn(sheet, 'signType'),
      paySign: textIn(sheet, 'paySign'),
    }
  },

  async ask(orderId) {
    return orderStateIn(await request('queryOrder', { outTradeNo: orderId }))
  },

  async close(orderId) {
    const refused = refusalIn(await request('closeOrder', { outTradeNo: orderId }))
    if (refused === undefined) return 'closed'
    // Why not is better asked than understood.
    const { state } = await weChatPay.ask(orderId)
    if (state === 'open') throw new Error(`WeChat Pay leaves ${orderId} open: ${refused.words}`)
    return state
  },

  async refund({ orderId, refundId, total, amount }) {
    const order = { outTradeNo: orderId, totalFee: total }
    const refund = { outRefundNo: refundId, refundFee: amount }
    const refused = refusalIn(await request('refund', { ...told, ...order, ...refund }))
    // WeChat's yes means only that it has taken it on.
    return refused ?? outcomeOf(await weChatPay.refundState(refundId))
  },

  async refundState(refundId) {
    return refundStateIn(await request('queryRefund', { outRefundNo: refundId }))
  },

  async statement(day) {
    // Before, WeChat may say that there was no trade when it means that it has not counted yet.
    if (Date.now() < statementDue(day)) return 'notYet'
    return statementIn(await request('downloadBill', { billDate: day.replaceAll('-', ''), billType: 'ALL' }))
  },
}

const outcomeOf = (state: RefundState): 'done' | 'processing' | Refused => {
  switch (state) {
    case 'done':
    case 'processing':
      return state
    case 'closed':
      return { failed: 'REFUNDCLOSE', words: '' }
    case 'astray':
      return { failed: 'CHANGE', words: '' }
    // Taken on a moment ago, and not found yet.
    case 'unknown':
      return 'processing'
  }
  return state satisfies never
}
