import { isPlainObject, type Fields } from './document'
import { point, union, type Interval } from './interval'
import { NULL_KEY, orderKey, typeFloor } from './order-key'

/** What one condition on one path means for an index on that path. */
export interface Bound {
  path: string
  intervals: Interval[]
  /** True when an entry within the intervals already proves the condition, so the document need not be read. */
  exact: boolean
}

export interface ReadFilter {
  bounds: Bound[]
  /** Each `$or` that stood at the top (or inside an `$and`). */
  alternatives: Fields[][]
  /** True when the bounds are the whole filter, each of them exact. */
  exact: boolean
}

/**
 * Reads from a filter what an index can use. What it does not understand it leaves out: bounds may only ever be too
 * wide, since mingo judges each document afterwards.
 */
export function readFilter(filter: Fields): ReadFilter {
  const read: ReadFilter = { bounds: [], alternatives: [], exact: true }
  readInto(read, filter, '')
  return read
}

function readInto(read: ReadFilter, filter: Fields, prefix: string): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) readInto(read, part as Fields, prefix)
    } else if (key === '$or' && Array.isArray(condition) && prefix === '') {
      read.alternatives.push(condition as Fields[])
      read.exact = false
    } else if (key.startsWith('$')) {
      read.exact = false
    } else {
      readField(read, prefix + key, condition)
    }
  }
}

function readField(read: ReadFilter, path: string, condition: unknown): void {
  if (!isPlainObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) {
    add(read, path, equals(condition))
    return
  }
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$elemMatch' && isPlainObject(operand)) {
      // The elements' own conditions bound the path one by one; that one element meets them all, mingo checks.
      read.exact = false
      if (Object.keys(operand)[0]?.startsWith('$') !== true) readInto(read, operand, `${path}.`)
    } else {
      add(read, path, operate(operator, operand))
    }
  }
}

type Reading = Omit<Bound, 'path'> | undefined

function add(read: ReadFilter, path: string, reading: Reading): void {
  if (reading === undefined || !reading.exact) read.exact = false
  if (reading !== undefined) read.bounds.push({ path, ...reading })
}

function operate(operator: string, operand: unknown): Reading {
  switch (operator) {
    case '$eq':
      return equals(operand)
    case '$in':
      return Array.isArray(operand) ? oneOf(operand) : undefined
    case '$all':
      return Array.isArray(operand) && operand.length > 0 ? inexact(equals(operand[0])) : undefined
    case '$exists':
      // "Missing" and null share an entry.
      return operand === false ? { intervals: [point(NULL_KEY)], exact: false } : undefined
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return compare(operator, operand)
    case '$regex':
      return operand instanceof RegExp ? startsWith(operand) : undefined
    default:
      return undefined
  }
}

function equals(value: unknown): Reading {
  if (value instanceof RegExp) return startsWith(value)
  // An array equals a whole array or an element of it; entries hold elements only.
  if (Array.isArray(value)) return undefined
  const scalar = value !== null && value !== undefined && !isPlainObject(value)
  return { intervals: [point(orderKey(value))], exact: scalar }
}

function oneOf(values: readonly unknown[]): Reading {
  const readings = values.map(equals)
  if (readings.some((reading) => reading === undefined)) return undefined
  return {
    intervals: union(readings.flatMap((reading) => reading?.intervals ?? [])),
    exact: readings.every((reading) => reading?.exact),
  }
}

function inexact(reading: Reading): Reading {
  return reading === undefined ? undefined : { ...reading, exact: false }
}

/** Comparison stays within the operand's own type, as in MongoDB. */
function compare(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): Reading {
  if (operand === null && (operator === '$gte' || operator === '$lte')) return equals(null)
  if (!['string', 'number', 'boolean'].includes(typeof operand) && !(operand instanceof Date))
    return undefined
  const key = orderKey(operand)
  const type = key[0] as number
  const included = operator === '$gte' || operator === '$lte'
  const interval: Interval = operator.startsWith('$g')
    ? { low: key, withLow: included, high: typeFloor(type + 1), withHigh: false }
    : { low: typeFloor(type), withLow: true, high: key, withHigh: included }
  return { intervals: [interval], exact: true }
}

/** `^abc` without flags is a range of strings. */
function startsWith(pattern: RegExp): Reading {
  const literal = /^\^([\w\-一-鿿]+)/.exec(pattern.source)
  const next = literal === null ? '' : pattern.source.charAt(literal[0].length)
  if (literal === null || pattern.flags !== '' || /[*?{|]/.test(next) || pattern.source.includes('|'))
    return undefined
  const low = orderKey(literal[1]).subarray(0, -2)
  return {
    intervals: [{ low, withLow: true, high: Buffer.concat([low, Buffer.from([0xff])]), withHigh: false }],
    exact: false,
  }
}
