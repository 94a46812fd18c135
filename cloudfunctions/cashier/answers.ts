import { readPayTime } from '@domain/billing/pay-time'
import { readStatement, type Statement } from '@domain/billing/statement'
import type { OrderState, Refusal, RefundState, Refused } from './pay'

/** What `cloud.cloudPay` gives; which fields there are depends on the question and on how it went. */
export type Answer = Readonly<Record<string, unknown>>

/** The SDK writes its own `errCode` over WeChat Pay's `err_code`, so a refusal is known by its words. */
const REFUSALS: readonly (readonly [RegExp, Refusal])[] = [
  [/余额不足|资金不足/, 'NOTENOUGH'],
  [/已支付/, 'ORDERPAID'],
  [/已关闭/, 'ORDERCLOSED'],
  [/订单号重复/, 'OUT_TRADE_NO_USED'],
  [/不存在|not ?exist/i, 'ORDERNOTEXIST'],
  [/退款金额|全额退款/, 'REFUND_FEE_MISMATCH'],
]
/** WeChat Pay does not know itself whether it has been done; the same request is to be made again. */
const UNSURE = /系统(错误|繁忙|超时|异常)|system ?error|商户触发重试|频率/i

/** @throws {Error} when WeChat cannot say whether it has done it. */
export const refusalIn = (answer: Answer): Refused | undefined => {
  if (answer.returnCode === 'SUCCESS' && answer.resultCode === 'SUCCESS') return undefined
  const words = wordsOf(answer)
  if (UNSURE.test(words)) throw new Error(`WeChat Pay does not know: ${words}`)
  return { failed: REFUSALS.find(([pattern]) => pattern.test(words))?.[1] ?? 'OTHER', words }
}

/** @throws {Error} when it is no answer to the question. */
export const orderStateIn = (answer: Answer): OrderState => {
  const refused = refusalIn(answer)
  if (refused?.failed === 'ORDERNOTEXIST') return { state: 'unknown' }
  if (refused !== undefined) throw new Error(`WeChat Pay does not say: ${refused.words}`)
  switch (answer.tradeState) {
    case 'SUCCESS':
    case 'REFUND':
      return {
        state: 'paid',
        transactionId: textIn(answer, 'transactionId'),
        total: fenIn(answer, 'totalFee'),
        at: readPayTime(textIn(answer, 'timeEnd')),
      }
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed' }
    // After a failed attempt the person may try again.
    case 'NOTPAY':
    case 'USERPAYING':
    case 'ACCEPT':
    case 'PAYERROR':
      return { state: 'open' }
  }
  throw new Error(`not a state of an order: ${String(answer.tradeState)}`)
}

/** The real cloud has been seen to know a refund and not to tell how it stands: then it is on its way. */
export const refundStateIn = (answer: Answer): RefundState => {
  const refused = refusalIn(answer)
  if (refused?.failed === 'ORDERNOTEXIST') return 'unknown'
  if (refused !== undefined) throw new Error(`WeChat Pay does not say: ${refused.words}`)
  const listed: unknown[] = Array.isArray(answer.refundStatusList) ? answer.refundStatusList : []
  const status = answer.refundStatus_0 ?? answer.refundStatus ?? listed[0] ?? 'PROCESSING'
  switch (status) {
    case 'SUCCESS':
      return 'done'
    case 'PROCESSING':
      return 'processing'
    case 'REFUNDCLOSE':
      return 'closed'
    case 'CHANGE':
      return 'astray'
  }
  throw new Error(`not a state of a refund: ${JSON.stringify(status)}`)
}

/** A statement is a text; a refusal says no `resultCode` and has a number of its own. */
export const statementIn = (answer: Answer): Statement | 'none' | 'notYet' => {
  const { data } = answer
  if (typeof data === 'string' && !data.startsWith('<')) return readStatement(data)
  const words = typeof data === 'string' ? data : `${String(answer.errorCode)} ${wordsOf(answer)}`
  if (/\b20002\b|no bill exist/i.test(words)) return 'none'
  if (/\b20003\b|bill creating/i.test(words)) return 'notYet'
  throw new Error(`WeChat Pay gives no statement: ${words}`)
}

export const textIn = (answer: Answer, name: string): string => {
  const value = answer[name]
  if (typeof value !== 'string' || value === '') throw new Error(`WeChat Pay says no ${name}`)
  return value
}

const fenIn = (answer: Answer, name: string): number => {
  const fen = Number(answer[name] ?? NaN)
  if (!Number.isSafeInteger(fen) || fen < 0) throw new Error(`WeChat Pay says no ${name}`)
  return fen
}

const wordsOf = ({ errCodeDes, returnMsg }: Answer): string =>
  [errCodeDes, returnMsg]
    .filter((words) => typeof words === 'string' && words !== '' && words !== 'OK')
    .join(' ')
