import { Aggregator } from 'mingo/aggregator'
import type { Catalogue } from './catalogue'
import { DatabaseError } from './database-error'
import { isPlainObject, type Fields } from './document'
import { lookupStage } from './lookup'
import { dialect, type Variables } from './mongo/dialect'
import { distanceOf, type Near } from './near'
import type { Sort } from './plan'
import { select, type Reading } from './select'

/**
 * Runs a pipeline. A leading `$match` (or `$geoNear`), `$sort` and `$limit` are served by an index, as a query would
 * be, and so is a `$lookup`; the rest happens in memory.
 */
export function aggregate(
  reading: Reading,
  catalogue: Catalogue,
  name: string,
  stages: readonly Fields[],
  variables: Variables = {},
): Fields[] {
  const { filter, sort, limit, rest } = splitHead(isPlainObject(stages[0]?.$geoNear) ? spelt(stages) : stages)
  if (reading.strict && limit === undefined && Object.keys(filter).length === 0 && stages.length > 0) {
    throw new DatabaseError(
      'no-index',
      `an aggregation of "${name}" reads the whole collection: begin it with a $match that an index serves`,
    )
  }
  const documents: Fields[] = []
  for (const { document } of select({ ...reading, variables }, catalogue.get(name), filter, sort)) {
    documents.push(document)
    if (documents.length === limit) break
  }
  if (rest.length === 0) return documents
  const $lookup = lookupStage((from, pipeline, values) =>
    aggregate(reading, catalogue, from, pipeline, values),
  )
  const more = { $lookup, $distance } as unknown as Parameters<typeof dialect>[0]
  return new Aggregator(rest, { context: dialect(more), variables }).run<Fields>(documents)
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
  const most = rest[0]?.$limit
  const limit = typeof most === 'number' && most > 0 ? most : undefined
  if (limit !== undefined) rest.shift()
  return { filter, sort: Object.entries(sorting) as unknown as Sort, limit, rest }
}

/** `$geoNear` as the `$match` it stands for, and then the distances. */
function spelt([first, ...rest]: readonly Fields[]): Fields[] {
  const geoNear = (first as { $geoNear: Fields }).$geoNear
  const { near, key, query = {}, minDistance, maxDistance, limit, num = limit } = geoNear
  if (typeof key !== 'string' || typeof geoNear.distanceField !== 'string') {
    throw new DatabaseError('invalid-parameter', '$geoNear needs `near`, `key` and `distanceField`')
  }
  const bounds = Object.entries({ $minDistance: minDistance, $maxDistance: maxDistance })
  const operand = {
    $geometry: near,
    ...Object.fromEntries(bounds.filter(([, metres]) => metres !== undefined)),
  }
  const most = typeof num === 'number' ? [{ $limit: num }] : []
  const $match = { ...(query as Fields), [key]: { $nearSphere: operand } }
  return [{ $match }, ...most, { $distance: { ...geoNear, path: key, operand } }, ...rest]
}

/** Ours, not MongoDB's: writes down how far each document is. */
function $distance(
  documents: { map: (write: (document: Fields) => Fields) => unknown },
  operand: Fields & Near,
) {
  const { distanceField, distanceMultiplier = 1, includeLocs } = operand
  return documents.map((document) => ({
    ...document,
    [distanceField as string]: distanceOf(document, operand) * Number(distanceMultiplier),
    ...(typeof includeLocs === 'string' ? { [includeLocs]: document[operand.path] } : {}),
  }))
}
