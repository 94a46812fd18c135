import { update } from 'mingo/updater'
import { DatabaseError } from './database-error'
import { isPlainObject, type Fields, type StoredDocument } from './document'
import { decode, encode } from './ejson'
import { dialect } from './mongo/dialect'

const QUERY_OPTIONS = { context: dialect() }

/** A changed copy of the document. The operators are MongoDB's; `$set` and friends, never a plain object. */
export function applyOperators(document: StoredDocument, operators: Fields): StoredDocument {
  for (const [operator, paths] of Object.entries(operators)) {
    for (const [path, operand] of Object.entries(paths as Fields)) judge(document, operator, path, operand)
  }
  const copy = decode(encode(document), 0) as StoredDocument
  // An empty operator (`$set: {}`) changes nothing, and mingo need not hear of it.
  const meant = Object.entries(operators).filter(([, paths]) => Object.keys(paths as Fields).length > 0)
  if (meant.length > 0)
    update(copy, Object.fromEntries(meant), [], {}, { cloneMode: 'deep', queryOptions: QUERY_OPTIONS })
  return copy
}

/** Where mingo would silently do nothing (or replace a value on the way), MongoDB refuses. */
function judge(document: StoredDocument, operator: string, path: string, operand: unknown): void {
  if (path === '_id')
    throw refusal(`Performing an update on the path '_id' would modify the immutable field '_id'`)
  if (operator === '$rename') judge(document, '$set', String(operand), undefined)
  const { value, blocked } = follow(document, path.split('.'))
  if (blocked !== undefined) {
    if (['$unset', '$pull', '$pullAll', '$pop', '$rename'].includes(operator)) return
    throw refusal(
      `Cannot create field '${blocked.step}' in element {${blocked.parent}: ${show(blocked.value)}}`,
    )
  }
  if (value === undefined) return
  if ((operator === '$inc' || operator === '$mul') && typeof value !== 'number') {
    throw refusal(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${show(document._id)}} has the field '${path}' of non-numeric type ${typeName(value)}`,
    )
  }
  if (operator === '$bit' && !Number.isInteger(value)) {
    throw refusal(`Cannot apply $bit to a value of non-integral type: ${show(value)}`)
  }
  if (operator === '$inc' && typeof operand !== 'number')
    throw refusal(`Cannot increment with non-numeric argument`)
  if (['$push', '$addToSet', '$pull', '$pullAll', '$pop'].includes(operator) && !Array.isArray(value)) {
    throw refusal(
      `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${show(document._id)}}`,
    )
  }
}

interface Followed {
  value: unknown
  blocked?: { step: string; parent: string; value: unknown }
}

function follow(document: Fields, steps: string[]): Followed {
  let value: unknown = document
  let parent = ''
  for (const step of steps) {
    if (value === undefined) return { value }
    // Positional steps (`$[]`) are mingo's to follow.
    if (step.startsWith('$')) return { value: undefined }
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(step)) return { value: undefined, blocked: { step, parent, value } }
      value = (value as unknown[])[Number(step)]
    } else if (isPlainObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined
    else return { value: undefined, blocked: { step, parent, value } }
    parent = step
  }
  return { value }
}

function refusal(message: string): DatabaseError {
  return new DatabaseError('request-failed', message)
}

function show(value: unknown): string {
  return encode(value)
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  return typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? 'double' : typeof value
}
