/** What needs the spreadsheet library or a long breath: served by a function of its own (0012). No schema here: a phone imports it. */
const IN_SHEETS = {
  'setup.template': true,
  'setup.check': true,
  'setup.apply': true,
  'mine.export': true,
  'ticket.export': true,
  'summary.export': true,
} as const
export type SheetAction = keyof typeof IN_SHEETS

/** The cloud function that answers an action. */
export const functionOf = (action: string): 'api' | 'sheets' => (action in IN_SHEETS ? 'sheets' : 'api')
