import type { Agreement, FeeItem, HouseTerms } from '@contract/fee'
import type { CommunityId, FeeId } from '@contract/ids'
import { charge, type Charge } from '@domain/billing/charge'
import type { Charged, Charging } from '@domain/billing/charged'
import { noFees } from '@domain/billing/fee-rules'

export const LAKE = 'c-green-lake' as CommunityId
export const fee = (id: string): FeeId => id as FeeId

/** 物业费 2.80 元, 车位费 150 元, 水费 in three steps, 公共电费 by area: what every community begins with. */
export const ITEMS: FeeItem[] = noFees(LAKE).items
export const item = (id: string, more: Partial<FeeItem> = {}): FeeItem => {
  const found = ITEMS.find((each) => each.id === id)
  if (!found) throw new Error(`nothing is called ${id}`)
  return { ...found, ...more }
}

export const NO_TERMS: HouseTerms = { agreements: [], vacant: [] }
export const agreed = (id: string, more: Omit<Agreement, 'feeId'> = {}): Agreement => ({
  feeId: fee(id),
  ...more,
})
/** A flat of 87.50 m², lived in. */
export const flat = (more: Partial<Charged> = {}): Charged => ({
  house: { area: 8750, use: 'home' },
  terms: NO_TERMS,
  inputs: [],
  readings: [],
  ...more,
})
export const during = (
  from: string,
  to: string,
  items: FeeItem[],
  more: Partial<Charging> = {},
): Charging => ({
  from,
  to,
  items,
  costs: [],
  shares: [],
  ...more,
})
export const lines = ({ lines: all }: Charge): [string, number, string[]][] =>
  all.map(({ name, amount, how }) => [name, amount, how])
export const charged = (run: Charging, house: Partial<Charged> = {}) => lines(charge(run, flat(house)))
