import type {
  FileId,
  MemberId,
  Moment,
  RequestId,
  RoundId,
  SpotId,
  StandardId,
  StopId,
  ZoneId,
} from '@contract/ids'
import type { Membership } from '@contract/member'
import type { SpotCode } from '@contract/round'
import type {
  LogView,
  MonthFigures,
  PointView,
  RoundBoard,
  RoundRow,
  RoundRulesView,
  RoundView,
  StopView,
} from '@contract/round-views'
import type { Standard } from '@contract/standard'
import { lin, MINUTE, NOW } from './given'

// Rounds as the cloud tells of them, for the screens. It is Saturday, 21 November 2026, 14:30.

export const HOUR = 60 * MINUTE
export const at = (time: string): Moment => Date.parse(`2026-11-21T${time}:00+08:00`)
export { NOW }

const staff = (id: string, role: Membership['role'], name: string): Membership => ({
  id: id as MemberId,
  communityId: lin.communityId,
  communityName: lin.communityName,
  role,
  name,
  maskedPhone: '138****0009',
})
export const chen = staff('m-chen', 'manager', '陈静')
export const zhou = staff('m-zhou', 'steward', '周敏')
export const wu = staff('m-wu', 'housekeeper', '吴桂芳')
export const xu = staff('m-xu', 'housekeeper', '徐梅')

export const CODE = 'B3LBBY23456789AB' as SpotCode
export const EAST = 'z-east' as ZoneId
export const WEST = 'z-west' as ZoneId
export const LOBBY = 's-b3-lobby' as SpotId
export const LIFT = 's-b3-lift' as SpotId
export const GATE = 's-gate' as SpotId
export const ROUND = 'c-1:z-east:2026-11-21:0700-1500' as RoundId

export const point = (change: Partial<PointView> = {}): PointView => ({
  spotId: LOBBY,
  name: '3号楼大堂',
  last: {
    roundId: ROUND,
    stopId: 's-b3-lobby:0700' as StopId,
    at: at('08:12'),
    who: '吴师傅',
    thanked: false,
  },
  windows: [
    { from: at('07:00'), to: at('10:00'), state: 'done' },
    { from: at('15:00'), to: at('18:00'), state: 'due' },
  ],
  mayCall: true,
  mayCheck: false,
  ...change,
})

export const log = (change: Partial<LogView> = {}): LogView => ({
  requestId: 'r-log' as RequestId,
  by: { id: wu.id, name: wu.name },
  outcome: 'done',
  at: at('08:12'),
  saidAt: at('08:12'),
  heardAt: at('08:12'),
  timing: 'onTime',
  metres: 12,
  unmet: [],
  photos: ['cloud://env.bucket/lobby.jpg' as FileId],
  doubts: [],
  ...change,
})
export const stop = (change: Partial<StopView> = {}): StopView => ({
  id: 's-b3-lobby:0700' as StopId,
  spotId: LOBBY,
  key: 'B3LBBY',
  name: '3号楼大堂',
  standardId: 'std-lobby' as StandardId,
  minutes: 10,
  from: at('07:00'),
  to: at('10:00'),
  holder: { id: wu.id, name: wu.name },
  state: 'due',
  thanks: 0,
  also: [],
  ...change,
})
export const round = (change: Partial<RoundView> = {}): RoundView => ({
  id: ROUND,
  kind: 'cleaning',
  type: 'planned',
  zoneId: EAST,
  zoneName: '东区',
  day: '2026-11-21',
  shift: '早班',
  from: at('07:00'),
  to: at('15:00'),
  why: ['吴桂芳早班当班'],
  stops: [
    stop({ state: 'done', log: log() }),
    stop({ id: 's-b3-lift:0700' as StopId, spotId: LIFT, name: '3号楼电梯' }),
  ],
  updatedAt: NOW,
  ...change,
})

export const row = (change: Partial<RoundRow> = {}): RoundRow => ({
  id: ROUND,
  type: 'planned',
  zoneId: EAST,
  zoneName: '东区',
  shift: '早班',
  from: at('07:00'),
  to: at('15:00'),
  people: ['吴桂芳', '徐梅'],
  stops: 15,
  done: 12,
  blocked: 0,
  missed: 0,
  doubtful: 0,
  plan: 90,
  took: 65,
  ...change,
})
export const board = (change: Partial<RoundBoard> = {}): RoundBoard => ({
  day: '2026-11-21',
  rounds: [row()],
  missed: [],
  doubtful: 0,
  heat: [],
  ...change,
})

export const standard = (change: Partial<Standard> = {}): Standard => ({
  id: 'std-lobby' as StandardId,
  kind: 'cleaning',
  name: '单元大堂',
  ticks: [
    { id: 'floor', words: '地面拖净' },
    { id: 'glass', words: '玻璃擦亮' },
    { id: 'bin', words: '垃圾清走' },
  ],
  minutes: 10,
  windows: [
    { from: '07:00', to: '10:00' },
    { from: '15:00', to: '18:00' },
  ],
  days: [1, 2, 3, 4, 5, 6, 7, 8],
  ...change,
})
export const rules = (change: Partial<RoundRulesView> = {}): RoundRulesView => ({
  standards: [standard()],
  points: [
    { spotId: LOBBY, name: '3号楼大堂', zoneId: EAST, standardId: standard().id, located: true },
    { spotId: LIFT, name: '3号楼电梯', zoneId: EAST, standardId: standard().id, located: false },
    { spotId: GATE, name: '东门', zoneId: EAST, located: false },
  ],
  zones: [
    { id: EAST, name: '东区', byHand: false },
    { id: WEST, name: '西区', byHand: true },
  ],
  cautions: [],
  ...change,
})

export const person = (change: Partial<MonthFigures> = {}): MonthFigures => ({
  id: wu.id,
  name: wu.name,
  due: 60,
  done: 57,
  onTime: 55,
  missed: 3,
  blocked: 2,
  called: 4,
  thanks: 3,
  checks: { sum: 13, count: 3 },
  score: 93,
  ...change,
})
