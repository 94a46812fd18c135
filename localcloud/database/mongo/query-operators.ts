import type { Context } from 'mingo/core'
import * as mingo from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { DatabaseError } from '../database-error'
import { isPlainObject, type Fields } from '../document'
import { orderKey } from '../order-key'
import { isNear, isWithin, meets } from './geo-operators'
import { valuesAt } from './values-at'

type Test = (document: unknown) => boolean
type Operator = (path: string, operand: unknown, options: Options) => Test
export type QueryOperators = Parameters<Context['addQueryOps']>[0]

const loose = mingo as unknown as Record<string, Operator>

/** mingo's operator of that name. */
function plain(name: string, path: string, operand: unknown, options: Options): Test {
  return (loose[name] as Operator)(path, operand, options)
}

const $eq: Operator = (path, operand, options) => {
  const test = plain('$eq', path, operand, options)
  if (!holdsObject(operand)) return test
  // For mingo the order of an object's keys means nothing; for MongoDB it is part of the value.
  const key = orderKey(operand)
  return (document) => test(document) && valuesAt(document, path).some((value) => orderKey(value).equals(key))
}

const $in: Operator = (path, operand, options) => {
  if (!Array.isArray(operand)) throw refusal('$in needs an array')
  const strict = operand.filter(holdsObject).map((value) => $eq(path, value, options))
  if (strict.length === 0) return plain('$in', path, operand, options)
  const others = operand.filter((value) => !holdsObject(value))
  const rest = plain('$in', path, others, options)
  return (document) => rest(document) || strict.some((test) => test(document))
}

const $elemMatch: Operator = (path, operand, options) => {
  if (!isPlainObject(operand)) throw refusal('$elemMatch needs an Object')
  const [first = ''] = Object.keys(operand)
  if (first.startsWith('$') && !['$and', '$or', '$nor'].includes(first)) {
    return plain('$elemMatch', path, operand, options)
  }
  // Conditions on fields are for elements that have fields; mingo would find `{x: null}` in a number.
  const query = new Query<Fields>(operand, options)
  return (document) =>
    valuesAt(document, path).some(
      (value) => Array.isArray(value) && value.some((item) => isPlainObject(item) && query.test(item)),
    )
}

const $all: Operator = (path, operand, options) => {
  if (!Array.isArray(operand)) throw refusal('$all needs an array')
  const tests = operand.map((wanted: unknown) => {
    if (isPlainObject(wanted) && '$elemMatch' in wanted) return $elemMatch(path, wanted.$elemMatch, options)
    return wanted instanceof RegExp ? plain('$regex', path, wanted, options) : $eq(path, wanted, options)
  })
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

/** `>= null` and `<= null` find what is null or missing, as `= null` does. */
function orNull(name: '$gte' | '$lte'): Operator {
  return (path, operand, options) =>
    operand === null ? $eq(path, null, options) : plain(name, path, operand, options)
}

/** Numbers only, cut to whole ones; mingo lets JavaScript's `%` make numbers of null and text. */
const $mod: Operator = (path, operand) => {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw refusal('malformed mod, needs a divisor and a remainder')
  const [divisor, remainder] = operand.map((value) => Math.trunc(Number(value))) as [number, number]
  return (document) =>
    valuesAt(document, path).some(
      (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    )
}

function nonempty(name: string): Operator {
  return (path, operand, options) => {
    if (!Array.isArray(operand) || operand.length === 0) throw refusal(`${name} must be a nonempty array`)
    return plain(name, path, operand, options)
  }
}

function negated(operator: Operator): Operator {
  return (path, operand, options) => {
    const test = operator(path, operand, options)
    return (document) => !test(document)
  }
}

function located(judge: (place: unknown, operand: unknown) => boolean): Operator {
  return (path, operand) => (document) => valuesAt(document, path).some((place) => judge(place, operand))
}

/** MongoDB's query operators: mingo's, put right where it differs, and the spherical ones, which it lacks. */
export const queryOperators = {
  ...mingo,
  $eq,
  $ne: negated($eq),
  $in,
  $nin: negated($in),
  $all,
  $elemMatch,
  $mod,
  $gte: orNull('$gte'),
  $lte: orNull('$lte'),
  $and: nonempty('$and'),
  $or: nonempty('$or'),
  $nor: nonempty('$nor'),
  $near: located(isNear),
  $nearSphere: located(isNear),
  $geoWithin: located(isWithin),
  $geoIntersects: located(meets),
} as unknown as QueryOperators

function holdsObject(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsObject)
  return isPlainObject(value) && (Object.keys(value).length > 1 || Object.values(value).some(holdsObject))
}

function refusal(message: string): DatabaseError {
  return new DatabaseError('request-failed', message)
}
