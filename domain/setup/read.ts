import type { Kind } from '@contract/catalogue'
import type { Moment } from '@contract/ids'
import type { SheetFault } from '@contract/setup'
import { BOOK, NOTES, SHEET_KEYS, type ColumnKey, type SheetKey } from './book'
import { cellName, type RawSheet } from './cells'
import { Findings } from './findings'
import { linesOf, type Lines } from './lines'
import { areaOf, useOf, withoutSpaces } from './meanings'
import { readDuties } from './read-duties'
import { readResidents, readStaff } from './read-people'
import { readStandards } from './read-standards'
import type { Tables } from './tables'
import { nameKey } from './words'

export interface Reading {
  tables: Tables
  faults: SheetFault[]
  cautions: string[]
}

/**
 * Understands a workbook cell by cell, without knowing more of the community than what somebody may have a duty for.
 * `now` says which tenancies have ended, and from which day every few days are counted.
 */
export const read = (sheets: readonly RawSheet[], kinds: readonly Kind[], now: Moment): Reading => {
  const findings = new Findings()
  const found = sortOut(sheets, findings)
  const tables: Tables = {}
  const lines = <K extends SheetKey>(key: K): Lines<ColumnKey<K>> | undefined => {
    const sheet = found.get(key)
    return sheet && linesOf(key, sheet, findings)
  }

  const buildings = lines('buildings')
  if (buildings) tables.buildings = { given: buildings.given, rows: buildings.lines.map(buildingRow) }
  const houses = lines('houses')
  if (houses)
    tables.houses = { given: houses.given, rows: houses.lines.map((line) => houseRow(line, findings)) }
  const spots = lines('spots')
  if (spots)
    tables.spots = { given: spots.given, rows: spots.lines.map(({ row, fields }) => ({ row, ...fields })) }
  const standards = lines('standards')
  if (standards) tables.standards = readStandards(standards, findings, now)
  const residents = lines('residents')
  if (residents) tables.residents = readResidents(residents, findings, now)
  const staff = lines('staff')
  if (staff) tables.staff = readStaff(staff, findings)
  const zones = lines('zones')
  if (zones)
    tables.zones = { given: zones.given, rows: zones.lines.map(({ row, fields }) => ({ row, ...fields })) }
  const duties = lines('duties')
  if (duties) tables.duties = readDuties(duties, kinds, findings)
  return { tables, faults: findings.faults, cautions: findings.cautions }
}

const sortOut = (sheets: readonly RawSheet[], findings: Findings): Map<SheetKey, RawSheet> => {
  const found = new Map<SheetKey, RawSheet>()
  for (const sheet of sheets) {
    const name = nameKey(sheet.name)
    const key = SHEET_KEYS.find((each) => BOOK[each].name === name)
    if (key === undefined) {
      if (name !== NOTES) findings.caution(`不认识“${sheet.name}”这张表，没有读`)
    } else if (found.has(key))
      findings.fault({ sheet: name, cell: cellName(0, 0) }, `“${name}”这张表出现了两次`)
    else found.set(key, { ...sheet, name })
  }
  if (found.size === 0) {
    const known = SHEET_KEYS.map((key) => BOOK[key].name).join('、')
    const first = { sheet: sheets[0]?.name ?? '', cell: cellName(0, 0) }
    findings.fault(first, `没有一张认识的表。工作表要叫：${known}`)
  }
  return found
}

type BuildingLine = Lines<ColumnKey<'buildings'>>['lines'][number]
const buildingRow = ({ row, fields }: BuildingLine) => ({
  row,
  building: fields.building,
  unit: withoutSpaces(fields.unit),
})

type HouseLine = Lines<ColumnKey<'houses'>>['lines'][number]
const houseRow = ({ row, fields }: HouseLine, findings: Findings) => {
  const area = areaOf(fields.area, findings)
  const use = useOf(fields.use, findings)
  return {
    row,
    building: fields.building,
    unit: withoutSpaces(fields.unit),
    room: withoutSpaces(fields.room),
    ...(area === undefined ? {} : { area }),
    ...(use === undefined ? {} : { use }),
  }
}
