import { HOUSE_USES } from '@contract/glossary'
import type { FeeItem, FeeWay } from '@contract/fee'
import { digitsOf } from './written'
import { sumOf } from './sums'

export type HouseUse = FeeItem['uses'][number]

/** How an amount comes about. */
export const FEE_WAYS: Record<FeeWay['type'], string> = {
  area: '按面积',
  fixed: '每户固定',
  space: '按车位',
  meter: '抄表',
  share: '公摊',
  sheet: '表格给金额',
}
export const SHARED_BY = { area: '按面积分', house: '按户平分' } as const
/** What is charged for in most communities. */
export const USUAL_FEES = ['物业费', '车位管理费', '公摊电费', '水费', '垃圾清运费'] as const

/** A price of ten-thousandths of a yuan. */
export const PRICE_PLACES = 4
export const pricePer = (price: number, unit: string): string => `${digitsOf(price, PRICE_PLACES)} 元/${unit}`

/** 每月 2.385 元/m²; 抄表，3.2 元/吨起，分 3 档 */
export const wayInWords = (way: FeeWay): string => {
  switch (way.type) {
    case 'area':
      return `每月 ${pricePer(way.price, 'm²')}`
    case 'fixed':
      return `每户每月 ${sumOf(way.amount)}`
    case 'space':
      return `每个车位每月 ${sumOf(way.amount)}`
    case 'meter': {
      const [first] = way.tiers
      const price = pricePer(first?.price ?? 0, way.unit)
      return way.tiers.length > 1 ? `抄表，${price}起，分 ${way.tiers.length} 档` : `抄表，${price}`
    }
    case 'share':
      return `公摊，${SHARED_BY[way.by]}`
    case 'sheet':
      return '金额写在表格里'
  }
  return way satisfies never
}

/** What a row says of an item besides its name and price. */
export const feeChips = ({ hidden, uses, agreedOnly, vacant }: Omit<FeeItem, 'id'>): string[] =>
  [
    hidden ? '不再收' : '',
    uses.map((use) => HOUSE_USES[use]).join('、'),
    agreedOnly ? '约定了才收' : '',
    vacant === 100 ? '' : vacant === 0 ? '空置不收' : `空置收 ${vacant}%`,
  ].filter(Boolean)

export const refundAloneInWords = (fen: number): string =>
  fen === 0 ? '每一笔都要两个人' : `${sumOf(fen)} 以内一个人就能退`

/** Whether an item needs a sheet: readings, or ready amounts. */
export const wantsSheet = ({ way }: Pick<FeeItem, 'way'>): boolean =>
  way.type === 'meter' || way.type === 'sheet'
