import type { Answer } from '@contract/errors'
import type { TicketId } from '@contract/ids'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'

const lin = person('3-2-501')
const wang = person('wang')
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

const submit = async (): Promise<TicketId> =>
  (await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })).ticket.id
const times = <T>(count: number, doIt: () => Promise<T>) => Promise.all(Array.from({ length: count }, doIt))
const codes = (answers: Answer<unknown>[]) =>
  answers
    .map((answer) => (answer.ok ? 'ok' : answer.code))
    .sort()
    .join(' ')

test('64 accept at once: one wins, 63 are told that it is taken', async () => {
  const id = await submit()
  const replies = await times(64, () =>
    stand.call(wang, 'ticket.accept', { as: wang._id, requestId: tap(), id }),
  )
  expect(codes(replies.map(({ answer }) => answer))).toBe(`${'ALREADY_ACCEPTED '.repeat(63)}ok`)
  const { timeline } = await stand.ask(wang, 'ticket.get', { id })
  expect(timeline.filter(({ type }) => type === 'accepted')).toHaveLength(1)
})

test('a phone that sends one request 8 times at once has one ticket', async () => {
  const before = (await stand.ask(lin, 'ticket.list', { box: 'mine' })).items.length
  const input = { as: lin._id, requestId: tap(), kind: 'drain', place: { houseId: 'h-3-2-501' } }
  const replies = await times(8, () => stand.call(lin, 'ticket.submit', input))
  const tickets = replies.map(({ answer }) => (answer.ok ? answer.data.ticket.id : answer.code))
  expect(new Set(tickets).size).toBe(1)
  expect((await stand.ask(lin, 'ticket.list', { box: 'mine' })).items).toHaveLength(before + 1)
  for (const { databaseCalls } of replies) expect(databaseCalls).toBeLessThanOrEqual(4)
})

test('the same request id from another phone is another request', async () => {
  const requestId = tap()
  const first = await stand.ask(lin, 'ticket.submit', {
    requestId,
    kind: 'leak',
    place: { houseId: 'h-3-2-501' },
  })
  const other = person('1-1-101')
  const second = await stand.ask(other, 'ticket.submit', {
    requestId,
    kind: 'leak',
    place: { houseId: 'h-1-1-101' },
  })
  expect(second.ticket.id).not.toBe(first.ticket.id)
})

test('4 rate at once: one verdict', async () => {
  const id = await submit()
  await stand.ask(wang, 'ticket.accept', { id })
  await stand.ask(wang, 'ticket.arrive', { id })
  await stand.ask(wang, 'ticket.finish', { id, note: '好了' })
  let stars = 0
  const replies = await times(4, () =>
    stand.call(lin, 'ticket.rate', { as: lin._id, requestId: tap(), id, stars: (stars += 1) }),
  )
  expect(codes(replies.map(({ answer }) => answer))).toBe(`${'ALREADY_RATED '.repeat(3)}ok`)
  const { ticket, timeline } = await stand.ask(lin, 'ticket.get', { id })
  const won = replies.findIndex(({ answer }) => answer.ok) + 1
  expect(ticket.rating?.stars).toBe(won)
  expect(timeline.filter(({ type }) => type === 'rated')).toHaveLength(1)
})

test('accepted and called off at the same moment: both hold, in one order or the other', async () => {
  const id = await submit()
  const [accepted, cancelled] = await Promise.all([
    stand.call(wang, 'ticket.accept', { as: wang._id, requestId: tap(), id }),
    stand.call(lin, 'ticket.cancel', { as: lin._id, requestId: tap(), id, reason: '自己好了' }),
  ])
  expect(cancelled.answer.ok).toBe(true)
  const { timeline } = await stand.ask(lin, 'ticket.get', { id })
  const order = timeline.slice(2).map(({ type }) => type)
  expect(order).toEqual(accepted.answer.ok ? ['accepted', 'cancelled'] : ['cancelled'])
})

test('one tap of accept sent twice is one acceptance, and both are told so', async () => {
  const id = await submit()
  const input = { as: wang._id, requestId: tap(), id }
  const [first, second] = await times(2, () => stand.call(wang, 'ticket.accept', input))
  expect([first?.answer.ok, second?.answer.ok]).toEqual([true, true])
  expect((await stand.ask(wang, 'ticket.get', { id })).timeline).toHaveLength(3)
})
