import type { Board } from '@contract/promise'
import { percentWord } from '@domain/summary/words'

/** How promises stand, worst first. */
export const STANDS = { late: '已超时', atRisk: '快到时间', onTime: '按时' } as const
export type Stand = keyof typeof STANDS
/** How it is coloured; the word says it too. */
export const STAND_TONES: Record<Stand, string> = { late: 'alarm', atRisk: 'wait', onTime: 'brand' }

/** 今天 12 条承诺，11 条做到（91%）. Undefined: none has come to its end yet. */
export const todayInWords = ({ kept, broken }: Board['today']): string | undefined => {
  const all = kept + broken
  if (all === 0) return undefined
  return `今天 ${all} 条承诺，${kept} 条做到（${percentWord(kept, all)}）`
}

/** 手上 9 张，超出 8 张上限; 手上 3 张，现在不在班 */
export const loadInWords = ({ open, cap, away }: Board['people'][number]): string => {
  const load = `手上 ${open} 张`
  const full = cap !== undefined && open === cap ? '，已到上限' : ''
  const over = isOverloaded({ open, cap }) ? `，超出 ${cap} 张上限` : full
  return `${load}${over}${away ? '，现在不在班' : ''}`
}

export const isOverloaded = ({ open, cap }: Pick<Board['people'][number], 'open' | 'cap'>): boolean =>
  cap !== undefined && open > cap
