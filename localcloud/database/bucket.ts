import { isPlainObject, type Fields } from './document'

/**
 * The same pipeline with each `$bucket` spelt out as the `$group` and `$sort` it stands for, as MongoDB does itself.
 * mingo 7.2.7's own puts a value that equals a boundary into the bucket below it, and answers empty buckets.
 */
export function withoutBuckets(stages: readonly Fields[]): Fields[] {
  return stages.flatMap((stage) => {
    if (isPlainObject(stage.$bucket)) return spelt(stage.$bucket)
    if (isPlainObject(stage.$facet)) return [{ $facet: eachPipeline(stage.$facet) }]
    if (isPlainObject(stage.$lookup)) return [{ $lookup: eachPipeline(stage.$lookup, 'pipeline') }]
    return [stage]
  })
}

function spelt({ groupBy, boundaries, output = { count: { $sum: 1 } }, ...rest }: Fields): Fields[] {
  const edges = boundaries as unknown[]
  const branches = edges.slice(1).map((high, i) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: edges[i] }] }, { $lt: [groupBy, { $literal: high }] }] },
    then: { $literal: edges[i] },
  }))
  const otherwise = 'default' in rest ? { default: { $literal: rest.default } } : {}
  return [
    { $group: { _id: { $switch: { branches, ...otherwise } }, ...(output as Fields) } },
    { $sort: { _id: 1 } },
  ]
}

function eachPipeline(fields: Fields, only?: string): Fields {
  const entries = Object.entries(fields).map(([name, value]) => {
    const pipeline = Array.isArray(value) && (only === undefined || name === only)
    return [name, pipeline ? withoutBuckets(value as Fields[]) : value]
  })
  return Object.fromEntries(entries) as Fields
}
