import { createHash } from 'node:crypto'
import { decode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { GRID, hashOf } from '@domain/round/print'

/** Larger than any phone's photo that comes to us: it would take memory and time that the others need. */
const MOST_PIXELS = 30_000_000
const MEMORY_MB = 256

interface Pixels {
  width: number
  height: number
  /** Red, green and blue in a row, with what more there is. */
  data: Uint8Array
  step: 3 | 4
}

/**
 * What a photo looks like. Of a picture that cannot be looked at (of another sort, too large, or all of one grey) it is
 * its bytes that are compared: the very same file is found still. Undefined: this is no picture.
 */
export const printOf = (file: Buffer): string | undefined => {
  const sort = sortOf(file)
  if (sort === undefined) return undefined
  const bytes = createHash('sha256').update(file).digest('hex')
  if (sort === 'other') return bytes
  try {
    const pixels = sort === 'jpeg' ? jpeg(file) : png(file)
    return (pixels && hashOf(greysOf(pixels))) ?? bytes
  } catch {
    // Torn off in the middle, or only called a picture.
    return undefined
  }
}

/** By how it begins. */
const sortOf = (file: Buffer): 'jpeg' | 'png' | 'other' | undefined => {
  const begins = (at: number, bytes: string): boolean =>
    file.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'))
  if (begins(0, '\xff\xd8\xff')) return 'jpeg'
  if (begins(0, '\x89PNG\r\n\x1a\n')) return 'png'
  return (begins(0, 'RIFF') && begins(8, 'WEBP')) || begins(4, 'ftyphei') ? 'other' : undefined
}

const jpeg = (file: Buffer): Pixels | undefined => {
  try {
    const options = {
      useTArray: true,
      formatAsRGBA: false,
      maxResolutionInMP: MOST_PIXELS / 1_000_000,
      maxMemoryUsageInMB: MEMORY_MB,
    } as const
    return { ...decode(file, options), step: 3 }
  } catch (fault) {
    if (fault instanceof Error && /limit exceeded/.test(fault.message)) return undefined
    throw fault
  }
}

const png = (file: Buffer): Pixels | undefined => {
  // Its size stands in its first piece: what would not fit is not unpacked.
  if (file.length < 24 || file.readUInt32BE(16) * file.readUInt32BE(20) > MOST_PIXELS) return undefined
  return { ...PNG.sync.read(file), step: 4 }
}

/** The mean of every cell. */
const greysOf = ({ width, height, data, step }: Pixels): number[] => {
  const { across, down } = GRID
  const columns = Uint8Array.from({ length: width }, (_, x) => Math.floor((x * across) / width))
  const sums = new Float64Array(across * down)
  const counts = new Float64Array(across * down)
  let at = 0
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * down) / height) * across
    for (let x = 0; x < width; x += 1, at += step) {
      const cell = row + (columns[x] as number)
      // Thousandths of what an eye sees of each colour.
      const grey =
        299 * (data[at] as number) + 587 * (data[at + 1] as number) + 114 * (data[at + 2] as number)
      sums[cell] = (sums[cell] as number) + grey
      counts[cell] = (counts[cell] as number) + 1000
    }
  }
  return [...sums].map((sum, cell) => sum / Math.max(1, counts[cell] as number))
}
