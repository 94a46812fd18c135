import type { Moment } from '@contract/ids'
import type { Post, Tie } from '@contract/member'
import type { KindId } from '@contract/ids'
import type { RoundWindow } from '@contract/standard'
import type { HouseUse, Shift } from '@contract/zone'
import { BOOK, SHEET_KEYS, type ColumnKey, type SheetKey } from './book'
import type { Field } from './lines'

/** A name in a cell; whether there is such a thing is seen later, against all that is known. */
export interface BuildingRow {
  row: number
  building: Field
  unit: Field
}
export interface HouseRow extends BuildingRow {
  room: Field
  /** Hundredths of a m². Nothing said: as it was. */
  area?: number
  use?: HouseUse
}
export interface SpotRow {
  row: number
  name: Field
  zone: Field
  standard: Field
}
export interface StandardRow {
  row: number
  name: Field
  ticks: string[]
  minutes: number
  windows: RoundWindow[]
  days: number[]
  /** Every so many days, and from when it is counted where nothing else is known. */
  every?: { days: number; since: string }
}
export interface ResidentRow extends BuildingRow {
  room: Field
  name: Field
  phone: Field
  tie: Tie
  until?: Moment
}
export interface StaffRow {
  row: number
  name: Field
  phone: Field
  posts: Post[]
  skills: string[]
}
export interface ZoneRow {
  row: number
  zone: Field
  buildings: Field
  units: Field
  spots: Field
  steward: Field
}
export interface DutyRow {
  row: number
  zone: Field
  kinds: KindId[]
  person: Field
  deputy: Field
  shift: Shift
  cap: number
}

export interface Table<K extends SheetKey, Row> {
  rows: Row[]
  given: ReadonlySet<ColumnKey<K>>
}

/** The workbook, cell by cell understood. A sheet that is not there says nothing. */
export interface Tables {
  buildings?: Table<'buildings', BuildingRow>
  houses?: Table<'houses', HouseRow>
  spots?: Table<'spots', SpotRow>
  standards?: Table<'standards', StandardRow>
  residents?: Table<'residents', ResidentRow>
  staff?: Table<'staff', StaffRow>
  zones?: Table<'zones', ZoneRow>
  duties?: Table<'duties', DutyRow>
}

/** 楼栋 12 行、房屋 120 行: what was in the workbook, for the list of changes. */
export const rowsIn = (tables: Tables): string =>
  SHEET_KEYS.flatMap((key) => {
    const rows = tables[key]?.rows.length
    return rows === undefined ? [] : [`${BOOK[key].name} ${rows} 行`]
  }).join('、')
