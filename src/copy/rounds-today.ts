import { BLOCKS } from '@contract/glossary'
import type { RoundBoard, RoundRow } from '@contract/round-views'
import { minutesInWords } from '@domain/summary/words'
import { dayOf } from './duty'
import { clock } from './times'
import { dayAfter, dayBefore } from '@domain/time/days'

export const TODAY = {
  page: '保洁轮次',
  before: '前一天',
  after: '后一天',
  today: '回今天',
  missed: '没做到的',
  missedHint: '点一条，看这一轮',
  heat: '住户叫得最多的',
  heatHint: '最近 30 天，点一处去抽查',
  doubts: '要看一看的',
  month: '每人这个月',
  plan: '标准和点位',
  planHint: '打扫什么、多久一次',
  order: '加做一轮',
  none: '这一天没有轮次',
  noneHint: '定好标准和点位，每天会自动排出来',
} as const

/** Tomorrow's are made in the evening; nobody has planned further. */
export const hasDayAfter = (day: string, now: number): boolean => day <= dayOf(now)

/** 今天 11月27日 周五 */
export const boardDay = (day: string, now: number): string => {
  const today = dayOf(now)
  const names: Record<string, string> = {
    [dayBefore(today)]: '昨天 ',
    [today]: '今天 ',
    [dayAfter(today)]: '明天 ',
  }
  const weekday = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'][
    new Date(`${day}T00:00:00Z`).getUTCDay()
  ]
  return `${names[day] ?? ''}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${weekday}`
}

/** How a round stands, in a word. */
export const roundStanding = (
  row: RoundRow,
  now: number,
): { word: string; tone: 'brand' | 'wait' | 'alarm' | 'quiet' } => {
  if (row.completeAt !== undefined) return { word: '都做完了', tone: 'brand' }
  if (row.missed > 0) return { word: `漏了 ${row.missed} 处`, tone: 'alarm' }
  if (now < row.from) return { word: '还没开始', tone: 'quiet' }
  if (row.blocked > 0) return { word: `${row.blocked} 处做不了`, tone: 'wait' }
  return now < row.to ? { word: '正在做', tone: 'brand' } : { word: '没做完', tone: 'wait' }
}

/** 早班 07:00–15:00; 加做 14:00–16:00 */
export const roundName = ({
  type,
  shift,
  from,
  to,
}: Pick<RoundRow, 'type' | 'shift' | 'from' | 'to'>): string => {
  const hours = `${clock(from)}–${clock(to)}`
  if (type === 'own') return `自己记的 ${hours}`
  return type === 'extra' ? `加做 ${hours}` : `${shift} ${hours}`
}

/** 做了 12 处，共 15 处 */
export const doneInWords = ({ done, stops }: Pick<RoundRow, 'done' | 'stops'>): string =>
  `做了 ${done} 处，共 ${stops} 处`

/** 吴桂芳、徐梅 */
export const peopleInWords = ({ people }: Pick<RoundRow, 'people'>): string =>
  people.length === 0 ? '没有人' : people.join('、')

/** 预计 1 小时 30 分钟，用了 1 小时 5 分钟. Without the second before anybody has begun. */
export const tookInWords = ({ plan, took }: Pick<RoundRow, 'plan' | 'took'>): string => {
  const planned = `预计 ${minutesInWords(plan)}`
  return took === undefined ? planned : `${planned}，用了 ${minutesInWords(took)}`
}

type Missed = RoundBoard['missed'][number]
/** 07:00–10:00，吴桂芳 */
export const missedWho = ({ from, to, who }: Missed): string => `${clock(from)}–${clock(to)}，${who}`
/** 做不了：积水，水管爆了 */
export const missedWhy = ({ state, block, words }: Missed): string => {
  if (state === 'blocked')
    return ['做不了', [block && BLOCKS[block], words].filter(Boolean).join('，')].filter(Boolean).join('：')
  if (state === 'rejected') return words ? `没通过：${words}` : '没通过'
  return '没有打卡'
}

export const callsInWords = (calls: number): string => `${calls} 次`
export const doubtsInWords = (doubtful: number): string => (doubtful === 0 ? '没有' : `${doubtful} 处`)
