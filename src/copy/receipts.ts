import type { Invoice } from '@contract/invoice'
import type { LedgerRow } from '@contract/ledger'
import { LEDGER_TYPES, PAY_METHODS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import { dayInWords } from './dates'
import { dayOf } from './duty'
import { yuan } from './money'
import { clock } from './times'

/** 2026年11月21日 14:30: a receipt is read long after. */
const fullTime = (at: Moment): string => `${dayInWords(dayOf(at))} ${clock(at)}`

/** 缴费 · 微信支付 */
export const receiptTitle = ({ type, method }: Pick<LedgerRow, 'type' | 'method'>): string =>
  [LEDGER_TYPES[type], method && PAY_METHODS[method]].filter(Boolean).join(' · ')

/** What it was for, in one line of a list. */
export const receiptFor = ({ parts = [], kept = 0, reason }: LedgerRow): string => {
  const names = parts.map(({ name }) => name)
  if (kept > 0) names.push('存入余额')
  return names.length > 0 ? names.join('、') : (reason ?? '')
}

interface Fact {
  label: string
  words: string
}

const whoFact = ({ method, by }: LedgerRow): Fact[] => {
  if (method === undefined) return []
  return [{ label: method === 'wechat' ? '缴费人' : '经手人', words: by }]
}

/** Everything that a receipt says besides its amount and bills: on the page and on the picture alike. */
export const receiptFacts = (row: LedgerRow): Fact[] => {
  const { label, at, method, transactionId, receiptNumber, reason } = row
  const facts: Fact[] = [
    { label: '房屋', words: label },
    { label: '时间', words: fullTime(at) },
  ]
  if (method) facts.push({ label: '方式', words: PAY_METHODS[method] })
  facts.push(...whoFact(row))
  if (receiptNumber) facts.push({ label: '收据号', words: receiptNumber })
  if (transactionId) facts.push({ label: '微信支付单号', words: transactionId })
  if (reason) facts.push({ label: '原因', words: reason })
  return facts
}

/** Each bill that it paid, and what was kept. */
export const receiptLines = ({ parts = [], kept = 0 }: LedgerRow): Fact[] => [
  ...parts.map(({ name, amount }) => ({ label: name, words: yuan(amount) })),
  ...(kept > 0 ? [{ label: '存入余额', words: yuan(kept) }] : []),
]

export const invoiceInWords = ({ title, number }: Invoice): string =>
  number === undefined ? `已登记，抬头：${title}` : `已开，抬头：${title}，发票号 ${number}`

export const INVOICE = {
  title: '要发票',
  hint: '发票由物业服务中心来开，开好后发票号会显示在这里，可以去前台取。',
  asked: '已登记，物业服务中心会来开',
  wrongNumber: '税号是 15 到 20 位数字和大写字母，请看一眼',
} as const

/** To whom: a person has no tax number. */
export const INVOICE_TO = { person: '个人', company: '单位' } as const
export type InvoiceTo = keyof typeof INVOICE_TO

/** As it is printed on a licence; letters are written small as often as not. */
export const taxNumberOf = (written: string): string => written.toUpperCase().replace(/\s/g, '')
export const isTaxNumber = (number: string): boolean => /^[0-9A-Z]{15,20}$/.test(number)

/** 翠湖花园_收据_2026-11-21.png */
export const receiptFileName = (community: string, { at }: Pick<LedgerRow, 'at'>): string =>
  `${community}_收据_${dayOf(at)}.png`
