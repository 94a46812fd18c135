/** What needs the spreadsheet library or a long breath: served by a function of its own (0012). No schema here: a phone imports it. */
const IN_SHEETS = {
  'setup.template': true,
  'setup.check': true,
  'setup.apply': true,
  'mine.export': true,
  'ticket.export': true,
  'summary.export': true,
  'run.template': true,
  'run.import': true,
  'collection.export': true,
  'point.codes': true,
} as const
export type SheetAction = keyof typeof IN_SHEETS

/** What asks WeChat Pay: served by the one function that may (0025). */
const IN_CASHIER = {
  'pay.start': true,
  'pay.check': true,
  'pay.drop': true,
  'refund.drop': true,
} as const
export type CashierAction = keyof typeof IN_CASHIER

/** The cloud function that answers an action. */
export const functionOf = (action: string): 'api' | 'sheets' | 'cashier' => {
  if (action in IN_SHEETS) return 'sheets'
  return action in IN_CASHIER ? 'cashier' : 'api'
}
