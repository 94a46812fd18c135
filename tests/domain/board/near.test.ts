import fc from 'fast-check'
import { halfOf, nearPage } from '@domain/board/near'

/** As the store reads: those below the key, the newest first. */
const read = (keys: string[], key: string | undefined, size: number) =>
  keys
    .filter((each) => key === undefined || each < key)
    .sort()
    .reverse()
    .slice(0, size)

test('page after page: all of ours, then all others, each once, whatever their number and the size of a page', () => {
  const keys = (prefix: string) =>
    fc
      .nat(30)
      .map((many) => Array.from({ length: many }, (_, at) => `${String(at).padStart(3, '0')}${prefix}`))
  fc.assert(
    fc.property(keys('a'), keys('b'), fc.integer({ min: 1, max: 12 }), (ours, others, size) => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { half, key } = halfOf(cursor)
        const page = nearPage(
          half === 'mine' ? read(ours, key, size) : [],
          read(others, half === 'mine' ? undefined : key, size),
          size,
          (item) => item,
        )
        seen.push(...page.items)
        cursor = page.next
        expect(page.items.length).toBeLessThanOrEqual(size)
      } while (cursor !== undefined)
      expect(seen).toEqual([...read(ours, undefined, 99), ...read(others, undefined, 99)])
    }),
    { seed: 20261127, numRuns: 500 },
  )
})
