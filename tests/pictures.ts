import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'

// Photos of lobbies made by code: the same place from a little aside, in another light, with a bucket in it.

export interface Picture {
  width: number
  height: number
  /** Red, green, blue and how solid. */
  data: Buffer
}
export interface Shot {
  /** Which place it is. */
  place: number
  width?: number
  height?: number
  /** From how far aside, as a part of the picture. */
  aside?: { x: number; y: number }
  zoom?: number
  /** 1 is as it was. */
  light?: number
  /** How much lighter it is to the right than to the left: the sun has moved. */
  sun?: number
  /** Steps of grey that a cheap camera adds, another each time. */
  noise?: { steps: number; turn: number }
  /** Something that was not there before. */
  bucket?: { x: number; y: number; size: number }
}

/** The same numbers for the same seed. */
const numbers = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
}

interface Block {
  x: number
  y: number
  wide: number
  high: number
  grey: number
}

/** Walls, floor with tiles, doors, letter boxes, a lamp: where and how light, by the number of the place. */
const placeOf = (place: number) => {
  const next = numbers(place + 11)
  const horizon = 0.4 + 0.25 * next()
  const blocks = Array.from({ length: 9 }, (): Block => ({
    x: next(),
    y: 0.1 + 0.7 * next(),
    wide: 0.05 + 0.22 * next(),
    high: 0.08 + 0.35 * next(),
    grey: 30 + 200 * next(),
  }))
  const [wall, floor, tiles, boxes, lamp] = [
    150 + 80 * next(),
    70 + 110 * next(),
    5 + 8 * next(),
    next(),
    next(),
  ]
  return { horizon, blocks, wall, floor, tiles, boxes, lamp }
}

export const shoot = (shot: Shot): Picture => {
  const { place, width = 270, height = 360, aside = { x: 0, y: 0 }, zoom = 1, light = 1, sun = 0 } = shot
  const { horizon, blocks, wall, floor, tiles, boxes, lamp } = placeOf(place)
  const next = numbers(1 + (shot.noise?.turn ?? 0) * 7919)
  const data = Buffer.alloc(width * height * 4, 255)
  const greyAt = (x: number, y: number): number => {
    const deep = (y - horizon) / (1 - horizon)
    let grey = y < horizon ? wall - 40 * (horizon - y) : floor + 50 * deep
    if (y > horizon && Math.abs((((x - 0.5) / (0.3 + deep)) * tiles) % 1) < 0.06) grey -= 25
    if (y > horizon && Math.abs((Math.log(0.1 + deep) * tiles) % 1) < 0.08) grey -= 25
    grey += 60 * Math.exp(-((x - lamp) ** 2 + (y - 0.1) ** 2) * 25)
    for (const block of blocks)
      if (x > block.x && x < block.x + block.wide && y > block.y && y < block.y + block.high)
        grey = block.grey
    if (x > boxes && x < boxes + 0.3 && y > 0.3 && y < 0.5)
      grey = Math.floor(x * 40) % 4 === 0 || Math.floor(y * 40) % 3 === 0 ? 60 : 190
    const { bucket } = shot
    if (bucket && (x - bucket.x) ** 2 + (y - bucket.y) ** 2 < bucket.size ** 2) grey = 40
    return grey
  }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [column / width, row / height]
      const grey =
        greyAt((x - 0.5) / zoom + 0.5 + aside.x, (y - 0.5) / zoom + 0.5 + aside.y) *
          (light + sun * (x - 0.5)) +
        (shot.noise ? shot.noise.steps * (next() - 0.5) : 0)
      const at = (row * width + column) * 4
      data[at] = Math.max(0, Math.min(255, grey + 8))
      data[at + 1] = Math.max(0, Math.min(255, grey))
      data[at + 2] = Math.max(0, Math.min(255, grey - 12))
    }
  return { width, height, data }
}

/** The same picture in another size. */
export const resized = ({ width, height, data }: Picture, by: number): Picture => {
  const [wide, high] = [Math.round(width * by), Math.round(height * by)]
  const smaller = Buffer.alloc(wide * high * 4, 255)
  for (let row = 0; row < high; row += 1)
    for (let column = 0; column < wide; column += 1) {
      const from = (Math.floor(row / by) * width + Math.floor(column / by)) * 4
      data.copy(smaller, (row * wide + column) * 4, from, from + 4)
    }
  return { width: wide, height: high, data: smaller }
}

/** With time and place written over a corner, light on dark. */
export const stamped = ({ width, height, data }: Picture): Picture => {
  const copy = Buffer.from(data)
  for (let row = Math.floor(height * 0.92); row < height * 0.98; row += 1)
    for (let column = Math.floor(width * 0.03); column < width * 0.45; column += 1) {
      const isStroke = (column * 7 + row * 3) % 11 < 4
      for (const colour of [0, 1, 2]) {
        const at = (row * width + column) * 4 + colour
        copy[at] = isStroke ? 255 : (copy[at] ?? 0) / 2
      }
    }
  return { width, height, data: copy }
}

export const asJpeg = (picture: Picture, quality = 80): Buffer => encode(picture, quality).data
export const asPng = ({ width, height, data }: Picture): Buffer => {
  const png = new PNG({ width, height })
  data.copy(png.data)
  return PNG.sync.write(png)
}
