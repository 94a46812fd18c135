import { ERROR_CODES } from '@contract/errors'
import { ROLES as CONTRACT_ROLES } from '@contract/member'
import { TICKET_KINDS, TICKET_STATES } from '@contract/ticket'
import { urgencyOf } from '@domain/ticket/triage'
import { EVERY_KIND, KINDS, PHRASES } from '@/copy/kinds'
import { REFUSALS } from '@/copy/refusals'
import { ROLES } from '@/copy/roles'
import { STATES } from '@/copy/states'

test('every refusal has words of its own, short enough for two lines, and none shows its code', () => {
  const words = [...ERROR_CODES, 'OFFLINE' as const].map((code) => REFUSALS[code])
  expect(new Set(words).size).toBe(words.length)
  for (const sentence of words) {
    expect(sentence).toMatch(/^[^A-Za-z_]{6,28}$/)
  }
})

test('the screens use the very words of the contract', () => {
  expect(KINDS).toEqual(TICKET_KINDS)
  expect(STATES).toEqual(TICKET_STATES)
  expect(ROLES).toEqual(CONTRACT_ROLES)
})

test('a red phrase makes an emergency of a request, and no other phrase does', () => {
  for (const kind of EVERY_KIND) {
    const { alarm = [], usual } = PHRASES[kind]
    expect(alarm.filter((phrase) => urgencyOf(kind, phrase) !== 'emergency')).toEqual([])
    expect(usual.filter((phrase) => urgencyOf(kind, phrase) === 'emergency')).toEqual([])
  }
})
