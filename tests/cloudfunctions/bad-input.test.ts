import type { ActionName } from '@contract/api'
import type { Actor } from '@domain/access/policy'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'

const lin = person('3-2-501')
const wang = person('wang')
const neighbour = person('1-1-101')
const HOUSE = 'h-3-2-501'
let stand: Stand
let id: string
beforeAll(async () => {
  stand = await openStand()
  id = (await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: HOUSE } })).ticket.id
})
afterAll(() => stand.close())

const good = { kind: 'leak', place: { houseId: HOUSE } }
const long = 'x'.repeat(100_000)

describe('refused at the door, with nothing written', () => {
  const cases: [string, Actor, string, object, string][] = [
    ['an action that is not there', lin, 'ticket.explode', {}, 'UNKNOWN_ACTION'],
    ['an action that every object has', lin, '__proto__', {}, 'UNKNOWN_ACTION'],
    ['a method that every object has', lin, 'toString', {}, 'UNKNOWN_ACTION'],
    ['a kind that is not there', lin, 'ticket.submit', { ...good, kind: 'ghost' }, 'KIND_UNKNOWN'],
    ['a kind of 100 kB', lin, 'ticket.submit', { ...good, kind: long }, 'BAD_INPUT'],
    [
      'a wish for yesterday',
      lin,
      'ticket.submit',
      { ...good, slot: { from: 1000, to: 2000 } },
      'WRONG_DATES',
    ],
    [
      'a wish that ends before it begins',
      lin,
      'ticket.submit',
      { ...good, slot: { from: Date.now() + 2_000_000, to: Date.now() + 1_000_000 } },
      'WRONG_DATES',
    ],
    [
      'a voice of an hour',
      lin,
      'ticket.submit',
      { ...good, voice: { file: 'cloud://e/v.mp3', seconds: 3600 } },
      'BAD_INPUT',
    ],
    [
      'a filter that is a query',
      lin,
      'ticket.list',
      { box: 'mine', filter: { kind: { $ne: 1 } } },
      'BAD_INPUT',
    ],
    ['a search of 100 kB', lin, 'ticket.list', { box: 'mine', filter: { q: long } }, 'BAD_INPUT'],
    ['what is like nothing we know', lin, 'ticket.alike', { kind: { $gt: '' }, place: {} }, 'BAD_INPUT'],
    ['a resident who writes down for another', lin, 'ticket.log', good, 'NOT_ALLOWED'],
    ['a technician who announces', wang, 'ticket.incident', good, 'NOT_ALLOWED'],
    [
      'an announcement for a building that is not there',
      person('zhou'),
      'ticket.incident',
      { kind: 'leak', buildingIds: ['b99'], text: '停水' },
      'PLACE_UNKNOWN',
    ],
    ['merging with nothing', person('zhou'), 'ticket.merge', { into: 't-none' }, 'NOT_FOUND'],
    ['a quote of nothing', wang, 'ticket.quote', { lines: [] }, 'BAD_INPUT'],
    [
      'a quote of less than one',
      wang,
      'ticket.quote',
      { lines: [{ priceId: 'p-1', count: -1 }] },
      'BAD_INPUT',
    ],
    [
      'a quote of what has no price',
      wang,
      'ticket.quote',
      { lines: [{ priceId: 'p-none', count: 1 }] },
      'CATALOGUE_CHANGED',
    ],
    ['agreeing to what nobody asked', lin, 'ticket.agree', { total: 0 }, 'QUOTE_CHANGED'],
    ['a place that is a number', lin, 'ticket.submit', { ...good, place: 42 }, 'BAD_INPUT'],
    [
      'a place that is two places',
      lin,
      'ticket.submit',
      { ...good, place: { houseId: HOUSE, spotId: 's-gate' } },
      'BAD_INPUT',
    ],
    ['a note of 100 kB', lin, 'ticket.submit', { ...good, note: long }, 'BAD_INPUT'],
    ['a request id of 100 kB', lin, 'ticket.submit', { ...good, requestId: long }, 'BAD_INPUT'],
    ['no request id', lin, 'ticket.submit', { ...good, requestId: undefined }, 'BAD_INPUT'],
    ['a query in the place of an id', lin, 'ticket.get', { id: { $ne: null } }, 'BAD_INPUT'],
    [
      'a photo from elsewhere',
      lin,
      'ticket.submit',
      { ...good, photos: ['https://evil.example/x.png'] },
      'BAD_INPUT',
    ],
    [
      'a house that is not mine',
      lin,
      'ticket.submit',
      { ...good, place: { houseId: 'h-1-1-101' } },
      'NOT_YOUR_HOUSE',
    ],
    [
      'a place that is nowhere',
      lin,
      'ticket.submit',
      { ...good, place: { spotId: 's-moon' } },
      'PLACE_UNKNOWN',
    ],
    ['a ticket that is not there', lin, 'ticket.get', { id: 't-none' }, 'NOT_FOUND'],
    ['acting as somebody else', lin, 'ticket.list', { as: wang._id, box: 'mine' }, 'NOT_A_MEMBER'],
    ['acting as nobody', lin, 'ticket.list', { as: undefined, box: 'mine' }, 'NOT_A_MEMBER'],
    ['a resident in the box of jobs', lin, 'ticket.list', { box: 'jobs' }, 'NOT_ALLOWED'],
    ['a technician in the box of the zone', wang, 'ticket.list', { box: 'zone' }, 'NOT_ALLOWED'],
    ['an arrival in no time', wang, 'ticket.depart', { etaMinutes: 0 }, 'BAD_INPUT'],
    ['0 stars', lin, 'ticket.rate', { stars: 0 }, 'BAD_INPUT'],
    ['6 stars', lin, 'ticket.rate', { stars: 6 }, 'BAD_INPUT'],
    ['4.5 stars', lin, 'ticket.rate', { stars: 4.5 }, 'BAD_INPUT'],
    ['"5" stars', lin, 'ticket.rate', { stars: '5' }, 'BAD_INPUT'],
    ['stars before it is done', lin, 'ticket.rate', { stars: 5 }, 'NOT_FINISHED'],
    ['stars for another’s ticket', neighbour, 'ticket.rate', { stars: 5 }, 'NOT_FOUND'],
    ['looking into another’s ticket', neighbour, 'ticket.get', {}, 'NOT_FOUND'],
    ['a resident who accepts her own ticket', lin, 'ticket.accept', {}, 'NOT_ALLOWED'],
    ['a job given to another', person('li'), 'ticket.accept', {}, 'NOT_FOUND'],
    ['finishing before arriving', wang, 'ticket.finish', { note: '好了' }, 'STEP_MISSING'],
    ['a reason of spaces', lin, 'ticket.cancel', { reason: '   ' }, 'BAD_INPUT'],
  ]
  test.each(cases)('%s', async (_sentence, who, action, input, code) => {
    const before = await stand.ask(lin, 'ticket.get', { id })
    const { answer } = await stand.call(who, action as ActionName, {
      as: who._id,
      requestId: tap(),
      id,
      ...input,
    })
    expect(answer).toMatchObject({ ok: false, code })
    expect(await stand.ask(lin, 'ticket.get', { id })).toEqual(before)
    expect((await stand.ask(lin, 'ticket.list', { box: 'mine' })).items).toHaveLength(1)
  })
})

test.each([null, [], 'words', 42, {}, { action: 7 }, { action: 'session.me', input: 'x' }])(
  'whatever is sent, %j, the answer is an answer',
  async (body) => {
    const reply = await stand.post('api', body, lin.openid)
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      ok: false,
      code: expect.stringMatching(/^(UNKNOWN_ACTION|BAD_INPUT)$/) as string,
    })
  },
)

test('who has no openid is nobody', async () => {
  const { body } = await stand.post('api', { action: 'session.me', input: {} })
  expect(body).toEqual({ ok: false, code: 'NOT_A_MEMBER' })
})

test('an identity in the event is not believed', async () => {
  const event = { action: 'session.me', input: {}, userInfo: { openId: wang.openid }, openid: wang.openid }
  const { body } = await stand.post('api', event, 'o-stranger')
  expect(body).toEqual({ ok: true, data: { memberships: [] } })
})

test('a phone cannot move the clock', async () => {
  const { body } = await stand.post('clock', { Type: 'Timer', TriggerName: 'every-minute' }, lin.openid)
  expect(body).toEqual({ ok: false, code: 'NOT_ALLOWED' })
})

test('a refusal leaves its code in the log, and nothing that was said', async () => {
  await stand.call(lin, 'ticket.rate', { as: lin._id, requestId: tap(), id, stars: 9, words: '秘密的话' })
  const last = stand.logged.filter((line) => line.includes('ticket.rate')).at(-1)
  expect(last).toContain('BAD_INPUT')
  const everything = stand.logged.join('\n')
  for (const secret of ['秘密的话', lin.phone, wang.phone, 'evil.example'])
    expect(everything).not.toContain(secret)
})
