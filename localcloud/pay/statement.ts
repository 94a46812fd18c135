import { refundStatus, shanghaiTime, type Payment, type Refund } from './payment'

export const STATEMENT_KINDS = ['ALL', 'SUCCESS', 'REFUND'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** The day's own bounds, and the moment from which its statement is there. ms since 1970. */
export interface StatementDay {
  begins: number
  ends: number
  /** WeChat begins to write at nine o'clock of the next morning and asks one to come after ten. */
  ready: number
}

const HOUR_MS = 3_600_000
/** CloudBase's own account with WeChat Pay, of which every merchant here is a part. */
const PROVIDER = '1800000000'

const TRADE = [
  ...['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识'],
  ...['交易类型', '交易状态', '付款银行', '货币种类', '应结订单金额', '代金券金额'],
]
const REFUND = ['微信退款单号', '商户退款单号', '退款金额', '充值券退款金额', '退款类型', '退款状态']
const GOODS = ['商品名称', '商户数据包', '手续费', '费率', '订单金额']

const COLUMNS: Record<StatementKind, readonly string[]> = {
  ALL: [...TRADE, ...REFUND, ...GOODS, '申请退款金额', '费率备注'],
  SUCCESS: [...TRADE, ...GOODS, '费率备注'],
  REFUND: [...TRADE, '退款申请时间', '退款成功时间', ...REFUND, ...GOODS, '申请退款金额', '费率备注'],
}
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

/** `20261127`, a day in Shanghai. Undefined for what is no day. */
export function statementDay(date: string): StatementDay | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? []
  const begins = Date.parse(`${year}-${month}-${day}T00:00:00+08:00`)
  if (Number.isNaN(begins) || shanghaiTime(begins).slice(0, 10) !== `${year}-${month}-${day}`)
    return undefined
  const ends = begins + 24 * HOUR_MS
  return { begins, ends, ready: ends + 10 * HOUR_MS }
}

/** What a merchant's customers paid in a day and were given back, as WeChat Pay's text. Undefined when there is nothing. */
export function writeStatement(
  payments: readonly Payment[],
  { begins, ends, ready }: StatementDay,
  kind: StatementKind,
  appId: string,
): string | undefined {
  const within = (at: number): boolean => begins <= at && at < ends
  const paid = payments.filter(({ paidAt = 0 }) => within(paidAt))
  const refunds = payments.flatMap((payment) =>
    payment.refunds.filter(({ at }) => within(at)).map((refund) => ({ payment, refund })),
  )
  const rows = [
    ...(kind === 'REFUND' ? [] : paid.map((payment) => paidRow(payment, appId))),
    // How a refund stands is written once, with the statement.
    ...(kind === 'SUCCESS' ? [] : refunds.map((one) => refundRow(one.payment, one.refund, appId, ready))),
  ].sort((a, b) => ((a['交易时间'] ?? '') < (b['交易时间'] ?? '') ? -1 : 1))
  if (rows.length === 0) return undefined
  const received = kind === 'REFUND' ? 0 : sum(paid.map(({ totalFee }) => totalFee))
  const returned = kind === 'SUCCESS' ? 0 : sum(refunds.map(({ refund }) => refund.fee))
  const totals = [String(rows.length), yuan(received), yuan(returned), '0.00', '0.00000', yuan(received)]
  const lines = [
    COLUMNS[kind].join(','),
    ...rows.map((row) => marked(COLUMNS[kind].map((column) => row[column] ?? ''))),
    TOTALS,
    marked([...totals, yuan(returned)]),
  ]
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`
}

type Row = Partial<Record<string, string>>

function trade(payment: Payment, appId: string): Row {
  return {
    公众账号ID: appId,
    商户号: PROVIDER,
    特约商户号: payment.merchant,
    微信订单号: payment.transactionId ?? '',
    商户订单号: payment.outTradeNo,
    用户标识: payment.openid,
    交易类型: 'JSAPI',
    付款银行: 'OTHERS',
    货币种类: 'CNY',
    代金券金额: '0.00',
    充值券退款金额: '0.00',
    商品名称: payment.body,
    商户数据包: payment.attach ?? '',
    手续费: '0.00000',
    费率: '0.00%',
  }
}

function paidRow(payment: Payment, appId: string): Row {
  return {
    ...trade(payment, appId),
    交易时间: shanghaiTime(payment.paidAt ?? 0),
    交易状态: 'SUCCESS',
    应结订单金额: yuan(payment.totalFee),
    微信退款单号: '0',
    商户退款单号: '0',
    退款金额: '0.00',
    订单金额: yuan(payment.totalFee),
    申请退款金额: '0.00',
  }
}

function refundRow(payment: Payment, refund: Refund, appId: string, ready: number): Row {
  const status = refundStatus(refund, ready)
  return {
    ...trade(payment, appId),
    交易时间: shanghaiTime(refund.at),
    交易状态: 'REFUND',
    应结订单金额: '0.00',
    退款申请时间: shanghaiTime(refund.at),
    退款成功时间: status === 'SUCCESS' ? shanghaiTime(refund.later?.at ?? refund.at) : '',
    微信退款单号: refund.refundId,
    商户退款单号: refund.outRefundNo,
    退款金额: yuan(refund.fee),
    退款类型: 'ORIGINAL',
    退款状态: status,
    订单金额: '0.00',
    申请退款金额: yuan(refund.fee),
  }
}

/** The mark before each value keeps a spreadsheet from taking it for a number. */
function marked(values: readonly string[]): string {
  return values.map((value) => `\`${value.replace(/[\r\n]+/g, ' ')}`).join(',')
}

function sum(fees: readonly number[]): number {
  return fees.reduce((total, fee) => total + fee, 0)
}

/** `128.50` */
function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
