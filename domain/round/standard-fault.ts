import type { RoundWindow, Standard } from '@contract/standard'
import { stretches } from '@domain/time/shifts'

/** Whether no window is empty and no two are open at once, from one day into the next too. */
export const windowsFit = (windows: readonly RoundWindow[]): boolean => {
  if (windows.some(({ from, to }) => from === to || from === '24:00')) return false
  const all = windows.flatMap(stretches).sort(([a], [b]) => a - b)
  return all.every(([from], index) => index === 0 || from >= (all[index - 1]?.[1] ?? 0))
}

const isUnique = (all: readonly (string | number)[]): boolean => new Set(all).size === all.length

/** Whether a standard can be kept: nothing in it twice, and times that can be. */
export const isSound = ({ ticks, windows, days }: Standard): boolean =>
  isUnique(ticks.map(({ id }) => id)) &&
  isUnique(ticks.map(({ words }) => words)) &&
  isUnique(days) &&
  windowsFit(windows)
