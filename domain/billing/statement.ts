import type { Moment } from '@contract/ids'
import { dayBegins } from '../time/calendar'
import { readPayTime } from './pay-time'

/** What WeChat says was paid and given back in a day. Money is in 分. */
export interface Statement {
  payments: StatedPayment[]
  /** As WeChat took them on: one may still come to nothing on a later day. */
  refunds: StatedRefund[]
}
export interface StatedPayment {
  orderId: string
  transactionId: string
  total: number
  at: Moment
  /** What the order was given along: whose it is. */
  attached?: string
}
export interface StatedRefund {
  orderId: string
  refundId: string
  amount: number
  at: Moment
  /** The money was there when the statement was written. */
  done: boolean
  attached?: string
}

/** From when a day's statement is there: WeChat begins at nine the next morning and asks one to come after ten. */
export const statementDue = (day: string): Moment => dayBegins(day) + 34 * 3_600_000

/**
 * Reads the text of `downloadBill` with `bill_type` ALL: a header, rows with a mark before each value, the header of the
 * totals and the totals. Columns are found by name, since merchants of different years have different ones.
 * @throws {Error} when a row cannot be read or the totals are not those of the rows: half a statement is none.
 */
export const readStatement = (text: string): Statement => {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const totalsAt = lines.findIndex((line) => line.startsWith('总交易单数'))
  const [header = '', ...rows] = lines.slice(0, Math.max(totalsAt, 0)).filter((line) => line.trim() !== '')
  const totals = rowOf(lines[totalsAt] ?? '', lines[totalsAt + 1] ?? '')
  const statement: Statement = { payments: [], refunds: [] }
  for (const line of rows) put(statement, rowOf(header, line))
  compare(statement, totals)
  return statement
}

type Row = ReadonlyMap<string, string>

const rowOf = (header: string, line: string): Row => {
  const names = header.split(',')
  // A comma alone may stand in what was bought.
  const values = line.slice(1).split(',`')
  if (!line.startsWith('`') || names.length !== values.length) throw unreadable(line)
  return new Map(names.map((name, n) => [name.trim(), (values[n] ?? '').trim()]))
}

const put = ({ payments, refunds }: Statement, row: Row): void => {
  const at = readPayTime(said(row, '交易时间'))
  const orderId = said(row, '商户订单号')
  const state = said(row, '交易状态')
  const attached = row.get('商户数据包') ?? ''
  const more = attached === '' ? {} : { attached }
  if (state === 'SUCCESS') {
    const transactionId = said(row, '微信订单号')
    payments.push({ orderId, transactionId, total: fen(said(row, '订单金额', '总金额')), at, ...more })
  } else if (state === 'REFUND' || state === 'REVOKED') {
    const amount = fen(said(row, '申请退款金额', '退款金额'))
    const done = row.get('退款状态') === 'SUCCESS'
    refunds.push({ orderId, refundId: said(row, '商户退款单号'), amount, at, done, ...more })
  } else {
    throw unreadable(`交易状态 ${state}`)
  }
}

const compare = ({ payments, refunds }: Statement, totals: Row): void => {
  const received = payments.reduce((sum, { total }) => sum + total, 0)
  const returned = refunds.reduce((sum, { amount }) => sum + amount, 0)
  const agree =
    said(totals, '总交易单数') === String(payments.length + refunds.length) &&
    fen(said(totals, '订单总金额', '总交易额')) === received &&
    fen(said(totals, '申请退款总金额', '总退款金额')) === returned
  if (!agree) throw unreadable('its totals are not those of its rows')
}

/** The first of these columns that is there. */
const said = (row: Row, ...names: string[]): string => {
  const value = names.map((name) => row.get(name)).find((one) => one !== undefined)
  if (value === undefined || value === '') throw unreadable(`no ${names.join(' or ')}`)
  return value
}

/** `128.5` yuan is 12850 分, digit by digit: a float would lose one. */
const fen = (yuan: string): number => {
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan) ?? []
  if (whole === undefined) throw unreadable(yuan)
  return Number(whole + part.padEnd(2, '0'))
}

const unreadable = (what: string) => new Error(`a statement that cannot be read: ${what.slice(0, 200)}`)
