import { EJSON } from 'bson'

/**
 * One value as bytes whose memcmp order is the order of BSON: first by type, then by value. The same bytes mean the
 * same value, so a key serves equality, ranges and sorting. Keys are never decoded.
 *
 * Type numbers are MongoDB's canonical ones; `EMPTY` is the entry of an empty array, which sorts before null and is
 * found by neither null nor any value.
 */
export const KEY_TYPE = {
  min: 1,
  empty: 4,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  max: 127,
} as const

export const EMPTY_ARRAY_KEY = Buffer.from([KEY_TYPE.empty])
export const NULL_KEY = Buffer.from([KEY_TYPE.null])

export function orderKey(value: unknown): Buffer {
  switch (typeof value) {
    case 'string':
      return tagged(KEY_TYPE.string, terminated(value))
    case 'number':
    case 'bigint':
      return tagged(KEY_TYPE.number, sortableDouble(Number(value)))
    case 'boolean':
      return Buffer.from([KEY_TYPE.boolean, value ? 1 : 0])
    case 'object':
      return value === null ? NULL_KEY : objectKey(value)
    case 'undefined':
    case 'function':
    case 'symbol':
      return NULL_KEY
  }
}

/** Every key of one type lies in [typeFloor(type), typeFloor(type + 1)). */
export function typeFloor(type: number): Buffer {
  return Buffer.from([type])
}

function objectKey(value: object): Buffer {
  if (value instanceof Date) return tagged(KEY_TYPE.date, sortableDouble(value.getTime()))
  if (Array.isArray(value)) {
    return Buffer.concat([typeFloor(KEY_TYPE.array), ...value.map(orderKey), Buffer.from([0])])
  }
  if (value instanceof RegExp)
    return tagged(KEY_TYPE.regex, terminated(value.source), terminated(value.flags))
  if ('_bsontype' in value) return bsonKey(value as BsonValue)
  const parts = Object.entries(value).map(([name, field]) => {
    const key = orderKey(field)
    // MongoDB compares a field's type before its name, and its name before its value.
    return Buffer.concat([key.subarray(0, 1), terminated(name), key.subarray(1)])
  })
  return Buffer.concat([typeFloor(KEY_TYPE.object), ...parts, Buffer.from([0])])
}

interface BsonValue {
  _bsontype: string
  toString(): string
}

function bsonKey(value: BsonValue): Buffer {
  const text = JSON.stringify(EJSON.serialize(value, { relaxed: false }))
  switch (value._bsontype) {
    case 'ObjectID':
    case 'ObjectId':
      return tagged(KEY_TYPE.objectId, Buffer.from(value.toString(), 'hex'))
    case 'MinKey':
      return typeFloor(KEY_TYPE.min)
    case 'MaxKey':
      return typeFloor(KEY_TYPE.max)
    case 'Decimal128':
    case 'Long':
    case 'Int32':
    case 'Double':
      return tagged(KEY_TYPE.number, sortableDouble(Number(value.toString())))
    case 'Timestamp':
      return tagged(KEY_TYPE.timestamp, terminated(text))
    default:
      return tagged(KEY_TYPE.binary, terminated(text))
  }
}

function tagged(type: number, ...parts: Buffer[]): Buffer {
  return Buffer.concat([typeFloor(type), ...parts])
}

/** UTF-8, with a terminator that sorts before any continuation: 00 becomes 00 01, the end is 00 00. */
function terminated(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.from([0, 0])])
  const escaped: number[] = []
  for (const byte of bytes) {
    escaped.push(byte)
    if (byte === 0) escaped.push(1)
  }
  escaped.push(0, 0)
  return Buffer.from(escaped)
}

/** IEEE 754 with the sign turned round, so that bytes compare as numbers do. NaN comes before all, as in MongoDB. */
function sortableDouble(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if ((bytes[0] as number) & 0x80) for (let i = 0; i < 8; i++) bytes[i] = ~(bytes[i] as number) & 0xff
  else bytes[0] = (bytes[0] as number) | 0x80
  return bytes
}
