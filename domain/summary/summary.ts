import type { BoardFigures, StarSum, Summary, SummaryDocument } from '@contract/summary'
import type { DutyMap } from '@contract/zone'
import { behindOf } from './behind'
import { billsIn, hasBills, type FoundBills } from './bills'
import { cameIn, namesIn, seenIn } from './came'
import { complaintsIn } from './complaints'
import { LOOKS_BACK, type Earlier } from './earlier'
import type { Facts, Window } from './facts'
import { figuresOf, sum } from './figures'
import { foundIn, hurtIn } from './hurt'
import { spanBefore } from './periods'
import { risksIn } from './risks'
import { hasRounds, roundsIn, type WalkedRound } from './rounds'
import { sentencesOf } from './sentences'
import { peopleIn, zonesIn, type UnitSize } from './shares'

const PRAISES = 3

export interface Surroundings {
  map: Pick<DutyMap, '_id' | 'zones' | 'buildings' | 'spots' | 'staff' | 'catalogue'>
  sizes: readonly UnitSize[]
  /** Of the same type, the newest first. */
  earlier: readonly Earlier[]
  /** What neighbours wrote. */
  board?: BoardFigures | undefined
  /** Rounds that began in the period, and how clean it was found. */
  walked?: { rounds: readonly WalkedRound[]; checks: StarSum } | undefined
  /** Its money, and the month in which it ended. */
  money?: { month: string; found: FoundBills } | undefined
}

/** `communityId:week:2026-11-23` */
export const summaryIdOf = (
  communityId: string,
  { type, period }: Pick<Summary, 'type' | 'period'>,
): string => `${communityId}:${sortKeyOf({ type, period })}`
export const sortKeyOf = ({ type, period }: Pick<Summary, 'type' | 'period'>): string => `${type}:${period}`

/** A period summed up: from the facts of its tickets, each ticket once, in any order. */
export const summaryOf = (
  window: Window,
  found: readonly Facts[],
  { map, sizes, earlier, board, walked, money }: Surroundings,
): SummaryDocument => {
  const facts = [...found].sort((a, b) => (a.id < b.id ? -1 : 1))
  const asked = facts.filter((each) => each.asked)
  const { type, period, from, to, madeAt } = window
  const before = earlier.find((each) => each.period === spanBefore(window).period)
  const names = namesIn(map, facts)
  const seen = seenIn(facts)
  const figures = figuresOf(facts)
  const parts = {
    came: {
      ...cameIn(seen, earlier, before, names),
      risks: risksIn(window, { asked, seen, earlier, names }),
    },
    zones: zonesIn(facts, map, sizes),
    people: peopleIn(facts, map),
    ...(type === 'month' ? { complaints: complaintsIn(facts, before?.complaints) } : {}),
  }
  const rounds = walked && roundsIn(walked.rounds, walked.checks, before?.rounds)
  const bills = money && billsIn(money.month, money.found, before?.bills)
  const praised = [...asked].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  return {
    _id: summaryIdOf(map._id, window),
    communityId: map._id,
    sortKey: sortKeyOf(window),
    type,
    period,
    from,
    to,
    madeAt,
    sentences: sentencesOf(window, figures, before?.figures),
    figures,
    ...(before ? { before: { period: before.period, figures: before.figures } } : {}),
    line: [...earlier.slice(0, LOOKS_BACK - 1).reverse(), { period, figures }].map(pointOf),
    hurt: hurtIn(facts),
    ...parts,
    ...(board ? { board } : {}),
    ...(rounds && hasRounds(rounds) ? { rounds } : {}),
    ...(bills && hasBills(bills) ? { bills } : {}),
    praise: {
      count: asked.filter(({ nature }) => nature === 'praise').length,
      words: praised.flatMap(({ praise }) => praise ?? []).slice(0, PRAISES),
    },
    found: foundIn(facts),
    late: { steps: sum(facts, ({ late }) => late.steps), verdicts: sum(facts, ({ late }) => late.verdicts) },
    seen,
    behind: behindOf(facts, figures, parts),
  }
}

const pointOf = ({ period, figures }: Pick<Earlier, 'period' | 'figures'>): Summary['line'][number] => {
  const { asked, finished, kept, broken, response, onSite, reopened, stars } = figures
  return {
    period,
    asked,
    finished,
    kept,
    broken,
    ...(response.median === undefined ? {} : { response: response.median }),
    ...(onSite.median === undefined ? {} : { onSite: onSite.median }),
    reopened,
    stars,
  }
}
