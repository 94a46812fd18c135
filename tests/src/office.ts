import { act, fireEvent } from '@testing-library/react'
import type { FeeId, HouseId, MemberId } from '@contract/ids'
import type { FeeItem, FeeRules } from '@contract/fee'
import type { Membership } from '@contract/member'
import { wang } from './given'
import { phone } from './stubs/taro'

export const chen: Membership = { ...wang, id: 'm-chen' as MemberId, role: 'manager', name: '陈静' }
export const zhou: Membership = { ...chen, id: 'm-zhou' as MemberId, role: 'steward', name: '周敏' }
export const HOUSE = 'h-3-2-501' as HouseId

const item = (id: string, name: string, way: FeeItem['way'], change: Partial<FeeItem> = {}): FeeItem => ({
  id: id as FeeId,
  name,
  way,
  uses: [],
  agreedOnly: false,
  vacant: 100,
  hidden: false,
  ...change,
})
export const property = item('f-property', '物业费', { type: 'area', price: 23_850 }, { vacant: 70 })
export const parking = item(
  'f-parking',
  '车位管理费',
  { type: 'space', amount: 15_000 },
  { agreedOnly: true },
)
export const water = item('f-water', '水费', {
  type: 'meter',
  unit: '吨',
  tiers: [{ upTo: 1_500, price: 32_000 }, { price: 48_000 }],
})
export const lights = item('f-lights', '公摊电费', { type: 'share', by: 'area' })
export const FEES: FeeRules = { items: [property, parking, water, lights], refundAlone: 50_000, rev: 3 }

type Answer = ReturnType<typeof phone.cloud>
export const good = async (data: unknown): Answer => ({ ok: true, data })
export const refused = async (code: string): Answer => ({ ok: false, code })
/** What the cloud says to each question; to any other nothing comes back. */
export const says = (answers: Record<string, (input: Record<string, unknown>) => Answer>): void => {
  phone.cloud = ({ action, input }) => answers[action]?.(input) ?? Promise.reject(new Error(action))
}
export const asked = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

/** With a clock that the test turns. */
export const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
export const at = (id: string) => document.getElementById(id)
export const tap = async (id: string): Promise<void> => {
  const found = at(id)
  if (!found) throw new Error(`there is no #${id}: ${document.body.textContent}`)
  fireEvent.click(found)
  await wait()
}
export const write = (id: string, value: string): void => {
  const found = at(id)
  if (!found) throw new Error(`there is no #${id}: ${document.body.textContent}`)
  fireEvent.change(found, { target: { value } })
}
export const textOf = (id: string) => at(id)?.textContent
export const text = () => document.body.textContent ?? ''
