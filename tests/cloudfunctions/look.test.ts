import { distance, MOST_BITS } from '@domain/round/print'
import { printOf } from '../../cloudfunctions/prover/look'
import { asJpeg, asPng, resized, shoot, stamped, type Picture, type Shot } from '../pictures'

describe('a photo', () => {
  const PLACES = [1, 2, 3, 4]
  const shot = (place: number, more: Partial<Shot> = {}): Picture =>
    shoot({ place, noise: { steps: 24, turn: place }, ...more })
  const printed = (picture: Picture, quality = 85): string => printOf(asJpeg(picture, quality)) ?? ''
  const apart = (place: number, other: string): number => distance(printed(shot(place)), other)

  test.each(PLACES)('of place %i is known again stored anew, made smaller, and stamped', (place) => {
    const again = shot(place)
    expect(apart(place, printed(again, 40))).toBeLessThanOrEqual(MOST_BITS)
    expect(apart(place, printed(resized(again, 0.9), 70))).toBeLessThanOrEqual(MOST_BITS)
    expect(apart(place, printed(stamped(again), 70))).toBeLessThanOrEqual(MOST_BITS)
    expect(apart(place, printOf(asPng(again)) ?? '')).toBeLessThanOrEqual(MOST_BITS)
  })
  test.each(PLACES)('of place %i is another on another day', (place) => {
    const noise = { steps: 24, turn: 100 + place }
    const later: Partial<Shot> = { noise, light: 0.9, sun: 0.15, bucket: { x: 0.6, y: 0.7, size: 0.08 } }
    expect(apart(place, printed(shot(place, { ...later, aside: { x: 0.03, y: -0.02 } })))).toBeGreaterThan(
      MOST_BITS,
    )
    expect(
      apart(place, printed(shot(place, { ...later, aside: { x: 0.05, y: 0.03 }, zoom: 1.05 }))),
    ).toBeGreaterThan(MOST_BITS)
    expect(apart(place, printed(shot(place + 1)))).toBeGreaterThan(MOST_BITS)
  })
  test('that cannot be looked at is compared by its bytes', () => {
    const webp = Buffer.from('RIFF\x10\0\0\0WEBPVP8 1234', 'latin1')
    expect(printOf(webp)).toMatch(/^[0-9a-f]{64}$/)
    expect(printOf(Buffer.concat([webp, Buffer.from('5')]))).not.toBe(printOf(webp))
    const black: Picture = { width: 40, height: 40, data: Buffer.alloc(40 * 40 * 4, 255) }
    expect(printOf(asJpeg(black))).toMatch(/^[0-9a-f]{64}$/)
  })
  test.each([
    ['words', Buffer.from('not a picture')],
    ['nothing', Buffer.alloc(0)],
    ['a picture torn off in its head', asJpeg(shot(1)).subarray(0, 100)],
    ['a picture torn off behind its size', asPng(shot(1)).subarray(0, 60)],
  ])('that is %s is none', (_what, file) => {
    expect(printOf(file)).toBeUndefined()
  })
  test('that says it is as large as a house is not unpacked', () => {
    const huge = asPng({ width: 2, height: 2, data: Buffer.alloc(16, 200) })
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    expect(printOf(huge)).toMatch(/^[0-9a-f]{64}$/)
  })
})
