import { DatabaseError } from './database-error'
import { isPlainObject, type StoredDocument } from './document'
import { EMPTY_ARRAY_KEY, NULL_KEY, orderKey } from './order-key'

export interface IndexKey {
  /** A field or a path: `assignee.memberId`. */
  field: string
  direction: 1 | -1
}

export interface Entries {
  /** One tuple of column keys per entry; more than one only where an array is indexed. */
  tuples: Buffer[][]
  multikey: boolean
}

/** What an index holds about one document. A missing field is null; an array gives one entry per element. */
export function entriesOf(document: StoredDocument, keys: readonly IndexKey[]): Entries {
  let tuples: Buffer[][] = [[]]
  let arrayPath: string | undefined
  for (const { field } of keys) {
    const found = new Map<string, Buffer>()
    const array = collect(document, field.split('.'), 0, (key) => found.set(key.toString('latin1'), key))
    if (array !== undefined) {
      if (arrayPath !== undefined && arrayPath !== array) {
        throw new DatabaseError('request-failed', `cannot index parallel arrays [${array}] [${arrayPath}]`)
      }
      arrayPath = array
    }
    tuples = tuples.flatMap((tuple) => [...found.values()].map((key) => [...tuple, key]))
  }
  return { tuples, multikey: arrayPath !== undefined }
}

/** Calls `emit` with each key found at the path; answers the path of the array met on the way, if any. */
function collect(
  value: unknown,
  path: string[],
  depth: number,
  emit: (key: Buffer) => void,
): string | undefined {
  if (Array.isArray(value)) {
    const here = path.slice(0, depth).join('.')
    if (depth === path.length) {
      if (value.length === 0) emit(EMPTY_ARRAY_KEY)
      else for (const item of value) emit(orderKey(item))
      return here
    }
    const objects = value.filter(isPlainObject)
    if (objects.length === 0) emit(NULL_KEY)
    for (const item of objects) collect(item, path, depth, emit)
    return here
  }
  if (depth === path.length) {
    emit(orderKey(value))
    return undefined
  }
  const step = path[depth] as string
  if (!isPlainObject(value) || !Object.hasOwn(value, step)) {
    emit(NULL_KEY)
    return undefined
  }
  return collect(value[step], path, depth + 1, emit)
}
