import type { FeeItem, HouseTerms, Reading, RunDocument, RunInput } from '@contract/fee'
import type { House } from '@contract/zone'
import { holdingsOf, stretchesOf, type Stretch } from './stretches'

/** What a run says of everybody. */
export type Charging = Pick<RunDocument, 'from' | 'to' | 'items' | 'costs' | 'shares'>
/** Whoever is charged, and what is known of them. */
export interface Charged {
  house: Pick<House, 'area' | 'use'>
  terms: HouseTerms
  inputs: readonly RunInput[]
  readings: readonly Reading[]
}
/** The days for which a house pays, for each that it has of the item; nothing at all where it never pays. */
export const paidFor = (
  item: FeeItem,
  { from, to }: Pick<Charging, 'from' | 'to'>,
  { house, terms }: Pick<Charged, 'house' | 'terms'>,
): Stretch[][] => {
  if (item.uses.length > 0 && !item.uses.includes(house.use)) return []
  const paid = holdingsOf(item, terms).map((holding) => stretchesOf(holding, item, terms, from, to))
  return paid.some((stretches) => stretches.length > 0) ? paid : []
}

/** Hundredths of a m²; undefined where nobody has written them down. */
export const areaIn = ({ house: { area } }: Pick<Charged, 'house'>): number | undefined =>
  area !== undefined && Number.isSafeInteger(area) && area > 0 ? area : undefined
