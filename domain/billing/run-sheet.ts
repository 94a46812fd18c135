import { MOST_FEN, type FeeItem, type RunInput } from '@contract/fee'
import type { HouseId } from '@contract/ids'
import type { SheetFault } from '@contract/setup'
import type { House } from '@contract/zone'
import { NOTES } from '@domain/setup/book'
import type { RawSheet } from '@domain/setup/cells'
import { Findings } from '@domain/setup/findings'
import { linesIn, type Field, type Line } from '@domain/setup/lines'
import { nameKey } from '@domain/setup/words'
import { fedItems, HOUSE, keyOf, runShape, type Part } from './run-columns'
import { hundredthsIn } from './sheet-figures'

/** 10,000,000 on a meter. */
const MOST = { reading: 1_000_000_000, amount: MOST_FEN }

export interface Fed {
  inputs: { houseId: HouseId; inputs: RunInput[] }[]
  faults: SheetFault[]
}

/** What the sheets tell of the houses of a run; or everything that is wrong with them, cell by cell. */
export const readRunSheets = (
  items: readonly FeeItem[],
  houses: readonly House[],
  sheets: readonly RawSheet[],
): Fed => {
  const findings = new Findings()
  const known = byLabel(houses)
  const seen = new Map<HouseId, number>()
  const inputs: Fed['inputs'] = []
  const read = sheets.filter(({ name }) => nameKey(name) !== NOTES)
  if (read.length === 0) findings.fault({ sheet: '', cell: 'A1' }, '没有可以读的表')
  for (const sheet of read) {
    const { lines } = linesIn({ ...runShape(items), name: sheet.name }, sheet, findings)
    for (const line of lines) {
      const house = houseIn(line, known, seen, findings)
      const told = fedItems(items).flatMap(
        ({ item, parts }) => inputOf(item, parts, line, house, findings) ?? [],
      )
      if (house && told.length > 0) inputs.push({ houseId: house._id, inputs: told })
    }
  }
  return { inputs, faults: findings.faults }
}

const byLabel = (houses: readonly House[]): Map<string, House | undefined> => {
  const known = new Map<string, House | undefined>()
  for (const house of houses) {
    const key = nameKey(house.label)
    known.set(key, known.has(key) ? undefined : house)
  }
  return known
}

const houseIn = (
  { row, fields }: Line<string>,
  known: ReadonlyMap<string, House | undefined>,
  seen: Map<HouseId, number>,
  findings: Findings,
): House | undefined => {
  const field = fields[HOUSE]
  if (!field || field.spoilt) return undefined
  const house = known.get(nameKey(field.text))
  const words = known.has(nameKey(field.text)) ? `有两套房都叫“${field.text}”` : `没有“${field.text}”这套房`
  const earlier = house && seen.get(house._id)
  if (!house) findings.fault(field, words)
  else if (earlier !== undefined) findings.fault(field, `和第${earlier}行是同一套房`)
  else seen.set(house._id, row)
  return earlier === undefined ? house : undefined
}

const inputOf = (
  item: FeeItem,
  parts: readonly Part[],
  { fields }: Line<string>,
  house: House | undefined,
  findings: Findings,
): RunInput | undefined => {
  const field = (part: Part): Field | undefined =>
    parts.includes(part) ? fields[keyOf(item, part)] : undefined
  const figure = (part: Part, most: number): number | undefined => hundredthsIn(field(part), most, findings)
  const before = figure('before', MOST.reading)
  const now = figure('now', MOST.reading)
  const amount = figure('amount', MOST.amount)
  const at = field(item.way.type === 'meter' ? 'now' : 'amount')
  if (at === undefined || (now === undefined && amount === undefined)) return undefined
  if (house && item.uses.length > 0 && !item.uses.includes(house.use)) {
    findings.fault(at, `${house.label}不收${item.name}`)
    return undefined
  }
  if (before !== undefined && now !== undefined && now < before) {
    findings.fault(at, '本次读数比上次读数小')
    return undefined
  }
  const note = field('note')?.text ?? ''
  return {
    feeId: item.id,
    ...(before === undefined ? {} : { before }),
    ...(now === undefined ? {} : { now }),
    ...(amount === undefined ? {} : { amount }),
    ...(note === '' ? {} : { note }),
  }
}
