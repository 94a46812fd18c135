import type { Moment, ZoneId } from '@contract/ids'
import type { Letter } from '@contract/notice'
import type { DutyMap } from '@contract/zone'
import type { Pile } from '@domain/promise/board'
import { calendarDay } from '@domain/time/calendar'
import { absenceOf } from '@domain/zone/absence'
import { zonesOf } from '@domain/zone/staff'
import { letterOf, readersOf } from './letter'
import { stillOpenPage } from './pages'
import { templateFields } from './template-fields'

/** What is left of the day in a steward's zones, those looked after for somebody on leave included. */
export const stillOpenOf = (
  map: DutyMap,
  piles: readonly Pick<Pile, 'zoneId' | 'open' | 'late'>[],
  /** Return visits that are still to be made. */
  visits: ReadonlyMap<ZoneId, number>,
  at: Moment,
): Letter | undefined => {
  // Who is on leave has somebody who stands in; who has gone home early is told all the same.
  const here = readersOf(map, 'steward').filter(
    ({ memberId }) => absenceOf(map.absences, memberId, at)?.type !== 'leave',
  )
  const told = here.flatMap(({ memberId, openid, role }) => {
    const zones = zonesOf(map, { _id: memberId, role }, at).map(({ id }) => id)
    const theirs = piles.filter(({ zoneId }) => zones.includes(zoneId))
    const [open, late] = [sum(theirs.map((pile) => pile.open)), sum(theirs.map((pile) => pile.late))]
    const waiting = sum(zones.map((id) => visits.get(id) ?? 0))
    if (open + waiting === 0) return []
    const [title, body] = wordsOf(open, late, waiting)
    const page = `${stillOpenPage}&as=${memberId}`
    const data = templateFields('digest', { what: title, tip: body, at })
    return [
      {
        memberId,
        openid,
        title,
        body,
        opens: 'stillOpen' as const,
        push: { template: 'digest' as const, page, data },
      },
    ]
  })
  return letterOf(`stillOpen:${map._id}:${calendarDay(at)}`, map._id, at, told)
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

const wordsOf = (open: number, late: number, waiting: number): [title: string, body: string] => {
  const visits = waiting === 0 ? '' : `${waiting} 个回访还没做。`
  if (open === 0) return [`今天还没回访：${waiting} 个`, '单子都办完了。']
  const lateWords = late === 0 ? '，都在时间内' : `，${late} 张超时`
  return [`今天还没办完：${open} 张${lateWords}`, visits === '' ? '回访都做了。' : visits]
}
