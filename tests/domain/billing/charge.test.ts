import type { HouseTerms, RunInput } from '@contract/fee'
import { charge } from '@domain/billing/charge'
import { agreed, charged, during, fee, flat, item } from './given'

const property = item('property')
const parking = item('parking')
const water = item('water')
const terms = (more: Partial<HouseTerms>): { terms: HouseTerms } => ({
  terms: { agreements: [], vacant: [], ...more },
})

describe('so much a month', () => {
  test('a flat pays its area by the price, month by month', () => {
    expect(charged(during('2026-10-01', '2026-12-31', [property]))).toEqual([
      ['物业费', 73_500, ['87.50 m² × 2.80 元 = 245.00 元/月，3 个月']],
    ])
  })

  test('half a month is half of its days, and the two halves are the month', () => {
    expect(charged(during('2026-11-01', '2026-11-15', [property]))).toEqual([
      [
        '物业费',
        12_250,
        ['87.50 m² × 2.80 元 = 245.00 元/月', '11月1日到15日：245.00 元 × 15/30 = 122.50 元'],
      ],
    ])
    const odd = item('property', { way: { type: 'fixed', amount: 24_501 } })
    expect(charged(during('2026-11-01', '2026-11-15', [odd]))[0]?.[1]).toBe(12_251)
    expect(charged(during('2026-11-16', '2026-11-30', [odd]))).toEqual([
      [
        '物业费',
        12_250,
        [
          '245.01 元/月',
          '11月16日到30日：月初到30日 245.01 元 × 30/30 = 245.01 元，减去到15日的 122.51 元 = 122.50 元',
        ],
      ],
    ])
  })

  test('whole months and what is left of others are told apart', () => {
    expect(charged(during('2026-12-16', '2027-02-28', [property]))).toEqual([
      [
        '物业费',
        61_645,
        ['87.50 m² × 2.80 元 = 245.00 元/月，2 个月', '2026年12月16日到31日：245.00 元 × 16/31 = 126.45 元'],
      ],
    ])
  })

  test('a house that stands empty pays its part, from the day it does to the day it no longer does', () => {
    const empty = terms({ vacant: [{ from: '2026-10-01' }] })
    expect(charged(during('2026-11-01', '2026-12-31', [property]), empty)).toEqual([
      [
        '物业费',
        34_300,
        ['87.50 m² × 2.80 元 = 245.00 元/月', '空置按 70%：245.00 元 × 70% = 171.50 元/月，2 个月'],
      ],
    ])
    const since = terms({ vacant: [{ from: '2026-11-11', to: '2026-12-31' }] })
    expect(charged(during('2026-10-01', '2027-01-31', [property]), since)).toEqual([
      [
        '物业费',
        85_750,
        [
          '87.50 m² × 2.80 元 = 245.00 元/月',
          '2026年10月：245.00 元',
          '2026年11月1日到10日：245.00 元 × 10/30 = 81.67 元',
          '空置按 70%：245.00 元 × 70% = 171.50 元/月',
          '2026年11月11日到30日：171.50 元 × 20/30 = 114.33 元',
          '2026年12月：171.50 元',
          '2027年1月：245.00 元',
        ],
      ],
    ])
  })

  test('what was agreed comes off, and both together are rounded once', () => {
    const both = terms({
      agreements: [agreed('property', { percent: 90 })],
      vacant: [{ from: '2026-01-01' }],
    })
    expect(charged(during('2026-11-01', '2026-11-30', [property]), both)).toEqual([
      [
        '物业费',
        15_435,
        [
          '87.50 m² × 2.80 元 = 245.00 元/月',
          '空置按 70%、优惠后按 90%：245.00 元 × 70% × 90% = 154.35 元/月，1 个月',
        ],
      ],
    ])
  })

  test('a house that was handed over in the month pays from that day on', () => {
    const handedOver = terms({ agreements: [agreed('property', { from: '2026-11-16' })] })
    expect(charged(during('2026-11-01', '2026-11-30', [property]), handedOver)[0]?.[1]).toBe(12_250)
    expect(charged(during('2026-10-01', '2026-10-31', [property]), handedOver)).toEqual([])
  })

  test('parking is paid for by who has agreed on it, for each space and for its own time', () => {
    const run = during('2026-11-01', '2026-11-30', [parking])
    expect(charged(run)).toEqual([])
    const spaces = [agreed('parking', { count: 2 }), agreed('parking', { from: '2026-11-21', percent: 50 })]
    expect(charged(run, terms({ agreements: spaces }))).toEqual([
      [
        '车位费',
        32_500,
        [
          '2 个车位 × 150.00 元 = 300.00 元/月，1 个月',
          '1 个车位 × 150.00 元 = 150.00 元/月',
          '优惠后按 50%：150.00 元 × 50% = 75.00 元/月',
          '11月21日到30日：75.00 元 × 10/30 = 25.00 元',
        ],
      ],
    ])
  })

  test('a shop pays nothing of what is only for flats', () => {
    const flats = item('property', { uses: ['home'] })
    const shop = { house: { area: 8750, use: 'shop' as const } }
    expect(charged(during('2026-11-01', '2026-11-30', [flats]), shop)).toEqual([])
  })

  test('a house whose area nobody has written down is named, and not charged by it', () => {
    const { lines, why } = charge(
      during('2026-11-01', '2026-11-30', [property]),
      flat({ house: { use: 'home' } }),
    )
    expect({ lines, why }).toEqual({ lines: [], why: ['noArea'] })
  })
})

describe('a meter', () => {
  const run = during('2026-11-01', '2026-11-30', [
    item('water', {
      way: { type: 'meter', unit: '吨', tiers: [{ upTo: 1000, price: 30_000 }, { price: 42_000 }] },
    }),
  ])
  const read = (before: number | undefined, now: number | undefined): { inputs: RunInput[] } => ({
    inputs: [
      {
        feeId: fee('water'),
        ...(before === undefined ? {} : { before }),
        ...(now === undefined ? {} : { now }),
      },
    ],
  })

  test('what was used is paid step by step', () => {
    expect(charged(run, read(12_050, 13_300))).toEqual([
      [
        '水费',
        4_050,
        ['上次 120.5 吨，这次 133 吨，用了 12.5 吨：前 10 吨 × 3.00 元 + 2.5 吨 × 4.20 元 = 40.50 元'],
      ],
    ])
    expect(charged(run, read(0, 1000))[0]?.[2]).toEqual([
      '上次 0 吨，这次 10 吨，用了 10 吨：10 吨 × 3.00 元 = 30.00 元',
    ])
  })

  test('where the sheet does not say how it stood, it stood as it was charged last', () => {
    const readings = [{ feeId: fee('water'), now: 12_050, day: '2026-10-31' }]
    expect(charged(run, { ...read(undefined, 13_300), readings })[0]?.[1]).toBe(4_050)
    const { readings: after } = charge(run, flat({ ...read(undefined, 13_300), readings }))
    expect(after).toEqual([{ feeId: 'water', now: 13_300, day: '2026-11-30' }])
    // A later one says nothing of how it stood before.
    const later = [{ feeId: fee('water'), now: 99_900, day: '2026-12-31' }]
    expect(charge(run, flat({ ...read(undefined, 13_300), readings: later })).why).toEqual(['noReading'])
  })

  test('nobody has read it, or it runs backwards: a person has to look', () => {
    expect(charge(run, flat()).why).toEqual(['noReading'])
    expect(charge(run, flat(read(500, 400)))).toMatchObject({ why: ['backwards'], lines: [], readings: [] })
  })

  test('nothing used is nothing to pay, and the meter is known', () => {
    expect(charge(run, flat(read(500, 500)))).toMatchObject({ lines: [], why: [], readings: [{ now: 500 }] })
  })

  test('more than any house owes is a slip: nothing goes out', () => {
    const dear = during('2026-11-01', '2026-11-30', [
      item('water', { way: { type: 'meter', unit: '吨', tiers: [{ price: 100_000_000 }] } }),
    ])
    expect(charge(dear, flat(read(0, 1_000_000_000)))).toMatchObject({
      lines: [],
      total: 0,
      why: ['tooMuch'],
    })
  })
})

test('an amount that is ready is what the sheet says, with its words', () => {
  const run = during('2026-11-01', '2026-11-30', [item('water', { name: '维修', way: { type: 'sheet' } })])
  const inputs = [{ feeId: fee('water'), amount: 8_800, note: '换门禁卡 2 张' }]
  expect(charged(run, { inputs })).toEqual([['维修', 8_800, ['换门禁卡 2 张']]])
  expect(charged(run)).toEqual([])
})

test('what all use together is paid by area, and a house that stands empty counts less', () => {
  const power = item('power', { vacant: 50 })
  const run = during('2026-11-01', '2026-11-30', [power], {
    costs: [{ feeId: power.id, total: 100_000 }],
    shares: [{ feeId: power.id, whole: 35_000, seen: 8750 }],
  })
  expect(charged(run)).toEqual([
    ['公共电费', 25_000, ['一共 1000.00 元，按面积分摊：87.50 m² / 350.00 m² = 250.00 元']],
  ])
  expect(charged(run, terms({ vacant: [{ from: '2026-11-16' }] }))).toEqual([
    [
      '公共电费',
      18_751,
      [
        '按 100%（15 天），空置按 50%（15 天）：87.50 m² 算 65.63 m²',
        '一共 1000.00 元，按面积分摊：65.63 m² / 350.00 m² = 187.51 元（各户相加正好是总额，零头在 1 分以内）',
      ],
    ],
  ])
})

test('several things make one bill', () => {
  const { total, lines } = charge(during('2026-11-01', '2026-11-30', [property, parking, water]), {
    ...flat({ inputs: [{ feeId: fee('water'), before: 0, now: 1000 }] }),
    ...terms({ agreements: [agreed('parking')] }),
  })
  expect(lines.map(({ feeId }) => feeId)).toEqual(['property', 'parking', 'water'])
  expect(total).toBe(24_500 + 15_000 + 3_450)
})
