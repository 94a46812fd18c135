/** [longitude, latitude] in degrees, GeoJSON's order. */
export type Position = readonly [number, number]

/** MongoDB's own figure, so that distances agree with it to the metre. */
export const EARTH_RADIUS_M = 6_378_100

const RADIANS = Math.PI / 180

/** Along the great circle, in radians. */
export function angleBetween([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const halfLat = Math.sin(((lat2 - lat1) * RADIANS) / 2)
  const halfLng = Math.sin(((lng2 - lng1) * RADIANS) / 2)
  const h = halfLat ** 2 + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * halfLng ** 2
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A ring's border belongs to it. Edges are straight in degrees, which is exact enough for anything within a city. */
export function isInRing(point: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position
    const b = ring[i] as Position
    if (isOnEdge(point, a, b)) return true
    const crosses = a[1] > point[1] !== b[1] > point[1]
    if (crosses && point[0] < a[0] + ((point[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside
  }
  return inside
}

function isOnEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
  if (Math.abs(cross) > 1e-12) return false
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)
}
