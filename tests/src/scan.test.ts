import { openedWith, spotIn } from '@/services/scan'

test.each([
  ['https://jinlin.example/s?spot=b3-lift', 'b3-lift'],
  ['resident/submit/index?kind=lift&spot=s-gate', 's-gate'],
  // WeChat's own code, whose few letters are wrapped once more.
  ['resident/submit/index?scene=kind%253Dlift%2526spot%253Ds-b3-lift', 's-b3-lift'],
  ['spot=s-garage', 's-garage'],
])('%s is stuck to %s', (text, spot) => {
  expect(spotIn(text)).toBe(spot)
})

test.each(['https://example.com/?hotspot=1', '6901234567890', 'spot=', '%E0%A4%A', ''])(
  '%s is no place of ours',
  (text) => {
    expect(spotIn(text)).toBeUndefined()
  },
)

test('a page knows its kind and place from its address, or from the scene of a code', () => {
  expect(openedWith({ kind: 'leak' })).toEqual({ kind: 'leak' })
  expect(openedWith({ kind: 'lift', spot: 'b3-lift' })).toEqual({ kind: 'lift', spot: 'b3-lift' })
  expect(openedWith({ scene: 'kind%3Dlift%26spot%3Db3-lift' })).toEqual({ kind: 'lift', spot: 'b3-lift' })
  expect(openedWith({ scene: 'spot%3Ds-gate' })).toEqual({ spot: 's-gate' })
})
