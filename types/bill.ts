import * as z from 'zod/mini'
import { BillLine, Fen } from './fee'
import type { BuildingId, CommunityId, RunId, UnitId } from './ids'
import { BillId, HouseId, Moment, TicketId } from './ids'
import { CalendarDay } from './zone'

/** The document: what a house is charged for a time, as it was sent. Never edited; how it stands is copied from the account. */
export interface Bill {
  _id: BillId
  communityId: CommunityId
  houseId: HouseId
  label: string
  buildingId: BuildingId
  unitId: UnitId
  runId: RunId
  name: string
  month: string
  from: string
  to: string
  lines: BillLine[]
  total: Fen
  /** The last of the same run before it, to compare. */
  before?: { name: string; total: Fen; lines: { feeId: string; amount: Fen }[] }
  issuedAt: Moment
  dueAt: Moment
  paid: Fen
  open: boolean
  reversed?: string
  disputed?: boolean
  /** Of which `rev` of the account this is a copy. */
  copyOf: number
  /** Who has read it first when. */
  read: Record<string, { name: string; at: Moment }>
  /** Newest first. */
  sortKey: string
}

/** What a phone sees of a bill. */
export const BillRow = z.object({
  id: BillId,
  houseId: HouseId,
  label: z.string(),
  name: z.string(),
  from: CalendarDay,
  to: CalendarDay,
  total: Fen,
  paid: Fen,
  dueAt: Moment,
  issuedAt: Moment,
  state: z.enum(['open', 'paid', 'reversed']),
  disputed: z.boolean(),
})

export type BillRow = z.infer<typeof BillRow>

export const BillView = z.extend(BillRow, {
  lines: z.array(z.extend(BillLine, { before: z.optional(Fen) })),
  before: z.optional(z.object({ name: z.string(), total: Fen })),
  reversed: z.optional(z.string()),
  /** The question that was asked about it last. */
  ticketId: z.optional(TicketId),
  /** Of staff: who has read it. */
  readBy: z.optional(z.array(z.object({ name: z.string(), at: Moment }))),
})

export type BillView = z.infer<typeof BillView>
