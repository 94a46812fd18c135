import { DatabaseError } from '../database-error'
import { isPlainObject } from '../document'
import { angleBetween, EARTH_RADIUS_M, isInRing, type Position } from './sphere'

/** `{$geometry: Point, $minDistance?, $maxDistance?}`, distances in metres. */
export function isNear(place: unknown, operand: unknown): boolean {
  const metres = distanceTo(place, operand)
  if (metres === undefined || !isPlainObject(operand)) return false
  const { $minDistance = 0, $maxDistance = Infinity } = operand
  return metres >= Number($minDistance) && metres <= Number($maxDistance)
}

/** In metres from the operand's point; undefined for what is no point. */
export function distanceTo(place: unknown, operand: unknown): number | undefined {
  const from = isPlainObject(operand) ? positionOf(operand.$geometry) : undefined
  if (from === undefined) throw refusal('$near needs a Point in $geometry')
  const to = positionOf(place)
  return to === undefined ? undefined : angleBetween(from, to) * EARTH_RADIUS_M
}

/** `{$geometry: Polygon | MultiPolygon}` or `{$centerSphere: [[lng, lat], radians]}`. */
export function isWithin(place: unknown, operand: unknown): boolean {
  const position = positionOf(place)
  if (!isPlainObject(operand)) throw refusal('$geoWithin needs an object')
  if (Array.isArray(operand.$centerSphere)) {
    const [centre, radius] = operand.$centerSphere as [Position, number]
    return position !== undefined && angleBetween(position, centre) <= radius
  }
  const areas = areasOf(operand.$geometry)
  if (areas === undefined) throw refusal('$geoWithin needs a Polygon, a MultiPolygon or a $centerSphere')
  return position !== undefined && areas.some((area) => covers(area, position))
}

/** Between a point and an area, whichever is stored, or two points. */
export function meets(place: unknown, operand: unknown): boolean {
  const asked = isPlainObject(operand) ? operand.$geometry : undefined
  const [here, there] = [positionOf(place), positionOf(asked)]
  const [stored, wanted] = [areasOf(place), areasOf(asked)]
  if (there === undefined && wanted === undefined) {
    throw refusal('$geoIntersects is answered for a Point, a Polygon or a MultiPolygon')
  }
  if (here !== undefined && there !== undefined) return angleBetween(here, there) === 0
  if (here !== undefined) return wanted?.some((area) => covers(area, here)) === true
  if (there !== undefined) return stored?.some((area) => covers(area, there)) === true
  if (stored !== undefined) throw refusal('$geoIntersects is not answered between two areas')
  return false
}

type Area = readonly (readonly Position[])[]

/** The first ring is the outside, the others are holes. */
function covers([outside = [], ...holes]: Area, position: Position): boolean {
  return isInRing(position, outside) && !holes.some((hole) => isInRing(position, hole))
}

function positionOf(place: unknown): Position | undefined {
  const pair = isPlainObject(place) && place.type === 'Point' ? place.coordinates : place
  if (!Array.isArray(pair) || pair.length !== 2) return undefined
  return pair.every((degrees) => typeof degrees === 'number') ? (pair as unknown as Position) : undefined
}

function areasOf(place: unknown): readonly Area[] | undefined {
  if (!isPlainObject(place)) return undefined
  if (place.type === 'Polygon') return [place.coordinates as Area]
  return place.type === 'MultiPolygon' ? (place.coordinates as Area[]) : undefined
}

function refusal(message: string): DatabaseError {
  return new DatabaseError('request-failed', message)
}
