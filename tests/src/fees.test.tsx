import { render, screen } from '@testing-library/react'
import type { FeeRules } from '@contract/fee'
import { feeChips, wayInWords } from '@/copy/fees'
import { anyYuan, digitsOf, numberWritten, someYuan } from '@/copy/written'
import { sumOf } from '@/copy/sums'
import { NEW_FEE } from '@/office/fees/draft'
import { feeOf, withoutTier, withTier, writtenOf, type FeeForm } from '@/office/fees/fee-form'
import { Fees } from '@/office/fees/Fees'
import FeesPage from '@/office/fees/index'
import { loadSession } from '@/services/session'
import {
  asked,
  at,
  chen,
  FEES,
  good,
  lights,
  parking,
  property,
  refused,
  says,
  tap,
  textOf,
  wait,
  water,
  write,
  zhou,
} from './office'
import { freshPhone, phone } from './stubs/taro'

let saved: FeeRules
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
  saved = FEES
  refusal = undefined
  says({
    'session.me': () => good({ memberships: [zhou, chen] }),
    'fee.get': () => good(saved),
    'fee.save': (input) => {
      if (refusal) return refused(refusal)
      const { items, refundAlone } = input as unknown as FeeRules
      saved = { items, refundAlone, rev: saved.rev + 1 }
      return good(saved)
    },
  })
})
afterEach(() => jest.useRealTimers())
const show = async () => {
  const page = render(<Fees me={chen.id} />)
  await wait()
  return page
}

test('元 as people write it is 分 without ever being a fraction', () => {
  expect(['80', '0.1', '19.99', '１２。５', '10000000', '1.10'].map(someYuan)).toEqual(
    [8_000, 10, 1_999, 1_250, 1_000_000_000, 110].map((value) => ({ value })),
  )
})

test.each([
  ['12.345', '最多两位小数，到分为止'],
  ['0.005', '最多两位小数，到分为止'],
  ['-5', '不能是负数'],
  ['10000000.01', '数字太大了，请看一眼'],
  ['99999999999999999999', '数字太大了，请看一眼'],
  ['0', '要大于 0'],
  ['1,200', '请不要写逗号'],
  ['一百', '请写成 80 或 12.50 这样'],
  ['1.2.3', '请写成 80 或 12.50 这样'],
  ['', '请填一个数'],
])('%s is no amount, and it says why', (written, fault) => {
  expect(someYuan(written)).toEqual({ fault })
})

test('a price has four places and no fifth; nothing may be an amount where it is a limit', () => {
  const price = { places: 4, most: 100_000_000 }
  expect(numberWritten('2.385', price)).toEqual({ value: 23_850 })
  expect(numberWritten('2.38505', price)).toEqual({ fault: '最多 4 位小数' })
  expect(numberWritten('2.38500', price)).toEqual({ value: 23_850 })
  expect(anyYuan('0')).toEqual({ value: 0 })
  expect([23_850, 5, 20_000, 0].map((value) => digitsOf(value, 4))).toEqual(['2.385', '0.0005', '2', '0'])
})

test('sums of a whole community are read in threes', () => {
  expect([0, 99_999, 24_500_000, -123_456_789].map(sumOf)).toEqual([
    '¥0.00',
    '¥999.99',
    '¥245,000.00',
    '-¥1,234,567.89',
  ])
})

test('how each is reckoned is said in words', () => {
  expect([property, parking, water, lights].map(({ way }) => wayInWords(way))).toEqual([
    '每月 2.385 元/m²',
    '每个车位每月 ¥150.00',
    '抄表，3.2 元/吨起，分 2 档',
    '公摊，按面积分',
  ])
  expect(feeChips(property)).toEqual(['空置收 70%'])
  expect(feeChips({ ...parking, vacant: 0, uses: ['home', 'shop'], hidden: true })).toEqual([
    '不再收',
    '住宅、商铺',
    '约定了才收',
    '空置不收',
  ])
})

test('an item comes out of its sheet as it went in', () => {
  for (const item of [property, parking, water, lights])
    expect(feeOf(writtenOf(item), item, [])).toEqual(item)
})

test.each<[string, Partial<FeeForm>]>([
  ['请起个名字', { name: ' ' }],
  ['这个名字已经有了，请换一个', { name: '水费' }],
  ['要大于 0', { type: 'fixed', price: '0' }],
  ['不能是负数', { type: 'space', price: '-1' }],
  ['最多 4 位小数', { price: '2.38501' }],
  ['空置时收百分之几，请写 0 到 100', { vacant: '101' }],
  ['第 1 档的单价：请填一个数', { type: 'meter' }],
  [
    '第 2 档要比前一档用得多',
    {
      type: 'meter',
      tiers: [
        { upTo: '15', price: '3' },
        { upTo: '15', price: '4' },
        { upTo: '', price: '5' },
      ],
    },
  ],
])('what keeps it from being an item: %s', (fault, change) => {
  const form = { ...writtenOf({ ...NEW_FEE, name: '物业费' }), price: '2.4', ...change }
  expect(feeOf(form, NEW_FEE, ['水费'])).toEqual({ fault })
})

test('the last step of a meter has no limit, also when it was not the last', () => {
  const two = withTier([{ upTo: '', price: '3' }]).map((tier) => ({ ...tier, upTo: '15' }))
  expect(withoutTier(two)).toEqual([{ upTo: '', price: '3' }])
})

test('a price is changed to the ten-thousandth, and all of it is saved together', async () => {
  await show()
  expect(textOf('fee-0')).toBe('物业费每月 2.385 元/m²空置收 70%')
  await tap('fee-0')
  write('fee-price', '2.4125')
  await tap('fee-use-0')
  await tap('fee-done')
  await tap('refund-alone')
  write('alone-amount', '1000.50')
  await tap('alone-done')
  expect(asked('fee.save')).toEqual([])
  await tap('fees-save')
  expect(saved.items[0]).toMatchObject({ way: { type: 'area', price: 24_125 }, uses: ['home'] })
  expect(saved).toMatchObject({ refundAlone: 100_050, rev: 4 })
  expect(asked('fee.save')).toMatchObject([{ as: chen.id, rev: 3 }])
  expect(phone.told).toEqual(['已保存，下次出账按新的来'])
  expect(at('fees-save')).toBeNull()
})

test('half a 分 of an amount is not taken', async () => {
  await show()
  await tap('fee-1')
  write('fee-price', '150.005')
  expect(textOf('fee-fault')).toBe('最多两位小数，到分为止')
  await tap('fee-done')
  expect(at('fee-price')).not.toBeNull()
  write('fee-price', '150.5')
  await tap('fee-done')
  expect(textOf('fee-1')).toContain('¥150.50')
})

test('a new one with steps is added; before it is saved it can go again, an old one is only not charged any more', async () => {
  await show()
  await tap('add-fee')
  write('fee-name', '热水费')
  await tap('fee-way-3')
  write('tier-0-price', '20')
  await tap('add-tier')
  write('tier-0-up-to', '5.5')
  write('tier-1-price', '30')
  await tap('fee-done')
  await tap('fee-4')
  await tap('fee-remove')
  expect(at('fee-4')).toBeNull()
  await tap('fee-0')
  expect(at('fee-remove')).toBeNull()
  await tap('fee-shown')
  await tap('fee-done')
  expect(textOf('fee-0')).toContain('不再收')
})

test('two managers at once: the second is shown the first one’s, and loses nothing', async () => {
  await show()
  await tap('fee-0')
  write('fee-price', '3')
  await tap('fee-done')
  saved = { ...FEES, items: [...FEES.items, { ...lights, id: 'f-new' as never, name: '公摊水费' }], rev: 4 }
  refusal = 'FEES_CHANGED'
  await tap('fees-save')
  expect(phone.told).toEqual(['收费项目刚被同事改过，已为您刷新'])
  expect(at('overtaken')).not.toBeNull()
  refusal = undefined
  await tap('keep-mine')
  await tap('fees-save')
  expect(saved.items.map(({ name }) => name)).toEqual([
    '物业费',
    '车位管理费',
    '水费',
    '公摊电费',
    '公摊水费',
  ])
  expect(saved.items[0]?.way).toEqual({ type: 'area', price: 30_000 })
})

test('or looks at the new ones and gives hers up', async () => {
  await show()
  await tap('fee-0')
  await tap('fee-shown')
  await tap('fee-done')
  saved = { ...FEES, items: [parking], rev: 4 }
  refusal = 'FEES_CHANGED'
  await tap('fees-save')
  await tap('take-theirs')
  expect(textOf('fee-0')).toContain('车位管理费')
  expect(at('fees-save')).toBeNull()
})

test('nothing is charged for yet: that is said, with the way on', async () => {
  saved = { items: [], refundAlone: 0, rev: 0 }
  await show()
  screen.getByText('还没有收费项目')
  expect(textOf('refund-alone')).toContain('每一笔都要两个人')
  await tap('add-fee')
  await tap('usual-fee-0')
  write('fee-price', '2.4')
  await tap('fee-done')
  expect(textOf('fee-0')).toContain('物业费')
})

test('what cannot be asked says so, and can be asked again', async () => {
  const { cloud } = phone
  says({})
  await show()
  phone.cloud = cloud
  await tap('retry')
  expect(at('fee-0')).not.toBeNull()
})

test('a steward is told whose it is', async () => {
  await loadSession()
  render(<FeesPage />)
  await wait()
  screen.getByText('收费项目由项目经理来看')
})
