import type { Moment } from '@contract/ids'
import { momentOf } from './dates'
import { dayOf } from './duty'
import { whenInWords } from './times'
import { dayAfter } from '@domain/time/days'

const HOUR = 60 * 60_000
/** A promise is made in whole quarters. */
const QUARTER = 15 * 60_000

/** What one can mostly say at once. */
export const INCIDENT_PHRASES = [
  '正在抢修',
  '已联系供水公司',
  '已联系供电公司',
  '维保人员正在赶来',
  '请先关好家里的阀门',
  '恢复后再告诉大家',
] as const

export interface Until {
  words: string
  at: Moment
}

/** When it should be over, as one says it on the telephone. What has passed is not offered. */
export const untilChoices = (now: Moment): Until[] => {
  const inHours = (hours: number) => Math.ceil((now + hours * HOUR) / QUARTER) * QUARTER
  const today = dayOf(now)
  const tomorrow = dayAfter(today)
  const choices = [
    { words: '1 小时内', at: inHours(1) },
    { words: '2 小时内', at: inHours(2) },
    { words: '4 小时内', at: inHours(4) },
    { words: '今天 18:00', at: momentOf(today, '18:00') },
    { words: '今天 22:00', at: momentOf(today, '22:00') },
    { words: '明天 12:00', at: momentOf(tomorrow, '12:00') },
    { words: '明天 18:00', at: momentOf(tomorrow, '18:00') },
  ]
  return choices.filter(({ at }) => at > now)
}

/** The whole of it, as neighbours read it: 正在抢修，预计 18:00 恢复 */
export const incidentText = (written: string, until: Moment | undefined, now: Moment): string =>
  [
    ...written.split('，').filter((part) => part.trim() !== ''),
    ...(until === undefined ? [] : [`预计 ${whenInWords(until, now)} 恢复`]),
  ].join('，')

/** 1号楼、2号楼、3号楼等5栋 */
export const buildingsInWords = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join('、')}等${names.length}栋` : names.join('、')
