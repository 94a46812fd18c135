import { Aggregator } from 'mingo'
import { readFilter } from './bounds'
import { withoutBuckets } from './bucket'
import type { Catalogue } from './catalogue'
import { DatabaseError } from './database-error'
import { isPlainObject, type Fields } from './document'
import type { Sort } from './plan'
import { select, type Reading } from './select'

/**
 * Runs a pipeline. A leading `$match`, `$sort` and `$limit` are served by an index, as a query would be; the rest
 * happens in memory. `$lookup` is fed here, stage by stage, since it reads another collection.
 */
export function aggregate(
  reading: Reading,
  catalogue: Catalogue,
  name: string,
  stages: readonly Fields[],
): Fields[] {
  const { filter, sort, limit, rest } = splitHead(withoutBuckets(stages))
  if (reading.strict && limit === undefined && Object.keys(filter).length === 0 && stages.length > 0) {
    throw new DatabaseError(
      'no-index',
      `an aggregation of "${name}" reads the whole collection: begin it with a $match that an index serves`,
    )
  }
  let documents: Fields[] = []
  for (const { document } of select(reading, catalogue.get(name), filter, sort)) {
    documents.push(document)
    if (documents.length === limit) break
  }
  let segment: Fields[] = []
  for (const stage of rest) {
    if (isPlainObject(stage.$lookup)) {
      documents = run(documents, segment, catalogue, reading)
      segment = [{ $lookup: feed(reading, catalogue, stage.$lookup, documents) }]
    } else if (typeof stage.$count === 'string') {
      // MongoDB counts nothing as no document at all.
      documents = run(documents, segment, catalogue, reading)
      segment = documents.length === 0 ? [] : [stage]
    } else {
      segment.push(stage)
    }
  }
  return run(documents, segment, catalogue, reading)
}

interface Head {
  filter: Fields
  sort: Sort
  limit: number | undefined
  rest: Fields[]
}

function splitHead(stages: readonly Fields[]): Head {
  const rest = [...stages]
  const filter = isPlainObject(rest[0]?.$match) ? (rest.shift() as { $match: Fields }).$match : {}
  const sorting = isPlainObject(rest[0]?.$sort) ? (rest.shift() as { $sort: Fields }).$sort : {}
  const limit = typeof rest[0]?.$limit === 'number' ? (rest.shift() as { $limit: number }).$limit : undefined
  return { filter, sort: Object.entries(sorting) as unknown as Sort, limit, rest }
}

function run(documents: Fields[], stages: Fields[], catalogue: Catalogue, reading: Reading): Fields[] {
  if (stages.length === 0) return documents
  const options = { collectionResolver: (name: string) => readAll(reading, catalogue, name, {}) }
  return new Aggregator(stages, options).run<Fields>(documents)
}

/** The stage with `from` replaced by the documents that can take part in the join. */
function feed(reading: Reading, catalogue: Catalogue, lookup: Fields, documents: readonly Fields[]): Fields {
  const { from, localField, foreignField, pipeline } = lookup
  if (typeof from !== 'string')
    throw new DatabaseError('invalid-parameter', '$lookup needs a collection in `from`')
  if (typeof localField === 'string' && typeof foreignField === 'string') {
    const values = new Set(documents.flatMap((document) => valuesAt(document, localField.split('.'))))
    return { ...lookup, from: readAll(reading, catalogue, from, { [foreignField]: { $in: [...values] } }) }
  }
  // What the joined pipeline's own `$match` says without the outer document's variables can use an index.
  const first = Array.isArray(pipeline) ? (pipeline[0] as Fields | undefined) : undefined
  const { $expr: _, ...filter } = isPlainObject(first?.$match) ? first.$match : {}
  const bounded = readFilter(filter).bounds.length > 0
  return {
    ...lookup,
    from: readAll({ ...reading, strict: reading.strict && bounded }, catalogue, from, filter),
  }
}

function readAll(reading: Reading, catalogue: Catalogue, name: string, filter: Fields): Fields[] {
  return [...select(reading, catalogue.get(name), filter, [])].map(({ document }) => document)
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [step, ...rest] = path
  if (step === undefined) return [value ?? null]
  return isPlainObject(value) ? valuesAt(value[step], rest) : [null]
}
