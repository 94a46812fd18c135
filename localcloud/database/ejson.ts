import { EJSON } from 'bson'
import { DatabaseError } from './database-error'
import { isPlainObject, type Fields } from './document'

/**
 * Text of the wire and of the disk <-> values that mingo understands.
 *
 * The SDK writes canonical EJSON and reads either form; we read either and write relaxed, which is a third of the
 * size. Rare types (ObjectId, Binary, Decimal128, …) are left to bson. 64-bit integers become numbers, as they do
 * in the SDK's own parser.
 */
export function decode(text: string, now: number): unknown {
  return revive(JSON.parse(text), now)
}

export function decodeFields(text: string | undefined, now: number): Fields {
  if (text === undefined || text === '') return {}
  const value = decode(text, now)
  if (!isPlainObject(value)) throw new DatabaseError('invalid-parameter', 'an object is expected')
  return value
}

export function encode(value: unknown): string {
  return JSON.stringify(extend(value))
}

type Reviver = (body: never, now: number) => unknown

const REVIVERS: Record<string, Reviver> = {
  $numberInt: (body: string) => Number(body),
  $numberLong: (body: string) => Number(body),
  $numberDouble: (body: string) => Number(body),
  $date: (body: string | { $numberLong: string }) =>
    new Date(typeof body === 'string' ? body : Number(body.$numberLong)),
  // `g` and `y` would make a RegExp remember where it stopped, and the next document would not match.
  $regularExpression: (body: { pattern: string; options: string }) =>
    new RegExp(body.pattern, body.options.replace(/[^imsu]/g, '')),
  // CloudBase's own: the server's clock plus an offset in ms, resolved wherever it stands.
  $tcb_server_date: (body: Fields, now) => new Date(now + Number(revive(body.offset, now) ?? 0)),
}

const LEFT_TO_BSON = new Set([
  '$oid',
  '$binary',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$uuid',
])

function revive(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => revive(item, now))
  const fields = value as Fields
  for (const key of Object.keys(fields)) {
    if (key === '__proto__') throw new DatabaseError('invalid-parameter', 'a field cannot be named __proto__')
    if (key.startsWith('$')) {
      const reviver = Object.hasOwn(REVIVERS, key) ? REVIVERS[key] : undefined
      if (reviver !== undefined) return reviver(fields[key] as never, now)
      if (LEFT_TO_BSON.has(key)) return EJSON.deserialize(fields)
    }
    fields[key] = revive(fields[key], now)
  }
  return fields
}

const LAST_ISO_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

function extend(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value
      return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
    case 'bigint':
      return { $numberLong: String(value) }
    case 'object':
      return value === null ? null : extendObject(value)
    case 'string':
    case 'boolean':
      return value
    case 'undefined':
    case 'function':
    case 'symbol':
      return null
  }
}

function extendObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(extend)
  if (value instanceof Date) {
    const ms = value.getTime()
    return { $date: ms >= 0 && ms <= LAST_ISO_MS ? value.toISOString() : { $numberLong: String(ms) } }
  }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if ('_bsontype' in value) return EJSON.serialize(value, { relaxed: true })
  const out: Fields = {}
  for (const [key, field] of Object.entries(value)) {
    // mingo may leave `undefined` behind; for Mongo such a field is not there.
    if (field !== undefined) out[key] = extend(field)
  }
  return out
}
