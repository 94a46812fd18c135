import { isRefusal } from '@contract/errors'
import type { FileId, PriceId } from '@contract/ids'
import { PRICES } from '../../../scripts/seed/green-lake-prices'
import { catalogueOf } from '@domain/catalogue/catalogue'
import { decide } from '@domain/ticket/lifecycle'
import { pricedLines, totalOf } from '@domain/ticket/quote'
import { community, desk, done, inState, lin, NOON, person, QUOTED, submitted, wang } from '../given'

const son = person('3-2-501-son')
const agreed = () => done(inState('quoted'), { type: 'agree', total: 5300 }, lin)
const finishWith = (...bill: [string, number][]) => ({
  type: 'finish' as const,
  note: '好了',
  bill: bill.map(([priceId, count]) => ({ priceId: priceId as PriceId, count })),
})

describe('what it costs', () => {
  test('is what the price list says, whatever a phone would like it to say', () => {
    const picked = [{ priceId: 'p-6' as PriceId, count: 2, amount: 1, name: '便宜货' }]
    expect(pricedLines(catalogueOf(community), picked)).toEqual([
      { priceId: 'p-6', name: PRICES[5]?.name, unit: '个', amount: 3500, count: 2 },
    ])
    expect(pricedLines(catalogueOf(community), [{ priceId: 'p-999' as PriceId, count: 1 }])).toEqual({
      refused: 'CATALOGUE_CHANGED',
    })
    expect(totalOf(QUOTED)).toBe(5300)
  })
  test('the son may agree; then the work goes on', () => {
    const ticket = done(inState('quoted'), { type: 'agree', total: 5300 }, son)
    expect(ticket).toMatchObject({ state: 'onSite', quote: { standing: 'agreed' } })
  })
  test('a quote that was changed under her finger is not agreed to', () => {
    const dearer = done(inState('quoted'), { type: 'quote', lines: [{ ...QUOTED[0]!, count: 9 }] }, wang)
    expect(decide(dearer, { type: 'agree', total: 5300 }, lin, NOON)).toEqual({ refused: 'QUOTE_CHANGED' })
  })
  test('she refuses, he quotes less, she signs on his phone', () => {
    const refused = done(inState('quoted'), { type: 'refuse', reason: '太贵' }, lin)
    expect(refused).toMatchObject({ state: 'onSite', quote: { standing: 'refused' } })
    const less = done(refused, { type: 'quote', lines: QUOTED.slice(0, 1) }, wang)
    const signed = done(less, { type: 'sign', total: 3500, signature: 'cloud://e/f.png' as FileId }, wang)
    expect(signed).toMatchObject({ state: 'onSite', quote: { standing: 'agreed', total: 3500 } })
  })
  test('the bill is never above what was agreed to', () => {
    expect(decide(agreed(), finishWith(['p-6', 2]), wang, NOON)).toEqual({ refused: 'ABOVE_QUOTE' })
    expect(decide(agreed(), finishWith(['p-1', 1]), wang, NOON)).toEqual({ refused: 'ABOVE_QUOTE' })
    const less = done(agreed(), finishWith(['p-6', 1]), wang)
    expect(less.bill).toMatchObject({ total: 3500 })
  })
  test('nothing is owed that nobody agreed to', () => {
    const refused = done(inState('quoted'), { type: 'refuse', reason: '太贵' }, lin)
    for (const ticket of [inState('onSite'), refused])
      expect(decide(ticket, finishWith(['p-6', 1]), wang, NOON)).toEqual({ refused: 'NO_FEES' })
  })
  test('work that comes back costs nothing again without a new yes; with one, both are owed', () => {
    const once = done(agreed(), finishWith(['p-6', 1]), wang)
    let again = done(once, { type: 'reopen', reason: '又漏了' }, lin)
    expect(again.quote).toBeNull()
    for (const type of ['accept', 'arrive'] as const) again = done(again, { type }, wang)
    expect(isRefusal(decide(again, finishWith(['p-6', 1]), wang, NOON))).toBe(true)
    again = done(again, { type: 'quote', lines: QUOTED.slice(1) }, wang)
    again = done(again, { type: 'agree', total: 1800 }, lin)
    expect(done(again, finishWith(['p-7', 1]), wang).bill).toMatchObject({ total: 5300 })
  })
  test('a colleague who takes it over asks anew', () => {
    const handed = done(inState('quoted'), { type: 'transfer', to: person('li')._id, reason: '近' }, wang)
    expect(handed).toMatchObject({ state: 'assigned', quote: null })
  })
  test('what belongs to everybody costs nobody anything', () => {
    let lobby = submitted({ kind: 'light', place: { spotId: 's-b1-lobby' as never } })
    const who = person(lobby.assignee.memberId.slice(2))
    for (const type of ['accept', 'arrive'] as const) lobby = done(lobby, { type }, who)
    expect(decide(lobby, { type: 'quote', lines: QUOTED }, who, NOON, desk)).toEqual({ refused: 'NO_FEES' })
  })
})

describe('photos', () => {
  const photo = ['cloud://e/a.jpg' as FileId]
  const at = (kind: string) => {
    let ticket = submitted({ kind })
    const who = person(ticket.assignee.memberId.slice(2))
    for (const type of ['accept', 'arrive'] as const) ticket = done(ticket, { type }, who)
    return { ticket, who }
  }
  test.each([
    ['leak', {}, 'finished'],
    ['drain', {}, 'PHOTOS_MISSING'],
    ['drain', { photos: photo }, 'finished'],
    ['facility', { photos: photo }, 'PHOTOS_MISSING'],
    ['facility', { photos: photo, before: photo }, 'finished'],
  ])('of a %s with %j: %s', (kind, photos, outcome) => {
    const { ticket, who } = at(kind)
    const answer = decide(ticket, { type: 'finish', note: '好了', ...photos }, who, NOON)
    expect(isRefusal(answer) ? answer.refused : answer.event.type).toBe(outcome)
  })
})
