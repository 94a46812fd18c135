import type { BuildingId, UnitId, ZoneId } from '@contract/ids'
import type { SheetCount } from '@contract/setup'
import type { Zone } from '@contract/zone'
import { alike } from './alike'
import { BOOK } from './book'
import type { Buildings } from './buildings'
import type { Colleagues } from './colleagues'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { Field } from './lines'
import type { Tables, ZoneRow } from './tables'
import { listed, nameKey } from './words'

export interface Zones {
  all: Zone[]
  count: SheetCount | undefined
  /** Undefined when there is none; its fault is told. */
  find(field: Field, findings: Findings): Zone | undefined
}

/** A zone that the sheet names becomes what it says; the others stay as they are. */
export const planZones = (
  { zones: sheet }: Tables,
  buildings: Buildings,
  colleagues: Colleagues,
  known: readonly Zone[],
  idOf: IdOf,
  findings: Findings,
): Zones => {
  const byName = new Map(known.map((zone) => [nameKey(zone.name), zone]))
  const taken = new Set<string>(known.map(({ id }) => id))
  const count = new Count(BOOK.zones.name)
  const seen = new Map<string, number>()
  const claims = new Claims(findings)
  const rows = sheet?.rows ?? []
  const named = new Set(rows.map(({ zone }) => nameKey(zone.text)))
  for (const zone of known) if (!named.has(nameKey(zone.name))) claims.held(zone)

  for (const row of rows) {
    if (row.zone.spoilt) continue
    const key = nameKey(row.zone.text)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      findings.fault(row.zone, `和第${earlier}行是同一个片区，一个片区写一行`)
      continue
    }
    seen.set(key, row.row)
    const before = byName.get(key)
    const id = before?.id ?? (freshId(idOf, taken, 'z', key) as ZoneId)
    const base: Zone = before ?? { id, name: row.zone.text, buildingIds: [], unitIds: [] }
    const after = zoneOf(row, base, sheet?.given ?? new Set(), { buildings, colleagues, claims, findings })
    const isSame = before !== undefined && alike(before, after)
    count.row(isSame ? 'same' : before ? 'changed' : 'added')
    byName.set(key, isSame ? before : after)
  }
  return {
    all: [...byName.values()],
    count: sheet && count.result(known.filter(({ name }) => !seen.has(nameKey(name))).length),
    find: (field, told) => {
      if (field.spoilt || field.text === '') return undefined
      const zone = byName.get(nameKey(field.text))
      if (!zone) told.fault(field, `没有“${field.text}”这个片区`)
      return zone
    },
  }
}

interface Around {
  buildings: Buildings
  colleagues: Colleagues
  claims: Claims
  findings: Findings
}

const zoneOf = (row: ZoneRow, base: Zone, given: ReadonlySet<string>, around: Around): Zone => {
  const { stewardId: held, ...rest } = base
  const stewardId = given.has('steward') ? stewardOf(row.steward, around) : held
  const { name } = base
  return {
    ...rest,
    buildingIds: given.has('buildings')
      ? buildingsIn(row.buildings, name, around)
      : around.claims.all(base.buildingIds, name),
    unitIds: given.has('units') ? unitsIn(row.units, name, around) : around.claims.all(base.unitIds, name),
    ...(stewardId === undefined ? {} : { stewardId }),
  }
}

const stewardOf = (field: Field, { colleagues, findings }: Around) => {
  const person = colleagues.find(field, findings)
  const post = person?.posts.find(({ role }) => role === 'steward')
  if (person && !post)
    findings.fault(field, `${person.name}不是片区管家，请在“${BOOK.staff.name}”里加上这个岗位`)
  return post?.id
}

const buildingsIn = (field: Field, zone: string, { buildings, claims, findings }: Around): BuildingId[] =>
  listed(field.text).flatMap((word) => {
    const building = buildings.named(word)
    if (!building) findings.fault(field, `没有“${word}”这栋楼`)
    return building && claims.take(field, zone, building.id, building.name) ? [building.id] : []
  })

/** A unit is written with its building, 3号楼2单元: there is a 2单元 in every building. */
const unitsIn = (field: Field, zone: string, { buildings, claims, findings }: Around): UnitId[] =>
  listed(field.text).flatMap((word) => {
    const key = nameKey(word)
    const found = buildings.all.flatMap(({ name, units }) =>
      units.filter((unit) => unit.name !== '' && nameKey(name + unit.name) === key),
    )[0]
    if (!found) findings.fault(field, `没有“${word}”这个单元，请连楼栋一起写，如：3号楼2单元`)
    return found && claims.take(field, zone, found.id, word) ? [found.id] : []
  })

/** What is in a zone is in no other. */
class Claims {
  private readonly by = new Map<string, string>()

  constructor(private readonly findings: Findings) {}

  held({ name, buildingIds, unitIds }: Zone): void {
    for (const id of [...buildingIds, ...unitIds]) this.by.set(id, name)
  }

  all<Id extends string>(ids: Id[], zone: string): Id[] {
    for (const id of ids) this.by.set(id, zone)
    return ids
  }

  take(field: Field, zone: string, id: string, name: string): boolean {
    const holder = this.by.get(id)
    if (holder !== undefined) this.findings.fault(field, `${name}已经在${holder}了，一处只归一个片区`)
    else this.by.set(id, zone)
    return holder === undefined
  }
}
