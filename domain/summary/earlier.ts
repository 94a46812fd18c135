import type { BillsFigures, SummaryDocument } from '@contract/summary'
import type { RoundsBefore } from './rounds'

/** What a summary looks back on of those before it. */
export type Earlier = Pick<SummaryDocument, 'period' | 'madeAt' | 'figures' | 'seen' | 'complaints'> & {
  rounds?: RoundsBefore | undefined
  bills?: BillsFigures['before'] | undefined
}
/** So many of them: the line has eight periods, this one last, and a kind may come back for nine. */
export const LOOKS_BACK = 8
