import type { PointRow, RoundRulesView } from '@contract/round-views'
import type { RoundWindow, Standard } from '@contract/standard'
import { daysInWords, hoursInWords } from './duty'

export const PLAN = {
  page: '标准和点位',
  cautions: '有地方要看一眼',
  standards: '标准',
  points: '点位',
  noStandards: '还没有标准',
  noStandardsHint: '先定一个：打扫什么样算好、一天几次、多久做完',
  noPoints: '这个片区还没有点位',
  addStandard: '加标准',
  addPoint: '加点位',
  codes: '打印二维码',
  codesHint: '一栋楼一页',
  zone: '片区',
  outside: '不在轮次里的',
  byHand: '按手排的顺序走',
  learnt: '按大家平时走的顺序，自动学',
  arrange: '排顺序',
  arranged: '顺序排好了',
  learnAgain: '不排了，自动学',
  cancel: '不改了',
  up: '上移',
  down: '下移',
  noPlace: '还没标位置',
  noZones: '还没有片区，先去片区值班里划',
} as const

/** 07:00–10:00、15:00–18:00 */
export const windowsInWords = (windows: readonly RoundWindow[]): string =>
  windows.map(hoursInWords).join('、')

/** 每天; 每 3 天一次，周一至周五 */
export const oftenInWords = ({ days, every }: Pick<Standard, 'days' | 'every'>): string => {
  const on = daysInWords(days)
  if (!every) return on
  return on === '每天' ? `每 ${every.days} 天一次` : `每 ${every.days} 天一次，${on}`
}

/** 每天 07:00–10:00、15:00–18:00 · 10 分钟 · 3 项 */
export const standardInWords = (standard: Standard): string =>
  `${oftenInWords(standard)} ${windowsInWords(standard.windows)} · ${standard.minutes} 分钟 · ${standard.ticks.length} 项`

type Rules = Pick<RoundRulesView, 'standards' | 'points'>

/** Where a standard holds: 12 个点位在用. */
export const usedInWords = ({ points }: Rules, { id }: Pick<Standard, 'id'>): string => {
  const used = points.filter(({ standardId }) => standardId === id).length
  return used === 0 ? '还没有点位在用' : `${used} 个点位在用`
}

/** 单元大堂; 单元大堂，还没标位置; 不在轮次里 */
export const pointInWords = ({ standards }: Rules, { standardId, located }: PointRow): string => {
  const standard = standards.find(({ id }) => id === standardId)
  if (!standard) return '不在轮次里'
  return located ? standard.name : `${standard.name}，${PLAN.noPlace}`
}
