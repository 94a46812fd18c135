import { readFilter } from './bounds'
import type { Collection } from './collection'
import type { Fields } from './document'
import { choosePlan, MOST_RANGES, type Plan, type Sort } from './plan'
import { rangesOf } from './scan'

/** An `$or` is served when each of its branches, together with the rest of the filter, is. */
export function plansForAlternatives(collection: Collection, filter: Fields, sort: Sort): Plan[] | undefined {
  const plans = alternativesOf(filter).map((branch) => choosePlan(collection, branch, sort))
  const served = plans.filter((plan) => plan !== undefined && plan.seek.length > 0 && plan.sorted)
  if (plans.length === 0 || served.length < plans.length) return undefined
  const found = served as Plan[]
  const ranges = found.reduce((total, plan) => total + rangesOf(plan).length, 0)
  return sort.length === 0 || ranges <= MOST_RANGES ? found : undefined
}

/** Each branch of the first `$or`, together with the rest of the filter. */
export function alternativesOf(filter: Fields): Fields[] {
  const [branches = []] = readFilter(filter).alternatives
  const { $or: _, ...rest } = filter
  return branches.map((branch) => ({ $and: [rest, branch] }))
}
