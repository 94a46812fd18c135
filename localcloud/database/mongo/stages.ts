import { Aggregator } from 'mingo/aggregator'
import type { Context } from 'mingo/core'
import { Lazy, type Iterator } from 'mingo/lazy'
import * as mingo from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { DatabaseError } from '../database-error'
import type { Fields } from '../document'
import type { Sort } from '../plan'
import { inMongoOrder } from './field-order'
import { sorted } from './sorting'

type Stage = (documents: Iterator, operand: never, options: Options) => Iterator
export type Stages = Parameters<Context['addPipelineOps']>[0]

/** MongoDB counts nothing as no document at all. */
const $count: Stage = (documents, name: string) =>
  documents.transform<Fields>((all) => Lazy(all.length === 0 ? [] : [{ [name]: all.length }]))

const $sort: Stage = (documents, by: Fields) =>
  documents.transform<Fields>((all) =>
    Lazy(sorted(all, (document) => document, Object.entries(by) as unknown as Sort)),
  )

const $limit: Stage = (documents, most: number, options) => {
  if (!(most > 0)) throw new DatabaseError('request-failed', 'the limit must be positive')
  return mingo.$limit(documents, most, options)
}

const $project: Stage = (documents, wish: Fields, options) =>
  documents.transform<Fields>((all) => {
    const projected = mingo.$project(Lazy(all), wish, options).collect<Fields>()
    return Lazy(projected.map((fields, i) => inMongoOrder(all[i] as Fields, fields)))
  })

/**
 * Spelt out as the `$group` and `$sort` that it stands for, as MongoDB does itself: mingo's own puts a value that
 * equals a boundary into the bucket below it, and answers empty buckets.
 */
const $bucket: Stage = (documents, operand: Fields, options) => {
  const { groupBy, boundaries, output = { count: { $sum: 1 } }, ...rest } = operand
  const edges = boundaries as unknown[]
  const branches = edges.slice(1).map((high, i) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: edges[i] }] }, { $lt: [groupBy, { $literal: high }] }] },
    then: { $literal: edges[i] },
  }))
  const otherwise = 'default' in rest ? { default: { $literal: rest.default } } : {}
  const group = { _id: { $switch: { branches, ...otherwise } }, ...(output as Fields) }
  return new Aggregator([{ $group: group }, { $sort: { _id: 1 } }], options).stream(documents)
}

const $bucketAuto: Stage = (documents, operand, options) =>
  mingo.$bucketAuto(documents, operand, options).map(({ _id, ...rest }: Fields) => ({ _id, ...rest }))

/** MongoDB's stages: mingo's, put right where it differs. `$lookup` reads other collections and is not among them. */
export const stages = { ...mingo, $count, $sort, $limit, $project, $bucket, $bucketAuto } as unknown as Stages
