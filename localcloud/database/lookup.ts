import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { DatabaseError } from './database-error'
import { isPlainObject, type Fields } from './document'
import type { Variables } from './mongo/dialect'

/** Answers what a pipeline makes of another collection's documents. */
export type RunPipeline = (collection: string, stages: readonly Fields[], variables: Variables) => Fields[]

/** `$lookup`: each document asks the other collection by itself, so an index there serves it as it would a query. */
export function lookupStage(run: RunPipeline) {
  return (documents: Iterator, operand: Fields, options: Options): Iterator => {
    const { from, as, localField, foreignField, let: bindings = {}, pipeline = [] } = operand
    if (typeof from !== 'string' || typeof as !== 'string') {
      throw new DatabaseError('invalid-parameter', '$lookup needs `from` and `as`')
    }
    return documents.map<Fields>((document) => {
      const variables = evalExpr(document, bindings, options) as Variables
      const stages = [...(pipeline as Fields[])]
      if (typeof localField === 'string' && typeof foreignField === 'string') {
        stages.unshift({ $match: { [foreignField]: { $in: localValues(document, localField.split('.')) } } })
      }
      return {
        ...document,
        [as]: run(from, mergeMatches(stages, variables), { ...options.variables, ...variables }),
      }
    })
  }
}

/** What the pipeline's leading `$match`es say together, with the outer document's values where an index can see them. */
function mergeMatches(stages: readonly Fields[], variables: Variables): Fields[] {
  const rest = [...stages]
  const filters: Fields[] = []
  while (isPlainObject(rest[0]?.$match)) filters.push((rest.shift() as { $match: Fields }).$match)
  const bounds = filters.flatMap((filter) => equalities(filter.$expr, variables))
  const all = [...filters.filter((filter) => Object.keys(filter).length > 0), ...bounds]
  return all.length === 0 ? rest : [{ $match: all.length === 1 ? all[0] : { $and: all } }, ...rest]
}

/** `$expr: {$eq: ['$field', '$$name']}`, alone or within an `$and`, holds only where the field matches the value. */
function equalities(expression: unknown, variables: Variables): Fields[] {
  if (!isPlainObject(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap((part) => equalities(part, variables))
  if (!Array.isArray(expression.$eq)) return []
  const sides = expression.$eq as unknown[]
  const field = sides.find((side) => typeof side === 'string' && /^\$[^$]/.test(side)) as string | undefined
  const other = sides.find((side) => side !== field)
  const value =
    typeof other === 'string' && other.startsWith('$$') && Object.hasOwn(variables, other.slice(2))
      ? variables[other.slice(2)]
      : other
  const isValue = ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
  if (field === undefined || !isValue || (value === other && String(value).startsWith('$'))) return []
  return [{ [field.slice(1)]: value }]
}

/** A missing field joins what is null or missing there. */
function localValues(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => localValues(item, path))
  const [step, ...rest] = path
  if (step === undefined) return [value ?? null]
  return isPlainObject(value) ? localValues(value[step], rest) : [null]
}
