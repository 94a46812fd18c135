import { _ } from './table'

/** What became different, each part whole, and what is no more. */
export const difference = (before: object, after: object): Record<string, unknown> => {
  const old = new Map<string, unknown>(Object.entries(before))
  const isNew = ([key, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(old.get(key))
  const changed = Object.entries(after).filter(isNew)
  const gone = [...old.keys()].filter((key) => !(key in after))
  return Object.fromEntries<unknown>([
    ...changed.map(([key, value]): [string, unknown] => [key, _.set(value)]),
    ...gone.map((key): [string, unknown] => [key, _.remove()]),
  ])
}
