import { computeValue, evalExpr } from 'mingo/core'
import * as mingo from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { isPlainObject } from '../document'

type Operator = (document: unknown, expression: unknown, options: Options) => unknown

/** mingo counts weeks wrongly round New Year, and the year a week belongs to. */
const $week: Operator = (document, expression, options) => {
  const day = number(document, '$dayOfYear', expression, options) - 1
  const weekday = number(document, '$dayOfWeek', expression, options) - 1
  return Math.floor((day + 7 - weekday) / 7)
}

const $isoWeekYear: Operator = (document, expression, options) => {
  const [year, month, week] = ['$year', '$month', '$isoWeek'].map((name) =>
    number(document, name, expression, options),
  ) as [number, number, number]
  if (week === 1 && month === 12) return year + 1
  return week >= 52 && month === 1 ? year - 1 : year
}

/** The two week numbers are put into the format before mingo reads it. */
const $dateToString: Operator = (document, expression, options) => {
  const plain = mingo.$dateToString as unknown as Operator
  if (!isPlainObject(expression) || typeof expression.format !== 'string') {
    return plain(document, expression, options)
  }
  const { date, timezone } = expression
  const when = timezone === undefined ? date : { date, timezone }
  if (isMissing(document, when, options)) return plain(document, expression, options)
  const weeks: Record<string, () => string> = {
    '%G': () => String($isoWeekYear(document, when, options)).padStart(4, '0'),
    '%U': () => String($week(document, when, options)).padStart(2, '0'),
  }
  const format = expression.format.replace(/%[GU%]/g, (sign) => weeks[sign]?.() ?? sign)
  return plain(document, { ...expression, format }, options)
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/

/** Without a format mingo understands one only; MongoDB reads any ISO date, in the time zone that is given. */
const $dateFromString: Operator = (document, expression, options) => {
  const plain = mingo.$dateFromString as unknown as Operator
  if (!isPlainObject(expression) || 'format' in expression) return plain(document, expression, options)
  const text = evalExpr(document, expression.dateString, options)
  if (typeof text !== 'string') return plain(document, expression, options)
  const parts = ISO.exec(text)
  if (parts === null) {
    const exact = new Date(text)
    return Number.isNaN(exact.getTime()) ? plain(document, expression, options) : exact
  }
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const millisecond = Number((parts[7] ?? '0').padEnd(3, '0'))
  const { timezone } = expression
  const zone = timezone === undefined ? {} : { timezone }
  const fields = { year, month, day, hour, minute, second, millisecond, ...zone }
  return computeValue(document, fields, '$dateFromParts', options)
}

const PARTS = [
  ...['$year', '$month', '$dayOfMonth', '$dayOfYear', '$dayOfWeek', '$isoDayOfWeek', '$isoWeek'],
  ...['$hour', '$minute', '$second', '$millisecond'],
]

/** A part of no date is null, where mingo throws. */
function orNull(operator: Operator): Operator {
  return (document, expression, options) =>
    isMissing(document, expression, options) ? null : operator(document, expression, options)
}

function isMissing(document: unknown, expression: unknown, options: Options): boolean {
  const value = evalExpr(document, expression, options)
  return (isPlainObject(value) ? (value.date ?? null) : (value ?? null)) === null
}

function number(document: unknown, name: string, expression: unknown, options: Options): number {
  return Number((mingo as unknown as Record<string, Operator>)[name]?.(document, expression, options))
}

/** The date operators that mingo lacks or gets wrong. */
export const dateOperators = {
  ...Object.fromEntries(
    PARTS.map((name) => [name, orNull((mingo as unknown as Record<string, Operator>)[name] as Operator)]),
  ),
  $week: orNull($week),
  $isoWeekYear: orNull($isoWeekYear),
  $dateToString,
  $dateFromString,
}
