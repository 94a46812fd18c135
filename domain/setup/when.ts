import type { Moment } from '@contract/ids'
import { HOLIDAY } from '@contract/glossary'

const DAY = 86_400_000
/** Community time is UTC+8, ms. */
const COMMUNITY_OFFSET = 8 * 3_600_000
/** Excel counts days from here. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30)

/**
 * A day, by Excel's number or as written: 2027-06-30, 2027/6/30, 2027年6月30日. Gives the end of that day in the
 * community (who is there until the 30th is there on the 30th); undefined when it is no day.
 */
export const endOfDay = (text: string, serial?: number): Moment | undefined => {
  const midnight = serial === undefined ? midnightOf(text) : EXCEL_ZERO + Math.floor(serial) * DAY
  if (midnight === undefined || midnight < Date.UTC(2000, 0, 1) || midnight >= Date.UTC(2200, 0, 1))
    return undefined
  return midnight + DAY - COMMUNITY_OFFSET
}

const midnightOf = (text: string): number | undefined => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? []
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // 2027-02-30 would quietly become March.
  const isThere =
    year !== '' &&
    new Date(midnight).toISOString().startsWith(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return isThere ? midnight : undefined
}

/** A time of day, by Excel's fraction of a day or as written: 7:00, 07:00:00, 7点半. 'HH:mm', 24:00 the end of the day. */
export const timeOfDay = (text: string, fraction?: number): string | undefined => {
  const minutes = fraction === undefined ? minutesOf(text) : Math.round(fraction * 1440)
  if (minutes === undefined || minutes < 0 || minutes > 1440) return undefined
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const minutesOf = (text: string): number | undefined => {
  const [, hours, half, minutes = '0'] =
    /^(\d{1,2})(?::|点(?:(半)|(?=\d|$)))(\d{1,2})?(?:分|:00)?$/.exec(text) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  return Number(hours) * 60 + (half ? 30 : Number(minutes))
}

const WEEKDAYS = '一二三四五六日'
const SEVERAL: Record<string, number[]> = {
  每天: [1, 2, 3, 4, 5, 6, 7, HOLIDAY],
  工作日: [1, 2, 3, 4, 5],
  周末: [6, 7],
  节假日: [HOLIDAY],
}

const weekday = (word: string): number | undefined => {
  const [, name] = /^(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(word) ?? []
  return name === undefined ? undefined : WEEKDAYS.indexOf(name.replace('天', '日')) + 1
}

/** 每天, 工作日, 周二, 周一至周五 … → days 1 Monday … 7 Sunday, 8 public holidays; undefined for another word. */
export const daysOf = (word: string): number[] | undefined => {
  if (Object.hasOwn(SEVERAL, word)) return SEVERAL[word]
  const [first, last, ...more] = word.split(/[-~至到]/).map(weekday)
  if (first === undefined || more.length > 0) return undefined
  if (!/[-~至到]/.test(word)) return [first]
  if (last === undefined || last < first) return undefined
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
