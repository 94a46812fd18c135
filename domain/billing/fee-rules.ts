import { refuse, type Refusal } from '@contract/errors'
import type { FeeDocument, FeeItem, FeeRules } from '@contract/fee'
import type { CommunityId, FeeId, RequestId } from '@contract/ids'

/** What a community begins with: to be changed, hidden and added to. Their ids are words, so that a bill can be read. */
const ITEMS: FeeItem[] = [
  {
    id: 'property' as FeeId,
    name: '物业费',
    way: { type: 'area', price: 28_000 },
    uses: ['home', 'shop', 'office', 'other'],
    agreedOnly: false,
    vacant: 70,
    hidden: false,
  },
  {
    id: 'parking' as FeeId,
    name: '车位费',
    way: { type: 'space', amount: 15_000 },
    uses: [],
    agreedOnly: true,
    vacant: 100,
    hidden: false,
  },
  {
    id: 'water' as FeeId,
    name: '水费',
    way: {
      type: 'meter',
      unit: '吨',
      tiers: [{ upTo: 1_500, price: 34_500 }, { upTo: 2_500, price: 48_300 }, { price: 58_300 }],
    },
    uses: ['home', 'shop', 'office', 'other'],
    agreedOnly: false,
    vacant: 100,
    hidden: false,
  },
  {
    id: 'power' as FeeId,
    name: '公共电费',
    way: { type: 'share', by: 'area' },
    uses: ['home', 'shop', 'office', 'other'],
    agreedOnly: false,
    vacant: 100,
    hidden: false,
  },
]
/** 分: 500 元. */
const REFUND_ALONE = 50_000
const TAPS = 100

export const noFees = (communityId: CommunityId): FeeDocument => ({
  _id: communityId,
  communityId,
  items: ITEMS,
  refundAlone: REFUND_ALONE,
  claims: [],
  taps: [],
  rev: 0,
})

/** As a manager sees it. */
export const feeRulesOf = ({ items, refundAlone, rev }: FeeDocument): FeeRules => ({
  items,
  refundAlone,
  rev,
})

/** As a manager saves it; what is new has no id yet. */
export type FeeDraft = Omit<FeeRules, 'items'> & {
  items: (Omit<FeeItem, 'id'> & { id?: FeeId | undefined })[]
}

/** What is charged for, whole, as saved by somebody who has seen what it was. Runs that have begun keep their prices. */
export const saveFees = (
  fees: FeeDocument,
  draft: FeeDraft,
  idAt: (index: number) => string,
  requestId: RequestId,
): FeeDocument | Refusal => {
  if (fees.taps.includes(requestId)) return fees
  if (draft.rev !== fees.rev) return refuse('FEES_CHANGED')
  const unknown = draft.items.some(({ id }) => id !== undefined && !fees.items.some((item) => item.id === id))
  const items = draft.items.map((item, at): FeeItem => ({ ...item, id: item.id ?? (idAt(at) as FeeId) }))
  if (unknown || isFaulty(fees.items, items)) return refuse('FEES_FAULTY')
  return { ...fees, items, refundAlone: draft.refundAlone, taps: [requestId, ...fees.taps].slice(0, TAPS) }
}

/** An item is hidden, never taken away: bills and agreements name it. */
const isFaulty = (before: readonly FeeItem[], items: readonly FeeItem[]): boolean =>
  hasTwice(items.map(({ id }) => id)) ||
  hasTwice(items.map(({ name }) => name)) ||
  before.some(({ id }) => !items.some((item) => item.id === id)) ||
  items.some(({ way }) => way.type === 'meter' && !isStaircase(way.tiers))

const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length

/** Each step ends above the one before, and only the last has no end. */
const isStaircase = (tiers: readonly { upTo?: number | undefined }[]): boolean =>
  tiers.every(({ upTo }, at) =>
    at === tiers.length - 1
      ? upTo === undefined
      : upTo !== undefined && upTo > (at === 0 ? 0 : (tiers[at - 1]?.upTo ?? Infinity)),
  )
