/** A plain object as it came out of EJSON: dates are Date, every number is a JavaScript number. */
export type Fields = Record<string, unknown>

/** A stored document. `_id` is a string unless the caller chose otherwise (number, ObjectId, date). */
export type StoredDocument = Fields & { _id: unknown }

export function isPlainObject(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof Date) && !(value instanceof RegExp) && !('_bsontype' in value)
}
