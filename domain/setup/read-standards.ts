import type { Moment } from '@contract/ids'
import type { RoundWindow } from '@contract/standard'
import { windowsFit } from '@domain/round/standard-fault'
import { calendarDay } from '@domain/time/calendar'
import type { ColumnKey } from './book'
import type { Findings } from './findings'
import type { Field, Lines } from './lines'
import { daysIn } from './meanings'
import type { StandardRow, Tables } from './tables'
import { timeOfDay } from './when'
import { listed } from './words'

const TICKS = { fewest: 3, most: 6, long: 16 }
const LONGEST = 240
const MOST_WINDOWS = 8
const RAREST = 60

export const readStandards = (
  { lines, given }: Lines<ColumnKey<'standards'>>,
  findings: Findings,
  now: Moment,
): NonNullable<Tables['standards']> => ({
  given,
  rows: lines.map(({ row, fields }): StandardRow => {
    const every = wholeIn(fields.every, findings, '每几天', 2, RAREST)
    return {
      row,
      name: fields.name,
      ticks: ticksIn(fields.ticks, findings),
      minutes: wholeIn(fields.minutes, findings, '时长', 1, LONGEST) ?? 1,
      windows: windowsIn(fields.windows, findings),
      days: daysIn(fields.days, findings),
      ...(every === undefined ? {} : { every: { days: every, since: calendarDay(now) } }),
    }
  }),
})

const ticksIn = (field: Field, findings: Findings): string[] => {
  if (field.spoilt) return []
  const ticks = listed(field.text)
  const { fewest, most, long } = TICKS
  const tooLong = ticks.find((words) => [...words].length > long)
  if (tooLong !== undefined) findings.fault(field, `检查项“${tooLong}”太长了，最多${long}个字`)
  if (ticks.length < fewest || ticks.length > most)
    findings.fault(field, `检查项要写 ${fewest} 到 ${most} 条，这里有 ${ticks.length} 条`)
  return ticks
}

/** 15 or 15分钟; nothing where the cell is empty or faulty. */
const wholeIn = (
  field: Field,
  findings: Findings,
  what: string,
  fewest: number,
  most: number,
): number | undefined => {
  if (field.spoilt || field.text === '') return undefined
  const whole = field.number ?? Number(field.text.replace(/\s*(分钟|分|天)$/, '').replace(/^每/, ''))
  if (Number.isInteger(whole) && whole >= fewest && whole <= most) return whole
  findings.fault(field, `${what}要是 ${fewest} 到 ${most} 的整数`)
  return undefined
}

const windowsIn = (field: Field, findings: Findings): RoundWindow[] => {
  if (field.spoilt) return []
  const windows = listed(field.text).flatMap((word) => {
    const [from, to, ...more] = word.split(/[-~–—至到]+/).map((time) => timeOfDay(time.trim()))
    if (from !== undefined && to !== undefined && more.length === 0) return [{ from, to }]
    findings.fault(field, `看不懂的时间段“${word}”，请写成 07:00-09:00`)
    return []
  })
  if (windows.length > MOST_WINDOWS) findings.fault(field, `时间段最多写 ${MOST_WINDOWS} 个`)
  else if (!windowsFit(windows)) findings.fault(field, '时间段不能重叠，开始和结束也不能是同一个时间')
  return windows
}
