import type { FeeWay } from '@contract/fee'
import { yuanWritten } from '@/copy/catalogue'
import { PRICE_PLACES, type HouseUse } from '@/copy/fees'
import { digitsOf, numberWritten, someYuan, valueOf, type Written } from '@/copy/written'
import type { FeeDraft } from './draft'

/** A step of a meter: up to how much, and what each unit costs. */
export interface TierForm {
  upTo: string
  price: string
}
/** An item as its sheet holds it: numbers are words. */
export interface FeeForm extends Pick<FeeDraft, 'name' | 'agreedOnly' | 'hidden'> {
  type: FeeWay['type']
  /** 元 of a month: of a m², a house or a space. */
  price: string
  unit: string
  tiers: TierForm[]
  by: 'area' | 'house'
  uses: HouseUse[]
  vacant: string
}

/** Ten-thousandths of a yuan. */
const MOST_PRICE = 100_000_000
/** Hundredths of a ton or a kWh. */
const MOST_USED = 1_000_000_000
export const MOST_TIERS = 6
const NEW_TIER: TierForm = { upTo: '', price: '' }

const priceOf = (written: string, least: 0 | 1): Written =>
  numberWritten(written, { places: PRICE_PLACES, most: MOST_PRICE, least })
const usedOf = (written: string): Written => numberWritten(written, { places: 2, most: MOST_USED, least: 1 })
const percentOf = (written: string): Written => numberWritten(written, { places: 0, most: 100 })

const priceWritten = (way: FeeWay): string => {
  if (way.type === 'area') return way.price === 0 ? '' : digitsOf(way.price, PRICE_PLACES)
  return way.type === 'fixed' || way.type === 'space' ? yuanWritten(way.amount) : ''
}

export const writtenOf = ({ name, way, uses, agreedOnly, vacant, hidden }: FeeDraft): FeeForm => ({
  name,
  type: way.type,
  price: priceWritten(way),
  unit: way.type === 'meter' ? way.unit : '吨',
  tiers:
    way.type === 'meter'
      ? way.tiers.map(({ upTo, price }) => ({
          upTo: upTo === undefined ? '' : digitsOf(upTo, 2),
          price: digitsOf(price, PRICE_PLACES),
        }))
      : [NEW_TIER],
  by: way.type === 'share' ? way.by : 'area',
  uses,
  agreedOnly,
  vacant: String(vacant),
  hidden,
})

/** One more step above the others; the one that was the last gets a limit to be written. */
export const withTier = (tiers: readonly TierForm[]): TierForm[] => [...tiers, NEW_TIER]
/** The last step has no limit, whatever was written there before. */
export const withoutTier = (tiers: readonly TierForm[]): TierForm[] =>
  tiers.slice(0, -1).map((tier, at, rest) => (at === rest.length - 1 ? { ...tier, upTo: '' } : tier))

type Made<T> = T | { fault: string }
const tiersOf = (tiers: readonly TierForm[]): Made<{ tiers: { upTo?: number; price: number }[] }> => {
  const made: { upTo?: number; price: number }[] = []
  for (const [at, tier] of tiers.entries()) {
    const isLast = at === tiers.length - 1
    const price = priceOf(tier.price, 0)
    if ('fault' in price) return { fault: `第 ${at + 1} 档的单价：${price.fault}` }
    if (isLast) return { tiers: [...made, { price: price.value }] }
    const upTo = usedOf(tier.upTo)
    if ('fault' in upTo) return { fault: `第 ${at + 1} 档用到多少：${upTo.fault}` }
    if (upTo.value <= (made[at - 1]?.upTo ?? 0)) return { fault: `第 ${at + 1} 档要比前一档用得多` }
    made.push({ upTo: upTo.value, price: price.value })
  }
  return { fault: '请写单价' }
}

const wayOf = ({ type, price, unit, tiers, by }: FeeForm): Made<FeeWay> => {
  switch (type) {
    case 'area': {
      const written = priceOf(price, 1)
      return 'fault' in written ? written : { type, price: written.value }
    }
    case 'fixed':
    case 'space': {
      const written = someYuan(price)
      return 'fault' in written ? written : { type, amount: written.value }
    }
    case 'meter': {
      if (unit.trim() === '') return { fault: '请写单位，比如 吨' }
      const made = tiersOf(tiers)
      return 'fault' in made ? made : { type, unit: unit.trim(), tiers: made.tiers }
    }
    case 'share':
      return { type, by }
    case 'sheet':
      return { type }
  }
  return type satisfies never
}

/** The item, or what keeps it from being one, in words. */
export const feeOf = (form: FeeForm, { id }: FeeDraft, taken: readonly string[]): Made<FeeDraft> => {
  const name = form.name.trim()
  if (name === '') return { fault: '请起个名字' }
  if (taken.includes(name)) return { fault: '这个名字已经有了，请换一个' }
  const way = wayOf(form)
  if ('fault' in way) return way
  const vacant = valueOf(percentOf(form.vacant))
  if (vacant === undefined) return { fault: '空置时收百分之几，请写 0 到 100' }
  const { uses, agreedOnly, hidden } = form
  return { ...(id === undefined ? {} : { id }), name, way, uses, agreedOnly, vacant, hidden }
}
