import type { FeeDocument, FeeItem } from '@contract/fee'
import type { RequestId } from '@contract/ids'
import { noFees, saveFees, type FeeDraft } from '@domain/billing/fee-rules'
import { ok } from '../given'
import { fee, item, LAKE } from './given'

const fees = noFees(LAKE)
let taps = 0
const save = (change: Partial<FeeDraft>, before: FeeDocument = fees) => {
  const draft = { items: before.items, refundAlone: before.refundAlone, rev: before.rev, ...change }
  return saveFees(before, draft, (at) => `f-${at}`, `tap-${(taps += 1)}` as RequestId)
}
const rubbish: Omit<FeeItem, 'id'> = {
  name: '垃圾清运费',
  way: { type: 'fixed', amount: 800 },
  uses: [],
  agreedOnly: false,
  vacant: 0,
  hidden: false,
}
const meter = (...limits: (number | undefined)[]): FeeItem => {
  const tiers = limits.map((upTo) => ({ price: 30_000, ...(upTo === undefined ? {} : { upTo }) }))
  return item('water', { way: { type: 'meter', unit: '吨', tiers } })
}
const instead = (changed: FeeItem) => ({
  items: fees.items.map((each) => (each.id === changed.id ? changed : each)),
})

test('an item is added, and gets an id of its own', () => {
  const saved = ok(save({ items: [...fees.items, rubbish] }))
  expect(saved.items.at(-1)).toEqual({ ...rubbish, id: 'f-4' })
})

test('a price is changed, an item is hidden, a limit is set', () => {
  const saved = ok(save({ ...instead(item('property', { hidden: true })), refundAlone: 0 }))
  expect(saved.items[0]?.hidden).toBe(true)
  expect(saved.refundAlone).toBe(0)
})

test('the same tap again is the same save, whatever was saved in between', () => {
  const draft = { items: [...fees.items, rubbish], refundAlone: 1, rev: 0 }
  const once = ok(saveFees(fees, draft, () => 'f-1', 'tap' as RequestId))
  const between = { ...once, rev: 7 }
  expect(saveFees(between, draft, () => 'f-1', 'tap' as RequestId)).toBe(between)
})

test('who has not seen the last change is told so', () => {
  expect(save({ rev: 3 })).toEqual({ refused: 'FEES_CHANGED' })
})

test.each<[string, Partial<FeeDraft>]>([
  ['two items of one name', { items: [...fees.items, { ...rubbish, name: '物业费' }] }],
  ['an item taken away that bills name', { items: fees.items.slice(1) }],
  ['an item that is there twice', { items: [...fees.items, item('water', { name: '又是水费' })] }],
  ['an id that nobody has given out', { items: [...fees.items, { ...rubbish, id: fee('nobody') }] }],
  ['steps that go down', instead(meter(2000, 1000, undefined))],
  ['two steps of one limit', instead(meter(1000, 1000, undefined))],
  ['a step of nothing', instead(meter(0, undefined))],
  ['a last step with an end', instead(meter(1000, 2000))],
  ['a step without an end that is not the last', instead(meter(undefined, 2000, undefined))],
])('%s is refused', (_what, change) => {
  expect(save(change)).toEqual({ refused: 'FEES_FAULTY' })
})
