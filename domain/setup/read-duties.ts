import type { Kind } from '@contract/catalogue'
import type { Shift } from '@contract/zone'
import type { ColumnKey } from './book'
import type { Findings } from './findings'
import type { Field, Line, Lines } from './lines'
import { daysIn, kindsIn } from './meanings'
import type { Tables } from './tables'
import { timeOfDay } from './when'

/** Open jobs at which somebody gets no more, when nothing is said. */
const CAP = 6
const MOST = 200

export const readDuties = (
  { lines, given }: Lines<ColumnKey<'duties'>>,
  kinds: readonly Kind[],
  findings: Findings,
): NonNullable<Tables['duties']> => ({
  given,
  rows: lines.map(({ row, fields }) => ({
    row,
    zone: fields.zone,
    kinds: kindsIn(fields.kinds, kinds, findings),
    person: fields.person,
    deputy: fields.deputy,
    shift: shiftOf(fields, findings),
    cap: capOf(fields.cap, findings),
  })),
})

type Fields = Line<ColumnKey<'duties'>>['fields']

/** No days and no hours: always. `to` before `from` runs past midnight. */
const shiftOf = (fields: Fields, findings: Findings): Shift => {
  const days = daysIn(fields.days, findings)
  const from = timeIn(fields.from, findings) ?? '00:00'
  const to = timeIn(fields.to, findings) ?? '24:00'
  const [begins, ends] = [fields.from, fields.to].map(({ text, spoilt }) => text !== '' || spoilt)
  if (begins !== ends)
    findings.fault(begins ? fields.to : fields.from, begins ? '写了开始，还要写结束' : '写了结束，还要写开始')
  else if (from === to) findings.fault(fields.to, '开始和结束是同一个时间')
  else if (from === '24:00') findings.fault(fields.from, '开始最晚 23:59')
  return { name: fields.shift.text || (begins ? '值班' : '全天'), days, from, to }
}

const timeIn = (field: Field, findings: Findings): string | undefined => {
  if (field.spoilt || field.text === '') return undefined
  const time = timeOfDay(field.text, field.number)
  if (time === undefined) findings.fault(field, `看不懂的时间“${field.text}”，请写成 07:30`)
  return time
}

const capOf = (field: Field, findings: Findings): number => {
  if (field.spoilt || field.text === '') return CAP
  const cap = field.number ?? Number(field.text)
  if (!Number.isInteger(cap) || cap < 1 || cap > MOST) findings.fault(field, `上限要是 1 到 ${MOST} 的整数`)
  return cap
}
