import type { DutyId, ZoneId } from '@contract/ids'
import type { SheetCount } from '@contract/setup'
import type { Duty } from '@contract/zone'
import { isCircle } from '@domain/zone/edit-duties'
import { alike } from './alike'
import { BOOK } from './book'
import type { Colleagues } from './colleagues'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { DutyRow, Tables } from './tables'
import type { Zones } from './zones'

export interface Duties {
  all: Duty[]
  count: SheetCount | undefined
}

/** In the zones that the sheet names, who answers is exactly what it says; in the others nothing changes. */
export const planDuties = (
  { duties: sheet }: Tables,
  zones: Zones,
  colleagues: Colleagues,
  known: readonly Duty[],
  idOf: IdOf,
  findings: Findings,
): Duties => {
  const count = new Count(BOOK.duties.name)
  const said = dutiesSaid(sheet?.rows ?? [], zones, colleagues, findings)
  const touched = new Set(said.map(({ duty }) => duty.zoneId))
  const before = new Map(
    known.filter(({ zoneId }) => touched.has(zoneId)).map((duty) => [factOf(duty), duty]),
  )
  const taken = new Set<string>(known.map(({ id }) => id))
  const after = new Map<string, Duty>()
  const added: Duty[] = []

  for (const { duty } of said) {
    const held = before.get(factOf(duty))
    if (!held) {
      const { zoneId, memberId, shift, kinds } = duty
      const hours = `${shift.name} ${shift.days.join('')} ${shift.from}-${shift.to}`
      const id = freshId(idOf, taken, 'd', zoneId, kinds.join(' '), memberId, hours) as DutyId
      taken.add(id)
      added.push({ id, ...duty })
      count.row('added')
      continue
    }
    const next = { id: held.id, ...duty }
    const isSame = alike(next, {
      ...held,
      kinds: duty.kinds,
      shift: { ...held.shift, days: duty.shift.days },
    })
    after.set(held.id, isSame ? held : next)
    count.row(isSame ? 'same' : 'changed')
  }

  const gone = [...before.values()].filter(({ id }) => !after.has(id))
  for (const { id, name } of zones.all) {
    const dropped = gone.filter(({ zoneId }) => zoneId === id).length
    if (dropped > 0) findings.caution(`${name}原来有${dropped}条值班不在表里，会去掉`)
  }
  const kept = known.filter(({ id }) => !gone.some((duty) => duty.id === id))
  const all = [...kept.map((duty) => after.get(duty.id) ?? duty), ...added]
  return { all, count: sheet && count.result(known.filter(({ zoneId }) => !touched.has(zoneId)).length) }
}

type Said = { row: DutyRow; duty: Omit<Duty, 'id'> }

const dutiesSaid = (
  rows: readonly DutyRow[],
  zones: Zones,
  colleagues: Colleagues,
  findings: Findings,
): Said[] => {
  const said: Said[] = []
  const facts = new Map<string, number>()
  for (const row of rows) {
    const zone = zones.find(row.zone, findings)
    const person = colleagues.find(row.person, findings)
    const deputy = colleagues.find(row.deputy, findings)
    if (person && person === deputy) findings.fault(row.deputy, `${person.name}不能给自己替班`)
    const [memberId, deputyId] = [person, deputy].map((each) => each?.posts[0]?.id)
    if (!zone || memberId === undefined || row.kinds.length === 0) continue
    const duty: Said['duty'] = {
      zoneId: zone.id,
      kinds: row.kinds,
      memberId,
      ...(deputyId === undefined ? {} : { deputyId }),
      shift: row.shift,
      cap: row.cap,
    }
    const earlier = facts.get(factOf(duty))
    if (earlier !== undefined) findings.fault(row.person, `和第${earlier}行是同一条值班`)
    else if (
      person !== deputy &&
      isCircle(
        said.map((other) => other.duty),
        duty,
      )
    )
      findings.fault(
        row.deputy,
        `替班绕成了圈：同样的事、同样的时间，${deputy?.name ?? ''}又要由${person?.name ?? ''}来替`,
      )
    facts.set(factOf(duty), row.row)
    said.push({ row, duty })
  }
  return said
}

/** What makes two rows the same duty: zone, kinds, person and hours. Deputy and cap may change. */
const factOf = ({ zoneId, kinds, memberId, shift }: { zoneId: ZoneId } & Omit<Duty, 'id'>): string =>
  JSON.stringify([
    zoneId,
    [...kinds].sort(),
    memberId,
    shift.name,
    [...shift.days].sort(),
    shift.from,
    shift.to,
  ])
