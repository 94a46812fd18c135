import type { Moment } from '@contract/ids'
import type { Log, Round, RoundFigures, Stop } from '@contract/round'
import { sortableMoment } from '@domain/time/sortable'

/** The first six of a code's sixteen characters say which place it is. */
export const KEY_LENGTH = 6

/** It counts: nobody has taken it off the round. */
export const counts = ({ state }: Stop): boolean => state !== 'removed'
/** Somebody may still do it. */
export const isOpen = ({ state }: Stop): boolean => state === 'due' || state === 'blocked'

/** Marked, and not yet looked at. */
export const isDoubtful = (log: Log | undefined): boolean =>
  log !== undefined && log.doubts.length > 0 && log.looked === undefined

/** When the clock has to look next: the first window to close over something that nobody has done. */
const dueAtOf = (stops: readonly Stop[]): Moment | null => {
  const closing = stops.filter(({ state }) => state === 'due').map(({ to }) => to)
  return closing.length === 0 ? null : Math.min(...closing)
}

/** When the last of them was done, if every one that counts is. A round with nothing in it is not complete. */
const completeAtOf = (stops: readonly Stop[]): Moment | null => {
  const counting = stops.filter(counts)
  if (counting.length === 0 || counting.some(({ state }) => state !== 'done')) return null
  return Math.max(...counting.map(({ log }) => log?.at ?? 0))
}

const doubtful = ({ log, also }: Stop): number => [log, ...also].filter(isDoubtful).length

/** Whose stop it is in the figures: who did it, or else who should have. */
const whoseOf = ({ log, holder, state }: Stop): { memberId: Stop['holder']['memberId']; name: string } =>
  state === 'done' && log ? log.by : holder

const figuresOf = (stops: readonly Stop[]): RoundFigures[] => {
  const all = new Map<string, RoundFigures>()
  for (const stop of stops.filter(counts)) {
    const { memberId, name } = whoseOf(stop)
    const figures = all.get(memberId) ?? {
      memberId,
      name,
      due: 0,
      done: 0,
      onTime: 0,
      missed: 0,
      blocked: 0,
      doubtful: 0,
      called: 0,
      thanks: 0,
    }
    const isDone = stop.state === 'done'
    const isOver = isDone || stop.state === 'missed' || stop.state === 'rejected'
    const isPlanned = stop.unplanned !== true
    if (isPlanned && isOver) figures.due += 1
    if (isPlanned && isDone) figures.done += 1
    if (isPlanned && isDone && stop.log?.timing !== 'late') figures.onTime += 1
    if (isPlanned && isOver && !isDone) figures.missed += 1
    if (stop.state === 'blocked') figures.blocked += 1
    if (isDone && stop.calls.length > 0) figures.called += 1
    figures.doubtful += doubtful(stop)
    figures.thanks += stop.thanks.length
    all.set(memberId, figures)
  }
  return [...all.values()].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
}

type Derived =
  'figures' | 'completeAt' | 'holderIds' | 'spotIds' | 'dueAt' | 'doubtKey' | 'updatedAt' | 'sortKey'

/**
 * The round with everything that follows from its stops. Whoever makes or changes one puts it through this; what nobody
 * derives here (`proveAt`, notices) stays.
 */
export const settled = (round: Omit<Round, Derived> & Partial<Pick<Round, Derived>>, now: Moment): Round => {
  const { _id, stops, from } = round
  const isMarked = stops.some((stop) => doubtful(stop) > 0)
  const sortKey = `${sortableMoment(from)}:${_id}`
  return {
    ...round,
    figures: figuresOf(stops),
    completeAt: completeAtOf(stops),
    holderIds: [...new Set(stops.map(({ holder }) => holder.memberId))].sort(),
    spotIds: [...new Set(stops.map(({ spotId }) => spotId))].sort(),
    dueAt: dueAtOf(stops),
    doubtKey: isMarked ? sortKey : null,
    updatedAt: now,
    sortKey,
  }
}
