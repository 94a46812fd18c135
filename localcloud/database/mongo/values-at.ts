import { isPlainObject } from '../document'

/** Everything that a condition on this path may be about: whole arrays as well as each of their elements. */
export function valuesAt(value: unknown, path: string): unknown[] {
  return follow(value, path.split('.'))
}

function follow(value: unknown, steps: readonly string[]): unknown[] {
  const [step, ...rest] = steps
  if (step === undefined) return Array.isArray(value) ? [value, ...(value as unknown[])] : [value]
  if (Array.isArray(value)) {
    const byIndex = /^\d+$/.test(step) ? follow(value[Number(step)], rest) : []
    return [...value.filter(isPlainObject).flatMap((item) => follow(item, steps)), ...byIndex]
  }
  return isPlainObject(value) && Object.hasOwn(value, step) ? follow(value[step], rest) : []
}
