import type { BuildingId, UnitId } from '@contract/ids'
import type { SheetCount } from '@contract/setup'
import type { Building, Unit } from '@contract/zone'
import { BOOK } from './book'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { Field } from './lines'
import type { Tables } from './tables'
import { nameKey } from './words'

export interface Stair {
  building: Building
  unit: Unit
}
export interface Buildings {
  /** Known ones first, as they were; then the new ones in the order of the sheet. */
  all: Building[]
  count: SheetCount | undefined
  named(name: string): Building | undefined
  /** Undefined when there is no such place; its fault is told. */
  find(building: Field, unit: Field, findings: Findings): Stair | undefined
}

/** Buildings are what the sheet 楼栋 says; without it, what the houses say. */
export const planBuildings = (
  { buildings: sheet, houses }: Tables,
  known: readonly Building[],
  idOf: IdOf,
  findings: Findings,
): Buildings => {
  const all = known.map((building) => ({ ...building, units: [...building.units] }))
  const byName = new Map(all.map((building) => [nameKey(building.name), building]))
  const taken = new Set<string>(all.flatMap(({ id, units }) => [id, ...units.map((unit) => unit.id)]))
  const count = new Count(BOOK.buildings.name)
  const seen = new Map<string, number>()

  for (const { row, building: name, unit } of sheet?.rows ?? houses?.rows ?? []) {
    if (name.spoilt || unit.spoilt) continue
    const key = nameKey(name.text)
    const stair = `${key}/${nameKey(unit.text)}`
    const earlier = seen.get(stair)
    if (earlier !== undefined) {
      if (sheet) findings.fault(name, `和第${earlier}行是同一栋楼的同一个单元`)
      continue
    }
    seen.set(stair, row)
    const building = byName.get(key) ?? newBuilding(name.text, freshId(idOf, taken, 'b', key))
    if (unitNamed(building, unit.text)) {
      count.row('same')
      continue
    }
    const isMixed =
      building.units.length > 0 && (unit.text === '' || building.units.some((each) => each.name === ''))
    if (isMixed) {
      findings.fault(unit, mixed(building, unit.text))
      continue
    }
    count.row('added')
    const id = freshId(idOf, taken, 'u', building.id, nameKey(unit.text)) as UnitId
    building.units.push({ id, name: unit.text })
    taken.add(building.id).add(id)
    if (!byName.has(key)) all.push(building)
    byName.set(key, building)
  }

  const unnamed = known.flatMap(({ name, units }) =>
    units.filter((unit) => !seen.has(`${nameKey(name)}/${nameKey(unit.name)}`)),
  )
  return {
    all,
    count: sheet && count.result(unnamed.length),
    named: (name) => byName.get(nameKey(name)),
    find: (name, unit, told) => {
      if (name.spoilt || unit.spoilt) return undefined
      const building = byName.get(nameKey(name.text))
      if (!building) {
        told.fault(name, noBuilding(name.text, byName))
        return undefined
      }
      const found = unitNamed(building, unit.text)
      if (!found) told.fault(unit, noUnit(building, unit.text))
      return found && { building, unit: found }
    },
  }
}

const newBuilding = (name: string, id: string): Building => ({ id: id as BuildingId, name, units: [] })

const unitNamed = ({ units }: Building, name: string): Unit | undefined =>
  units.find((unit) => nameKey(unit.name) === nameKey(name))

const mixed = ({ name }: Building, unit: string): string =>
  unit === '' ? `${name}分单元，请写是哪个单元` : `${name}前面写的是不分单元，这里又有${unit}`

const noBuilding = (name: string, byName: ReadonlyMap<string, Building>): string => {
  const meant =
    byName.get(`${nameKey(name)}号楼`) ?? byName.get(nameKey(name).replace(/(栋|幢|座|楼)$/, '号楼'))
  return `没有“${name}”这栋楼${meant ? `，是不是“${meant.name}”？` : ''}`
}

const noUnit = (building: Building, unit: string): string => {
  if (unit === '') return mixed(building, unit)
  const meant = unitNamed(building, `${unit}单元`)
  return `${building.name}没有${unit}${meant ? `，是不是“${meant.name}”？` : ''}`
}
