import type { CommunityId, HouseId } from '@contract/ids'
import type { SheetCount } from '@contract/setup'
import type { House } from '@contract/zone'
import { alike } from './alike'
import { BOOK } from './book'
import type { Buildings, Stair } from './buildings'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { Field } from './lines'
import type { HouseRow, Tables } from './tables'
import { nameKey } from './words'

/** Something that is there and would be different. */
export interface Saved<T> {
  before: T
  after: T
}

export interface Houses {
  add: House[]
  save: Saved<House>[]
  count: SheetCount | undefined
  /** Undefined when there is none; its fault is told. */
  find(row: Pick<HouseRow, 'building' | 'unit' | 'room'>, findings: Findings): House | undefined
}

export const planHouses = (
  { houses: sheet }: Tables,
  buildings: Buildings,
  known: readonly House[],
  communityId: CommunityId,
  idOf: IdOf,
  findings: Findings,
): Houses => {
  const byPlace = new Map(known.map((house) => [placeKey(house), house]))
  const taken = new Set<string>(known.map(({ _id }) => _id))
  const add: House[] = []
  const save: Saved<House>[] = []
  const count = new Count(BOOK.houses.name)
  const seen = new Map<string, number>()

  for (const row of sheet?.rows ?? []) {
    const stair = buildings.find(row.building, row.unit, findings)
    if (!stair || row.room.spoilt) continue
    const key = keyAt(stair, row.room)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      findings.fault(row.room, `和第${earlier}行是同一套房`)
      continue
    }
    seen.set(key, row.row)
    const before = byPlace.get(key)
    const _id =
      before?._id ?? (freshId(idOf, taken, 'h', stair.building.id, stair.unit.id, row.room.text) as HouseId)
    const after = houseAt(stair, row, { use: 'home' as const, ...before, _id, communityId })
    byPlace.set(key, after)
    if (!before) add.push(after)
    else if (!alike(before, after)) save.push({ before, after })
    count.row(before ? (alike(before, after) ? 'same' : 'changed') : 'added')
  }

  return {
    add,
    save,
    count: sheet && count.result(known.filter((house) => !seen.has(placeKey(house))).length),
    find: (row, told) => {
      const stair = buildings.find(row.building, row.unit, told)
      if (!stair || row.room.spoilt) return undefined
      const house = byPlace.get(keyAt(stair, row.room))
      if (!house)
        told.fault(row.room, `没有${labelOf(stair, row.room.text)}这套房，请先写在“${BOOK.houses.name}”里`)
      return house
    },
  }
}

const placeKey = ({ buildingId, unitId, room }: Pick<House, 'buildingId' | 'unitId' | 'room'>): string =>
  `${buildingId}/${unitId}/${nameKey(room)}`
const keyAt = ({ building, unit }: Stair, room: Field): string =>
  placeKey({ buildingId: building.id, unitId: unit.id, room: room.text })

/** What the sheet does not say stays as it was. */
const houseAt = (
  { building, unit }: Stair,
  { room, area, use }: HouseRow,
  base: Pick<House, '_id' | 'communityId' | 'use'> & Partial<House>,
): House => ({
  ...base,
  buildingId: building.id,
  unitId: unit.id,
  room: base.room ?? room.text,
  label: labelOf({ building, unit }, base.room ?? room.text),
  ...(area === undefined ? {} : { area }),
  ...(use === undefined ? {} : { use }),
})

/** 3号楼2单元501. Between bare digits a stroke, or 12 and 3 would read as 123. */
const labelOf = ({ building, unit }: Stair, room: string): string =>
  [building.name, unit.name, room]
    .filter((part) => part !== '')
    .reduce((label, part) => (/\w$/.test(label) && /^\w/.test(part) ? `${label}-${part}` : label + part))
