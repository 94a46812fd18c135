import fc from 'fast-check'
import type { MemberId, SpotId, ZoneId } from '@contract/ids'
import { facetOf, facetsOf } from '@domain/ticket/facets'
import { soughtOf, wordsOf } from '@domain/ticket/search'
import { chen, done, lin, submitted, wang } from '../given'

const leak = submitted({ note: '厨房天花板渗水，滴到灶台上' })
const finds = (q: string) => (soughtOf(q) ?? []).every((word) => leak.words.includes(word))

describe('what somebody writes to find a request', () => {
  test.each([
    leak.number,
    leak.number.slice(5),
    '3号楼2单元501',
    '3-2-501',
    '3栋2单元501室',
    '501',
    '3号楼2单元',
    '3号楼',
    '漏水',
    '天花板',
    '天花板渗水',
    '灶台',
    ' 渗水 ',
  ])('“%s” finds the leak of 3号楼2单元501', (q) => {
    expect(finds(q)).toBe(true)
  })
  test.each(['3-2-502', '502', '4号楼', '电梯', '天花板漏电', '9'])('“%s” does not', (q) => {
    expect(finds(q)).toBe(false)
  })
  test.each(['', ' ', '漏', '！？'])('“%s” is nothing to look for yet', (q) => {
    expect(soughtOf(q)).toBeUndefined()
  })
  test('whatever part of the note somebody remembers finds it, up to the length that is kept', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (note, from, size) => {
          const characters = [...note.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')]
          const at = characters.length === 0 ? 0 : from % characters.length
          const part = characters.slice(at, at + 2 + (size % 6)).join('')
          const words = wordsOf({ number: '1121-1', what: '漏水', place: { label: '门厅' }, note })
          const sought = soughtOf(part)
          // A part that is all digits is looked for as a number.
          if (!sought || sought.some((word) => word.startsWith('d:'))) return
          expect(sought.every((word) => words.includes(word))).toBe(true)
        },
      ),
      { seed: 5 },
    )
  })
  test('a novel of a note does not grow the index without end', () => {
    const novel = Array.from({ length: 490 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    const long = submitted({ note: novel })
    expect(long.words.length).toBeLessThan(60)
  })
})

describe('a list narrowed down', () => {
  test('every combination of zone, kind, place and person finds the tickets that fit all of it, and no other', () => {
    const tickets = [
      leak,
      submitted({ kind: 'drain' }),
      submitted({ kind: 'light', place: { spotId: 's-b1-lobby' as SpotId } }),
      done(submitted(), { type: 'transfer', to: chen._id, reason: '我来' }, wang),
    ]
    const some = <T extends string>(...values: T[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined })
    const asked = fc.record({
      zoneId: some('z-east', 'z-west'),
      kind: some('leak', 'drain', 'light'),
      placeId: some('b3', 'h-3-2-501', 's-b1-lobby', 'b1'),
      assigneeId: some<string>(wang._id, chen._id, lin._id),
    })
    fc.assert(
      fc.property(asked, ({ zoneId, kind, placeId, assigneeId }) => {
        for (const ticket of tickets) {
          const { place, assignee } = ticket
          const fits =
            (zoneId === undefined || place.zoneId === (zoneId as ZoneId)) &&
            (kind === undefined || ticket.kind === kind) &&
            (placeId === undefined || place.id === (placeId as SpotId) || place.nearIds.includes(placeId)) &&
            (assigneeId === undefined || assignee.memberId === (assigneeId as MemberId))
          expect(facetsOf(ticket).includes(facetOf({ zoneId, kind, placeId, assigneeId }))).toBe(fits)
          expect(ticket.facets).toEqual(facetsOf(ticket))
        }
      }),
    )
  })
})
