import type { TicketFilter } from '@contract/ticket'
import { STANDS, type Stand } from '@/copy/board'
import type { Sought } from '@/services/manager-routes'

/** What is on time has no name of its own in the lists: it is what runs, and is not one of the others. */
const FILTERS: Record<Stand, TicketFilter> = {
  late: { overdue: true },
  atRisk: { atRisk: true },
  onTime: { standing: 'open' },
}
const WORDS: Record<Stand, string> = { ...STANDS, onTime: '进行中' }

/** The tickets behind a number: of everything, of a zone, or of a person. */
export const behind = (stand: Stand, of: { filter: TicketFilter; word: string } | undefined): Sought => ({
  filter: { ...of?.filter, ...FILTERS[stand] },
  inWords: [...(of ? [of.word] : []), WORDS[stand]],
})
