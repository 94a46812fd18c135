import type { FileId, HouseId, MemberId, TicketId, CommunityId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { TicketAnswer, TicketCard, TicketEvent, TicketView } from '@contract/ticket'

/** 21 November 2026, a Saturday, 14:30 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 21, 6, 30)
export const MINUTE = 60_000

export const lin: Membership = {
  id: 'm-lin' as MemberId,
  communityId: 'c-1' as CommunityId,
  communityName: '翠湖花园',
  role: 'resident',
  name: '林秀英',
  maskedPhone: '139****0001',
  houses: [{ id: 'h-3-2-501' as HouseId, label: '3号楼2单元501', tie: 'owner' }],
}
export const wang: Membership = {
  id: 'm-wang' as MemberId,
  communityId: 'c-1' as CommunityId,
  communityName: '翠湖花园',
  role: 'technician',
  name: '王建国',
  maskedPhone: '138****0001',
}

export const leak: TicketCard = {
  id: 't-1' as TicketId,
  number: '1121-483920',
  kind: 'leak',
  what: '漏水',
  icon: 'leak',
  nature: 'repair',
  urgency: 'ordinary',
  state: 'assigned',
  choices: [],
  place: { label: '3号楼2单元501', zoneName: '东区' },
  requester: { id: lin.id, name: lin.name, maskedPhone: '139****0001', callable: true },
  assignee: { id: wang.id, name: wang.name, post: '水电维修', maskedPhone: '138****0001', callable: true },
  createdAt: NOW - 10 * MINUTE,
  updatedAt: NOW - 10 * MINUTE,
}

export const view = (change: Partial<TicketView> = {}): TicketView => ({
  ...leak,
  photos: [],
  why: [],
  fees: true,
  evidence: 'after',
  ...change,
})

const by = { id: wang.id, name: wang.name, role: 'technician' as const }
/** A colleague, as an event names them. */
export const li = { id: 'm-li' as MemberId, name: '李强', post: '水电维修' }
type Happening = TicketEvent extends infer E
  ? E extends TicketEvent
    ? Omit<E, 'id' | 'at' | 'by'>
    : never
  : never
/** What the technician did just now. */
export const event = (happening: Happening): TicketEvent => ({ id: 't-1.6', at: NOW, by, ...happening })
export const submitted: TicketEvent = {
  id: 't-1.0',
  at: NOW - 10 * MINUTE,
  by: { id: lin.id, name: lin.name, role: 'resident' },
  type: 'submitted',
}
export const departed: TicketEvent = { id: 't-1.3', at: NOW, by, type: 'departed', etaAt: NOW + 20 * MINUTE }
export const finished: TicketEvent = {
  id: 't-1.5',
  at: NOW,
  by,
  type: 'finished',
  note: '更换了阀芯',
  photos: ['cloud://env.bucket/a.jpg' as FileId],
}

export const answer = (change: Partial<TicketAnswer> = {}): TicketAnswer => ({
  ticket: view(),
  timeline: [submitted],
  choices: [],
  ...change,
})
