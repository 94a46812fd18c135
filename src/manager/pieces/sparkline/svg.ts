const WIDTH = 96
const HEIGHT = 36
/** So that neither the line nor its last dot is cut. */
const EDGE = 5

type Point = number | undefined

/** Where each stands; the lowest at the bottom, the highest at the top, all the same in the middle. */
const placed = (points: readonly Point[]): ({ x: number; y: number } | undefined)[] => {
  const there = points.filter((point) => point !== undefined)
  const low = Math.min(...there)
  const high = Math.max(...there)
  const step = points.length > 1 ? (WIDTH - 2 * EDGE) / (points.length - 1) : 0
  return points.map((point, at) => {
    if (point === undefined) return undefined
    const part = high > low ? (point - low) / (high - low) : 0.5
    const round = (value: number) => Math.round(value * 10) / 10
    return { x: round(EDGE + at * step), y: round(HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE)) }
  })
}

/** Each stretch without a gap is a line of its own; a point between two gaps is a dot. */
const stretches = (places: ReturnType<typeof placed>): { x: number; y: number }[][] => {
  const found: { x: number; y: number }[][] = [[]]
  for (const place of places) {
    if (place) found[found.length - 1]?.push(place)
    else found.push([])
  }
  return found.filter(({ length }) => length > 0)
}

/** How a figure went, as the address of a picture; the newest stands out. Undefined: there is no line yet. */
export const sparkline = (
  points: readonly Point[],
  colours: { line: string; dot: string; ground: string },
): string | undefined => {
  if (points.filter((point) => point !== undefined).length < 2) return undefined
  const places = placed(points)
  const lines = stretches(places).map((stretch) =>
    stretch.length === 1
      ? `<circle cx="${stretch[0]?.x}" cy="${stretch[0]?.y}" r="1.5" fill="${colours.line}"/>`
      : `<polyline points="${stretch.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${colours.line}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  )
  const last = places[places.length - 1]
  const dot = last
    ? `<circle cx="${last.x}" cy="${last.y}" r="3.5" fill="${colours.dot}" stroke="${colours.ground}" stroke-width="1.5"/>`
    : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${lines.join('')}${dot}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
