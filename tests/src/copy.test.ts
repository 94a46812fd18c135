import { ERROR_CODES } from '@contract/errors'
import { urgencyOf } from '@domain/ticket/triage'
import { EVERY_KIND, PHRASES } from '@/copy/kinds'
import { REFUSALS } from '@/copy/refusals'

test('every refusal has words of its own, short enough for two lines, and none shows its code', () => {
  const words = [...ERROR_CODES, 'OFFLINE' as const].map((code) => REFUSALS[code])
  expect(new Set(words).size).toBe(words.length)
  for (const sentence of words) {
    expect(sentence).toMatch(/^[^A-Za-z_]{6,28}$/)
  }
})

test('a red phrase makes an emergency of a request, and no other phrase does', () => {
  for (const kind of EVERY_KIND) {
    const { alarm = [], usual } = PHRASES[kind]
    expect(alarm.filter((phrase) => urgencyOf(kind, phrase) !== 'emergency')).toEqual([])
    expect(usual.filter((phrase) => urgencyOf(kind, phrase) === 'emergency')).toEqual([])
  }
})
