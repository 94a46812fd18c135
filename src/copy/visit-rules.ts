import { VISIT_WAYS, VISITED } from '@contract/glossary'
import type { KindId } from '@contract/ids'
import type { VisitRules, VisitTerms } from '@contract/feedback'
import { LOW_HOURS } from '@domain/ticket/visits'

/** What no rule changes. */
const { said, asked, nextDay } = LOW_HOURS
export const LOW_ALWAYS = `一星、两星，或者说没修好、没解决：管家当天 ${asked}:00 前打电话；${said}:00 以后评的，第二天 ${nextDay}:00 前。`

export const WITHIN: Record<VisitTerms['within'], string> = { term: '按回访时限', workday: '一个工作日' }

/** What a sample may be, of a hundred; whatever else was set before stays to be seen. */
const PERCENTS: readonly number[] = [5, 10, 20, 30, 50]
export const percentsWith = (percent: number): number[] =>
  PERCENTS.includes(percent) ? [...PERCENTS] : [...PERCENTS, percent].sort((one, other) => one - other)
export const percentInWords = (percent: number): string => `${percent}%`

/** Whom, how, by when. Few stars have a way and a time of their own. */
const partsOf = ({ which, percent, how, within }: VisitTerms): string[] => {
  if (which === 'low') return [VISITED.low]
  const whom = which === 'sample' ? `${VISITED.sample} ${percentInWords(percent)}` : VISITED[which]
  return [whom, VISIT_WAYS[how], WITHIN[within]]
}

/** 抽查 20% · 打电话 · 一个工作日 */
export const visitTermsInWords = (terms: VisitTerms): string => partsOf(terms).join(' · ')

/** What is otherwise than with the rest: 每一单 · 上门 */
export const differenceInWords = (own: VisitTerms, all: VisitTerms): string => {
  const rest = partsOf(all)
  return (
    partsOf(own)
      .filter((part) => !rest.includes(part))
      .join(' · ') || '和上面一样'
  )
}

/** Undefined: as everything else. */
export const ownTermsOf = ({ kinds }: VisitRules, kind: KindId): VisitTerms | undefined => {
  const own = kinds.find((each) => each.kind === kind)
  if (!own) return undefined
  const { kind: _, ...terms } = own
  return terms
}

export const withOwnTerms = (
  { kinds }: VisitRules,
  kind: KindId,
  terms: VisitTerms | undefined,
): VisitRules['kinds'] => {
  const others = kinds.filter((each) => each.kind !== kind)
  return terms ? [...others, { ...terms, kind }] : others
}
