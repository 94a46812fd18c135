import { VISIT_OUTCOMES } from '@contract/glossary'
import type { VisitFigures } from '@contract/summary'

const ORDER = ['satisfied', 'partly', 'not', 'unreachable'] as const

/** How many ended, however they ended. */
export const visitsMade = ({ satisfied, partly, not, unreachable }: VisitFigures): number =>
  satisfied + partly + not + unreachable

/** 满意 9 次，不满意 1 次; what did not happen is not counted out. */
export const visitsInWords = (visits: VisitFigures): string => {
  const found = ORDER.filter((outcome) => visits[outcome] > 0).map(
    (outcome) => `${VISIT_OUTCOMES[outcome]} ${visits[outcome]} 次`,
  )
  return found.length > 0 ? found.join('，') : '没有做过回访'
}

/** Of a zone or a person: 做了 9 次，满意 9 次；漏了 1 次. Undefined: nothing to do with visits. */
export const visitsInShort = (visits: VisitFigures): string | undefined => {
  const made = visitsMade(visits)
  const done = made > 0 ? `回访 ${made} 次：${visitsInWords(visits)}` : ''
  const missed = visits.missed > 0 ? `没按时 ${visits.missed} 次` : ''
  return [done, missed].filter(Boolean).join('；') || undefined
}
