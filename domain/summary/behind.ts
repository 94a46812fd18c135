import type { FigureKey, Figures, Summary, SummaryDocument } from '@contract/summary'
import { isLow } from '@domain/ticket/verdict'
import type { Facts } from './facts'

/** Requests behind a figure, and behind a zone, a person or a cell. */
const MOST = 200
const MOST_OF_EACH = 100

type Holds = (each: Facts) => boolean

/** Which requests stand behind each number, the newest first. Where nothing does, there is no key. */
export const behindOf = (
  facts: readonly Facts[],
  { response, onSite }: Pick<Figures, 'response' | 'onSite'>,
  { zones, people, came }: Pick<Summary, 'zones' | 'people' | 'came'>,
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
    complaints: ({ asked, nature }) => asked && nature === 'complaint',
  }
  const parts: [FigureKey, Holds][] = [
    ...zones.map(({ id }): [FigureKey, Holds] => [
      `zone:${id}`,
      ({ asked, zoneId }) => asked && zoneId === id,
    ]),
    ...people.map(({ id }): [FigureKey, Holds] => [`person:${id}`, isOf(id)]),
    ...came.cells.map(({ kind, placeId }): [FigureKey, Holds] => [
      `cell:${kind}|${placeId}`,
      (each) => each.asked && each.kind === kind && each.placeId === placeId,
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
