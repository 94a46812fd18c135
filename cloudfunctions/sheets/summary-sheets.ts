import { BLOCKS, CAUSES, MODERATION_ACTS, NATURES, POST_KINDS, TICKET_STATES } from '@contract/glossary'
import type { BillsFigures, BoardFigures, RoundsFigures, Summary } from '@contract/summary'
import type { Ticket } from '@contract/ticket'
import { dateTime } from '@domain/time/calendar'
import { averageOf } from '@domain/summary/fair'
import { shown } from './ticket-row'
import type { WrittenSheet } from './write-workbook'

type Row = (string | number)[]

/** A summary as sheets: as it is on the screen, figure by figure, and the requests it was made of. */
export const summarySheets = (summary: Summary, tickets: readonly Ticket[]): WrittenSheet[] => [
  { name: '总览', rows: overview(summary) },
  { name: '片区', rows: zones(summary) },
  { name: '人员', rows: people(summary) },
  { name: '类别和地点', rows: came(summary) },
  ...(summary.rounds ? [{ name: '保洁轮次', rows: roundRows(summary.rounds) }] : []),
  { name: '明细', rows: details(tickets) },
]

const stars = (of: Summary['figures']['stars']): Row => {
  const average = averageOf(of)
  return [average === undefined ? '' : Math.round(average * 100) / 100, of.count]
}
const VISITS = ['满意', '部分满意', '不满意', '没联系上', '没按时回访']
const visits = ({ satisfied, partly, not, unreachable, missed }: Summary['figures']['visits']): Row => [
  satisfied,
  partly,
  not,
  unreachable,
  missed,
]

const overview = ({
  sentences,
  from,
  to,
  madeAt,
  line,
  figures,
  before,
  late,
  complaints,
  board,
  bills,
}: Summary): Row[] => {
  const row = (name: string, of: (each: Summary['figures']) => Row[number] | undefined): Row => [
    name,
    of(figures) ?? '',
    before ? (of(before.figures) ?? '') : '',
  ]
  return [
    ['从', dateTime(from)],
    ['到', dateTime(to)],
    ['统计于', dateTime(madeAt)],
    ...sentences.map((sentence): Row => [sentence]),
    [],
    ['指标', '本期', '上期'],
    row('新单子', ({ asked }) => asked),
    row('办完', ({ finished }) => finished),
    row('期末没办完', ({ open }) => open),
    row('时限做到', ({ kept }) => kept),
    row('时限没做到', ({ broken }) => broken),
    row('响应中位数（分钟）', ({ response }) => response.median),
    row('响应 90% 以内（分钟）', ({ response }) => response.p90),
    row('到场中位数（分钟）', ({ onSite }) => onSite.median),
    row('到场 90% 以内（分钟）', ({ onSite }) => onSite.p90),
    row('返修', ({ reopened }) => reopened),
    row('平均星级', (each) => stars(each.stars)[0]),
    row('评价数', (each) => each.stars.count),
    row('能评价的', ({ rateable }) => rateable),
    row('其中已评价', ({ rated }) => rated),
    ...VISITS.map((name, at) => row(`回访：${name}`, (each) => visits(each.visits)[at])),
    ...(late.steps + late.verdicts > 0
      ? [['上期之后才报来的步骤', late.steps] as Row, ['上期之后改的评价', late.verdicts] as Row]
      : []),
    ...(complaints
      ? [
          [],
          ['投诉', complaints.asked] as Row,
          ['投诉办结', complaints.closed] as Row,
          ...complaints.causes.map(({ cause, count, before: was }): Row => [CAUSES[cause], count, was ?? '']),
        ]
      : []),
    ...(board ? boardRows(board) : []),
    ...(bills ? billRows(bills) : []),
    [],
    ['各期', '新单子', '办完', '时限做到', '时限没做到', '返修', '平均星级', '评价数'],
    ...line.map((each): Row => [
      each.period,
      each.asked,
      each.finished,
      each.kept,
      each.broken,
      each.reopened,
      ...stars(each.stars),
    ]),
  ]
}

const boardRows = ({ people: writers, posts, comments, unanswered, requests, acts }: BoardFigures): Row[] => [
  [],
  ['邻里圈：发言人数', writers],
  ...posts.map(({ kind, count }): Row => [`邻里圈：${POST_KINDS[kind]}`, count]),
  ['邻里圈：留言', comments],
  ['邻里圈：转成单子', requests],
  ...acts.map(({ act, count }): Row => [`邻里圈处理：${MODERATION_ACTS[act]}`, count]),
  ...unanswered.map(({ title }): Row => ['邻里圈：还没人回答', title]),
]

/** In yuan, as a workbook reckons. */
const billRows = ({ issued, paid, refunded, month, overdue, before }: BillsFigures): Row[] => {
  const yuan = (fen: number): number => fen / 100
  const was = (of: (each: NonNullable<typeof before>) => number): Row[number] => (before ? of(before) : '')
  return [
    [],
    ['账单：发出', issued.count, was((each) => each.issued.count)],
    ['账单：发出（元）', yuan(issued.amount), was((each) => yuan(each.issued.amount))],
    ['账单：收款笔数', paid.count, was((each) => each.paid.count)],
    ['账单：收款（元）', yuan(paid.amount), was((each) => yuan(each.paid.amount))],
    ['账单：退款（元）', yuan(refunded.amount)],
    [`账单：${month.month} 应收（元）`, yuan(month.charged)],
    [`账单：${month.month} 已收（元）`, yuan(month.paid)],
    ['账单：逾期', overdue.bills, was((each) => each.overdue.bills)],
    ['账单：逾期（元）', yuan(overdue.owed), was((each) => yuan(each.overdue.owed))],
  ]
}

const zones = (summary: Summary): Row[] => [
  ['片区', '户数', '新单子', '时限做到', '时限没做到', '平均星级', '评价数', ...VISITS],
  ...summary.zones.map((each): Row => [
    each.name,
    each.houses,
    each.asked,
    each.kept,
    each.broken,
    ...stars(each.stars),
    ...visits(each.visits),
  ]),
]

const people = (summary: Summary): Row[] => [
  ['人员', '办完', '平均星级', '评价数', '五星', ...VISITS],
  ...summary.people.map((each): Row => [
    each.name,
    each.finished,
    ...stars(each.stars),
    each.fives,
    ...visits(each.visits),
  ]),
]

const came = ({ came: { kinds, places, cells, risks } }: Summary): Row[] => {
  const count = (kind: string, placeId: string): Row[number] =>
    cells.find((cell) => cell.kind === kind && cell.placeId === placeId)?.count ?? ''
  return [
    ['类别', '次数', '上期', ...places.map(({ place }) => place)],
    ...kinds.map(({ kind, what, count: all, before }): Row => [
      what,
      all,
      before ?? '',
      ...places.map(({ placeId }) => count(kind, placeId)),
    ]),
    ['地点合计', '', '', ...places.map(({ count: all }) => all)],
    ...(risks.length === 0 ? [] : [[], ['反复出现', '地点', '连续'] as Row]),
    ...risks.map(({ what, place, running, reason }): Row => [
      what,
      place,
      `${running} ${reason === 'weeks' ? '周' : '个月'}`,
    ]),
  ]
}

const roundRows = (rounds: RoundsFigures): Row[] => {
  const { before, zones: inZones, places, blocks, checks } = rounds
  const row = (name: string, now: Row[number], was?: number): Row => [name, now, was ?? '']
  return [
    ['指标', '本期', '上期'],
    row('轮次', rounds.rounds),
    row('全部做完的轮次', rounds.complete),
    row('应做的点位', rounds.stops, before?.stops),
    row('做到', rounds.done, before?.done),
    row('其中晚了', rounds.late),
    row('漏了', rounds.missed, before?.missed),
    row('做不了', rounds.blocked),
    row('做完的轮次计划用时（分钟）', rounds.plan),
    row('做完的轮次从第一次到最后一次打卡（分钟）', rounds.took),
    row('住户叫保洁', rounds.calls, before?.calls),
    row('住户感谢', rounds.thanks),
    row('抽查平均', stars(checks)[0] ?? '', before && averageOf(before.checks)),
    row('抽查次数', checks.count, before?.checks.count),
    [],
    ['片区', '应做', '做到', '漏了'],
    ...inZones.map((each): Row => [each.name, each.stops, each.done, each.missed]),
    ...(places.length === 0 ? [] : [[], ['漏得最多的点位', '漏了', '做不了'] as Row]),
    ...places.map((each): Row => [each.place, each.missed, each.blocked]),
    ...(blocks.length === 0 ? [] : [[], ['做不了的原因', '次数'] as Row]),
    ...blocks.map(({ block, count }): Row => [BLOCKS[block], count]),
  ]
}

const details = (tickets: readonly Ticket[]): Row[] => [
  [
    '编号',
    '类别',
    '事项',
    '紧急',
    '状态',
    '片区',
    '地点',
    '负责人',
    '提交时间',
    '完工时间',
    '返修次数',
    '星级',
  ],
  ...[...tickets]
    .sort((a, b) => b.createdAt - a.createdAt)
    .map((ticket): Row => [
      ticket.number,
      NATURES[ticket.nature],
      ticket.what,
      ticket.urgency === 'emergency' ? '紧急' : '',
      TICKET_STATES[ticket.state],
      ticket.place.zoneName,
      // The building, never the door.
      ticket.place.near,
      ticket.assignee.name,
      dateTime(ticket.createdAt),
      shown(ticket.finish?.at),
      ticket.reopens ?? 0,
      ticket.rating?.stars ?? '',
    ]),
]
