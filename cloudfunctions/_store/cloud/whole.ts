import { _ } from './table'

/** Fields for an update: objects and lists are put in whole, not merged into what is there; what is undefined is left out. */
export const whole = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null ? _.set(value as object) : (value as unknown),
      ]),
  )
