import type { LedgerRow } from '@contract/ledger'
import { yuan } from './money'
import { paper, type Poster } from './poster-paper'
import { receiptFacts, receiptLines, receiptTitle } from './receipts'

const QUIET = { size: 13, tone: 'ink2' } as const
const PLAIN = { size: 15 }
/** Letters of a name beside which its amount still fits. */
const SHORT = 14

type Paper = ReturnType<typeof paper>

const line = (sheet: Paper, label: string, words: string) => {
  if (label.length <= SHORT) return sheet.pair(label, words, PLAIN, PLAIN)
  sheet.write(label, PLAIN)
  sheet.pair('', words, PLAIN, PLAIN)
}

/** A receipt as a picture, for whoever has to see that it was paid. */
export const receiptPaper = (row: LedgerRow, communityName: string): Poster => {
  const sheet = paper()
  sheet.write(communityName, { size: 24, bold: true })
  sheet.write(`收据 · ${receiptTitle(row)}`, QUIET)
  sheet.space(16)
  sheet.write(yuan(row.amount), { size: 34, bold: true, tone: 'brand' })
  const lines = receiptLines(row)
  if (lines.length > 0) sheet.rule()
  for (const { label, words } of lines) line(sheet, label, words)
  sheet.rule()
  for (const { label, words } of receiptFacts(row)) {
    sheet.write(label, QUIET)
    sheet.write(words, PLAIN)
    sheet.space(6)
  }
  sheet.rule()
  sheet.write('近邻 · 缴费凭证，不代替发票', QUIET)
  return sheet.done()
}
