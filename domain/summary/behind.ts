import type { FigureKey, Figures, Summary, SummaryDocument } from '@contract/summary'
import { isLow } from '@domain/ticket/verdict'
import type { Facts } from './facts'
import { visitsIn } from './visit-facts'

/** Requests behind a figure, and behind what is one of many. */
const MOST = 200
const MOST_OF_EACH = 100

type Holds = (each: Facts) => boolean

/** Which requests stand behind each number, the newest first. Where nothing does, there is no key. */
export const behindOf = (
  facts: readonly Facts[],
  { response, onSite }: Pick<Figures, 'response' | 'onSite'>,
  { zones, people, came, complaints }: Pick<Summary, 'zones' | 'people' | 'came' | 'complaints'>,
): SummaryDocument['behind'] => {
  const newest = [...facts].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
  const slow = (minutes: readonly number[], p90: number | undefined): boolean =>
    p90 !== undefined && minutes.some((each) => each >= p90)
  const figures: Record<string, Holds> = {
    asked: ({ asked }) => asked,
    finished: ({ work }) => work.length > 0,
    open: ({ open }) => open !== undefined,
    broken: ({ promises }) => promises.broken.length > 0,
    slowResponse: ({ promises }) => slow(promises.response, response.p90),
    slowOnSite: ({ promises }) => slow(promises.onSite, onSite.p90),
    reopened: ({ reopened }) => reopened > 0,
    rated: ({ verdicts }) => verdicts.length > 0,
    low: ({ verdicts }) => verdicts.some(isLow),
    visited: ({ findings }) => findings.length > 0,
    missed: ({ promises }) => promises.broken.some(({ promise }) => promise === 'visit'),
    complaints: ({ asked, nature, work }) => nature === 'complaint' && (asked || work.length > 0),
    praise: ({ asked, nature }) => asked && nature === 'praise',
  }
  const parts: [FigureKey, Holds][] = [
    ...zones.flatMap(({ id }): [FigureKey, Holds][] => [
      [`zone:${id}`, ({ asked, zoneId }) => asked && zoneId === id],
      [`zoneBroken:${id}`, ({ promises, zoneId }) => promises.broken.length > 0 && zoneId === id],
      [`zoneRated:${id}`, ({ verdicts, zoneId }) => verdicts.length > 0 && zoneId === id],
      [`zoneVisits:${id}`, (each) => each.zoneId === id && isAskedAbout(each)],
    ]),
    ...people.flatMap(({ id }): [FigureKey, Holds][] => [
      [`person:${id}`, isOf(id)],
      [`personVisits:${id}`, (each) => isAskedAbout(each, id)],
    ]),
    ...came.kinds.map(({ kind }): [FigureKey, Holds] => [
      `kind:${kind}`,
      (each) => each.asked && each.kind === kind,
    ]),
    ...came.places.map(({ placeId }): [FigureKey, Holds] => [
      `place:${placeId}`,
      (each) => each.asked && each.placeId === placeId,
    ]),
    ...came.cells.map(({ kind, placeId }): [FigureKey, Holds] => [
      `cell:${kind}|${placeId}`,
      (each) => each.asked && each.kind === kind && each.placeId === placeId,
    ]),
    ...(complaints?.causes ?? []).map(({ cause }): [FigureKey, Holds] => [
      `cause:${cause}`,
      ({ nature, work }) => nature === 'complaint' && work.some((each) => each.cause === cause),
    ]),
  ]
  const idsOf = (holds: Holds, most: number) =>
    newest
      .filter(holds)
      .slice(0, most)
      .map(({ id }) => id)
  return [
    ...Object.entries(figures).map(([key, holds]) => ({ key, ids: idsOf(holds, MOST) })),
    ...parts.map(([key, holds]) => ({ key, ids: idsOf(holds, MOST_OF_EACH) })),
  ].filter(({ ids }) => ids.length > 0)
}

const isOf =
  (id: string): Holds =>
  ({ work, verdicts, findings }) =>
    work.some(({ by }) => by.id === id) ||
    verdicts.some(({ of }) => of.id === id) ||
    findings.some(({ by }) => by.id === id)

/** She was asked how it went, or nobody asked her in time; of one person where it is said whose. */
const isAskedAbout = (each: Facts, ofId?: string): boolean =>
  Object.values(visitsIn([each], ofId)).some((count) => count > 0)
