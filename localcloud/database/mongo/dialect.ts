import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as projections from 'mingo/operators/projection'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Fields } from '../document'
import { expressionOperators } from './expressions'
import { queryOperators } from './query-operators'
import { stages, type Stages } from './stages'

/** Values of `$$name` in expressions. */
export type Variables = Readonly<Record<string, unknown>>

/** mingo with MongoDB's meaning where the two differ. `more` adds stages of the caller's own. */
export function dialect(more: Stages = {}): Context {
  return Context.init({
    accumulator: accumulators,
    expression: expressionOperators,
    pipeline: { ...stages, ...more },
    projection: projections,
    query: queryOperators,
    window: windows,
  })
}

const DIALECT = dialect()

export function queryFor(filter: Fields, variables: Variables = {}): Query<Fields> {
  return new Query<Fields>(filter, { context: DIALECT, variables })
}
