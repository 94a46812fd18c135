import fc from 'fast-check'
import { bandsOf, distance, GRID, hashOf, MOST_BITS, soughtBands } from '@domain/round/print'

const grey = fc.integer({ min: 0, max: 255 })
const greys = fc.array(grey, { minLength: GRID.across * GRID.down, maxLength: GRID.across * GRID.down })
const hash = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 }).map(hexed)
const bitAt = fc.integer({ min: 0, max: 255 })

function hexed(digits: number[]): string {
  return digits.map((digit) => digit.toString(16)).join('')
}
const flipped = (of: string, bits: readonly number[]): string => {
  const digits = [...of].map((digit) => Number.parseInt(digit, 16))
  for (const bit of bits) digits[bit >> 2] = (digits[bit >> 2] ?? 0) ^ (8 >> (bit & 3))
  return hexed(digits)
}

describe('256 bits of a picture', () => {
  test('stay the same when all of it is darker, or has less contrast', () => {
    fc.assert(
      fc.property(
        greys,
        fc.constantFrom(0.25, 0.5, 2),
        fc.integer({ min: -40, max: 40 }),
        (all, by, more) => {
          fc.pre(Math.max(...all) - Math.min(...all) > 100)
          expect(hashOf(all.map((each) => each * by + more))).toBe(hashOf(all))
        },
      ),
    )
  })
  test('are none of a picture in which there is nothing to see', () => {
    expect(hashOf(Array.from({ length: GRID.across * GRID.down }, (_, at) => 20 + (at % 5)))).toBeUndefined()
  })
  test('differ in as many as were changed, and in none from themselves', () => {
    fc.assert(
      fc.property(hash, fc.uniqueArray(bitAt, { maxLength: 40 }), (one, bits) => {
        expect(distance(one, flipped(one, bits))).toBe(bits.length)
        expect(distance(flipped(one, bits), one)).toBe(bits.length)
      }),
    )
  })
})

describe('the pieces by which a print is found', () => {
  test('are sixteen, and no two alike', () => {
    fc.assert(fc.property(hash, (one) => expect(new Set(bandsOf(one)).size).toBe(16)))
  })
  test('have one in common with every print of the same photo, fewer than sixteen bits apart', () => {
    fc.assert(
      fc.property(hash, fc.uniqueArray(bitAt, { maxLength: 15 }), (one, bits) => {
        const others = bandsOf(flipped(one, bits))
        expect(bandsOf(one).some((band) => others.includes(band))).toBe(true)
      }),
    )
  })
  test('do so still without those that say the least', () => {
    fc.assert(
      fc.property(hash, fc.uniqueArray(bitAt, { maxLength: MOST_BITS }), (one, bits) => {
        const others = bandsOf(flipped(one, bits))
        expect(soughtBands(one).some((band) => others.includes(band))).toBe(true)
      }),
    )
  })
})
