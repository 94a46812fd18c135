import type { Moment } from '@contract/ids'
import type { Tie } from '@contract/member'
import type { Findings } from './findings'
import type { Field, Lines } from './lines'
import type { ColumnKey } from './book'
import { phoneIn, postsOf, skillsOf, tieOf, withoutSpaces } from './meanings'
import type { Tables } from './tables'
import { endOfDay } from './when'

export const readResidents = (
  { lines, given }: Lines<ColumnKey<'residents'>>,
  findings: Findings,
  now: Moment,
): NonNullable<Tables['residents']> => ({
  given,
  rows: lines.map(({ row, fields }) => {
    const tie = tieOf(fields.tie, findings) ?? 'owner'
    const until = untilOf(fields.until, fields.tie.spoilt ? 'owner' : tie, findings, now)
    return {
      row,
      building: fields.building,
      unit: withoutSpaces(fields.unit),
      room: withoutSpaces(fields.room),
      name: fields.name,
      phone: phoneIn(fields.phone, findings),
      tie,
      ...(until === undefined ? {} : { until }),
    }
  }),
})

/** A tenancy must have an end; nothing else may. */
const untilOf = (field: Field, tie: Tie, findings: Findings, now: Moment): Moment | undefined => {
  if (field.spoilt) return undefined
  if (tie !== 'tenant') {
    if (field.text !== '') findings.caution(`${field.sheet}!${field.cell}：只有租客有到期日，这一格没有用上`)
    return undefined
  }
  const until = field.text === '' ? undefined : endOfDay(field.text, field.number)
  if (field.text === '') findings.fault(field, '租客要写到期日')
  else if (until === undefined) findings.fault(field, `看不懂的日期“${field.text}”，请写成 2027-06-30`)
  else if (until <= now) findings.fault(field, '到期日已经过了')
  return until
}

export const readStaff = (
  { lines, given }: Lines<ColumnKey<'staff'>>,
  findings: Findings,
): NonNullable<Tables['staff']> => ({
  given,
  rows: lines.map(({ row, fields }) => ({
    row,
    name: fields.name,
    phone: phoneIn(fields.phone, findings),
    posts: postsOf(fields.posts, findings),
    skills: skillsOf(fields.skills, findings),
  })),
})
