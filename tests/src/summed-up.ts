import type { MemberId, SpotId, TicketId, ZoneId } from '@contract/ids'
import type { RoundsFigures, Summary } from '@contract/summary'

/** 16 to 22 November 2026, Monday to Sunday in Shanghai. */
const FROM = Date.UTC(2026, 10, 15, 16)
const DAY = 24 * 60 * 60_000
export const MONDAY_AT_EIGHT = FROM + 7 * DAY + 8 * 60 * 60_000

const id = (id: string) => id as TicketId
const visits = { missed: 1, satisfied: 9, partly: 2, not: 1, unreachable: 0 }
const noVisits = { missed: 0, satisfied: 0, partly: 0, not: 0, unreachable: 0 }
export const figures: Summary['figures'] = {
  asked: 42,
  finished: 39,
  open: 7,
  kept: 171,
  broken: 9,
  response: { count: 40, median: 4, p90: 18 },
  onSite: { count: 22, median: 35, p90: 125 },
  reopened: 2,
  stars: { sum: 93, count: 20 },
  rateable: 39,
  rated: 20,
  visits,
}
export const nothing: Summary['figures'] = {
  asked: 0,
  finished: 0,
  open: 0,
  kept: 0,
  broken: 0,
  response: { count: 0 },
  onSite: { count: 0 },
  reopened: 0,
  stars: { sum: 0, count: 0 },
  rateable: 0,
  rated: 0,
  visits: noVisits,
}
const row = { asked: 37, finished: 35, kept: 92, broken: 8, response: 6, onSite: 40, reopened: 3 }

/** What was walked in it. */
export const walked: RoundsFigures = {
  rounds: 84,
  complete: 70,
  stops: 840,
  done: 806,
  late: 20,
  missed: 28,
  blocked: 6,
  plan: 4_200,
  took: 3_640,
  zones: [
    { id: 'z-east' as ZoneId, name: '东区', stops: 500, done: 490, missed: 8 },
    { id: 'z-west' as ZoneId, name: '西区', stops: 340, done: 316, missed: 20 },
  ],
  places: [
    { spotId: 's-b3-lobby' as SpotId, place: '3号楼大堂', missed: 6, blocked: 1 },
    { spotId: 's-gate' as SpotId, place: '东门', missed: 0, blocked: 3 },
  ],
  blocks: [
    { block: 'flooded', count: 4 },
    { block: 'locked', count: 2 },
  ],
  calls: 12,
  thanks: 30,
  checks: { sum: 52, count: 12 },
  before: { stops: 800, done: 736, missed: 50, calls: 20, checks: { sum: 41, count: 10 } },
}

/** A week with something of everything in it. */
export const week = (change: Partial<Summary> = {}): Summary => ({
  type: 'week',
  period: '2026-11-16',
  from: FROM,
  to: FROM + 7 * DAY,
  madeAt: MONDAY_AT_EIGHT,
  sentences: [
    '11月16日到22日来了 42 张单子，比前一周多 5 张；办完 39 张；还有 7 张没办完。',
    '说好的 180 条时限做到 171 条（95%），比前一周高 3 个百分点。',
    '评价 20 条，平均 4.6 星；能评的 39 次里评了 20 次；返修 2 次。',
  ],
  figures,
  before: { period: '2026-11-09', figures: { ...figures, asked: 37, kept: 92, broken: 8 } },
  line: [
    { ...row, period: '2026-11-02', stars: { sum: 45, count: 10 } },
    { ...row, period: '2026-11-09', stars: { sum: 0, count: 0 } },
    {
      period: '2026-11-16',
      asked: 42,
      finished: 39,
      kept: 171,
      broken: 9,
      response: 4,
      onSite: 35,
      reopened: 2,
      stars: { sum: 93, count: 20 },
    },
  ],
  hurt: {
    lowest: [
      {
        ticketId: id('t-low'),
        what: '漏水',
        near: '3号楼',
        stars: 1,
        words: '等了两天才来，我是501的，电话13900000001',
        who: '王建国',
      },
    ],
    broken: [
      {
        ticketId: id('t-late'),
        what: '电梯',
        near: '5号楼',
        promise: 'onSite',
        lateBy: 200,
        heldBy: '李强',
      },
    ],
    longest: [
      {
        ticketId: id('t-long'),
        what: '门禁',
        near: '东门',
        since: FROM - 5 * DAY,
        why: '等配件，到 12月3日',
      },
    ],
  },
  came: {
    kinds: [
      { kind: 'leak', what: '漏水', count: 12, before: 7 },
      { kind: 'lift', what: '电梯', count: 6, before: 6 },
      { kind: 'noise', what: '噪音', count: 1 },
    ],
    places: [
      { placeId: 'b-3', place: '3号楼', count: 9 },
      { placeId: 'b-5', place: '5号楼', count: 6 },
    ],
    cells: [
      { kind: 'leak', placeId: 'b-3', count: 9 },
      { kind: 'leak', placeId: 'b-5', count: 1 },
      { kind: 'lift', placeId: 'b-5', count: 5 },
    ],
    rising: ['leak'],
    risks: [
      { kind: 'leak', what: '漏水', placeId: 'b-3', place: '3号楼', reason: 'weeks', running: 3 },
      { kind: 'lift', what: '电梯', placeId: 's-lift', place: '5号楼电梯', reason: 'months', running: 2 },
    ],
  },
  zones: [
    {
      id: 'z-east' as ZoneId,
      name: '东区',
      houses: 240,
      asked: 30,
      kept: 120,
      broken: 4,
      stars: { sum: 70, count: 15 },
      visits: { ...visits, missed: 0 },
    },
    {
      id: 'z-west' as ZoneId,
      name: '西区',
      houses: 0,
      asked: 12,
      kept: 51,
      broken: 5,
      stars: { sum: 9, count: 2 },
      visits: noVisits,
    },
  ],
  people: [
    {
      id: 'm-wang' as MemberId,
      name: '王建国',
      finished: 20,
      stars: { sum: 58, count: 12 },
      fives: 10,
      words: '师傅很细心，擦干净了才走',
      visits: noVisits,
    },
    {
      id: 'm-zhou' as MemberId,
      name: '周敏',
      finished: 0,
      stars: { sum: 0, count: 0 },
      fives: 0,
      visits,
    },
  ],
  praise: { count: 3, words: ['保安小李帮我搬了东西'] },
  found: [{ ticketId: id('t-found'), what: '漏水', near: '3号楼', outcome: 'not', words: '还在滴水' }],
  late: { steps: 3, verdicts: 1 },
  ...change,
})

/** A month, with what was complained about in it. */
export const month = (change: Partial<Summary> = {}): Summary =>
  week({
    type: 'month',
    period: '2026-11',
    before: { period: '2026-10', figures },
    complaints: {
      asked: 4,
      closed: 3,
      causes: [
        { cause: 'slow', count: 2, before: 1 },
        { cause: 'attitude', count: 1 },
      ],
      repeated: [{ ticketIds: [id('t-newest'), id('t-older')], what: '噪音' }],
    },
    ...change,
  })

/** Nothing happened at all. */
export const silence = (): Summary =>
  week({
    figures: nothing,
    line: [{ ...row, period: '2026-11-16', stars: { sum: 0, count: 0 } }],
    hurt: { lowest: [], broken: [], longest: [] },
    came: { kinds: [], places: [], cells: [], rising: [], risks: [] },
    zones: [],
    people: [],
    praise: { count: 0, words: [] },
    found: [],
    late: { steps: 0, verdicts: 0 },
    before: undefined,
  })
