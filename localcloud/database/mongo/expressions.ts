import { evalExpr, type Context } from 'mingo/core'
import * as mingo from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { orderKey } from '../order-key'
import { dateOperators } from './dates'

type Operator = (document: unknown, expression: unknown, options: Options) => unknown

/** Counted in characters, where JavaScript counts halves of emoji. */
const $indexOfCP: Operator = (document, expression, options) => {
  const args = evalExpr(document, expression, options) as [string | null, string, number?, number?]
  const [text, wanted, start = 0, end] = args
  if (typeof text !== 'string') return null
  const before = [...text].slice(start, end).join('').split(wanted)[0] as string
  const found = [...before].length + start
  return [...text].slice(found, end).join('').startsWith(wanted) ? found : -1
}

/** Without a second argument: to a whole number. mingo insists on one. */
const $trunc: Operator = (document, expression, options) => {
  const args = Array.isArray(expression) ? (expression as unknown[]) : [expression]
  return mingo.$trunc(document as never, [args[0], args[1] ?? 0], options)
}

/** A negative count means the rest of the string. */
const $substr: Operator = (document, expression, options) => {
  const [text, start, count] = evalExpr(document, expression, options) as [string | null, number, number]
  const bytes = Buffer.from(text ?? '')
  return bytes.subarray(start, count < 0 ? bytes.length : start + count).toString()
}

/** Values of different types compare by their types, as in a sort; for mingo neither is greater. */
function comparing<T>(judge: (order: number) => T): Operator {
  return (document, expression, options) => {
    const [a, b] = evalExpr(document, expression, options) as [unknown, unknown]
    return judge(Buffer.compare(orderKey(a), orderKey(b)))
  }
}

/** MongoDB's expressions: mingo's, put right where it differs. */
export const expressionOperators = {
  ...mingo,
  ...dateOperators,
  $cmp: comparing((order) => order),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $indexOfCP,
  $trunc,
  $substr,
  $substrBytes: $substr,
} as unknown as Parameters<Context['addExpressionOps']>[0]
