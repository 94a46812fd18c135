import type { TicketState } from '@contract/ticket'

/** How a tag is coloured; the word says it too. */
export type Tone = 'wait' | 'brand' | 'quiet'
export const TONES: Record<TicketState, Tone> = {
  assigned: 'wait',
  accepted: 'brand',
  enRoute: 'brand',
  onSite: 'brand',
  waiting: 'wait',
  finished: 'wait',
  rated: 'quiet',
  cancelled: 'quiet',
}

/** The road every repair goes, as the step bar shows it. */
export const STEPS = ['派单', '接单', '出发', '到场', '完工'] as const

/** How many of those steps are behind; a cancelled one has left the road. */
export const STEPS_TAKEN: Record<TicketState, number> = {
  assigned: 1,
  accepted: 2,
  enRoute: 3,
  onSite: 4,
  // Who goes on sets out anew.
  waiting: 2,
  finished: 5,
  rated: 5,
  cancelled: 0,
}

export const isOpen = (state: TicketState): boolean => {
  const taken = STEPS_TAKEN[state]
  return taken > 0 && taken < STEPS.length
}

/** What came back says so, and how often: 返修, 第2次返修. */
export const reopenedWord = (reopens: number): string => (reopens > 1 ? `第${reopens}次返修` : '返修')
