import type { Nature } from '@contract/catalogue'
import type { TicketState } from '@contract/ticket'

/** How a tag is coloured; the word says it too. */
export type Tone = 'wait' | 'brand' | 'quiet'
export const TONES: Record<TicketState, Tone> = {
  assigned: 'wait',
  accepted: 'brand',
  enRoute: 'brand',
  onSite: 'brand',
  quoted: 'wait',
  waiting: 'wait',
  finished: 'wait',
  confirmed: 'quiet',
  rated: 'quiet',
  closed: 'quiet',
  cancelled: 'quiet',
  merged: 'quiet',
}

/** The road every repair goes, as the step bar shows it. */
const REPAIR = ['派单', '接单', '出发', '到场', '完工'] as const
/** What is only said needs no visit. */
const WORDS = ['派单', '接单', '办结'] as const
export const stepsOf = (nature: Nature): readonly string[] => (nature === 'repair' ? REPAIR : WORDS)

/** How many of a repair's steps are behind; one that was called off or went into another has left the road. */
const STEPS_TAKEN: Record<TicketState, number> = {
  assigned: 1,
  accepted: 2,
  enRoute: 3,
  onSite: 4,
  quoted: 4,
  // Who goes on sets out anew.
  waiting: 2,
  finished: 5,
  confirmed: 5,
  rated: 5,
  closed: 5,
  cancelled: 0,
  merged: 0,
}

export const stepsTaken = (state: TicketState, nature: Nature): number => {
  const taken = STEPS_TAKEN[state]
  if (nature === 'repair') return taken
  return taken === REPAIR.length ? WORDS.length : Math.min(taken, WORDS.length - 1)
}

export const isOpen = (state: TicketState): boolean => {
  const taken = STEPS_TAKEN[state]
  return taken > 0 && taken < REPAIR.length
}

/** Nobody is there yet: what to do meanwhile still matters. */
export const isAwaited = (state: TicketState): boolean =>
  state === 'assigned' || state === 'accepted' || state === 'enRoute'

/** What came back says so, and how often: 返修, 第2次返修. */
export const reopenedWord = (reopens: number): string => (reopens > 1 ? `第${reopens}次返修` : '返修')
