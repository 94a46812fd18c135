import { isPlainObject, type Fields } from './document'
import { distanceTo } from './mongo/geo-operators'
import { valuesAt } from './mongo/values-at'

/** The `$near` of a filter: its documents come nearest first. */
export interface Near {
  path: string
  operand: Fields
}

export function nearIn(filter: Fields): Near | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      const found = (condition as Fields[]).map(nearIn).find((near) => near !== undefined)
      if (found !== undefined) return found
    }
    const operand = isPlainObject(condition) ? (condition.$nearSphere ?? condition.$near) : undefined
    if (isPlainObject(operand)) return { path, operand }
  }
  return undefined
}

const BY_PLACE = ['$near', '$nearSphere', '$geoWithin', '$geoIntersects']

/** The fields that a filter judges by their place on the earth. */
export function placesIn(filter: Fields): string[] {
  const judged = Object.entries(filter).filter(
    ([, condition]) => isPlainObject(condition) && BY_PLACE.some((name) => name in condition),
  )
  return judged.map(([path]) => path)
}

/** In metres, to the nearest point the document has there. */
export function distanceOf(document: Fields, { path, operand }: Near): number {
  const metres = valuesAt(document, path).map((place) => distanceTo(place, operand) ?? Infinity)
  return Math.min(...metres)
}

export function nearestFirst<T extends { document: Fields }>(found: readonly T[], near: Near): T[] {
  return found
    .map((held) => ({ held, metres: distanceOf(held.document, near) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ held }) => held)
}
