import type { TicketId } from '@contract/ids'
import { person } from '../people'
import { insist, openStand, until, type Stand } from '../stand'

/** A request dies before, in the middle of, or after what it does. The phone sends it again; the outcome is one. */
const EFFECTS = ['drop', 'lose', 'fail', 'duplicate', 'crash-before', 'crash-after'] as const
const MINUTE = 60_000
const lin = person('3-2-501')
const wang = person('wang')
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ rules: [] }))

const told = (id: TicketId) => async () => {
  const { items } = await stand.ask(wang, 'inbox.list')
  return items.filter(({ ticketId }) => ticketId === id).map(({ title }) => title)
}

describe.each(EFFECTS)('a request to the database that meets: %s', (effect) => {
  test.each([1, 2, 3])('as number %i of a command: one ticket, taken once, told once', async (nth) => {
    const before = new Set((await stand.ask(lin, 'ticket.list', { box: 'mine' })).items.map(({ id }) => id))
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
    await insist(stand, lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
    stand.cloud.faults.set({ rules: [] })
    const made = (await stand.ask(lin, 'ticket.list', { box: 'mine' })).items.filter(
      ({ id }) => !before.has(id),
    )
    expect(made).toHaveLength(1)
    const id = made[0]?.id as TicketId

    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
    await insist(stand, wang, 'ticket.accept', { id })
    stand.cloud.faults.set({ rules: [] })
    const { ticket, timeline } = await stand.ask(lin, 'ticket.get', { id })
    expect(ticket.state).toBe('accepted')
    expect(timeline.map(({ type }) => type)).toEqual(['submitted', 'assigned', 'accepted'])

    // A courier that died with the ticket in hand holds it for a while; then another tells what is left.
    await stand.cloud.advance(3 * MINUTE)
    expect(await until(told(id), (titles) => titles.length > 0)).toEqual(['新工单：漏水'])
    await stand.ask(lin, 'ticket.cancel', { id, reason: '试一试' })
  })
})

test('a courier that dies after sending sends nothing twice to who consented once', async () => {
  await stand.consent(wang, ['job'])
  const before = (await stand.pushes(wang)).length
  stand.cloud.faults.set({
    rules: [{ action: 'wx.openApi.subscribeMessage.send', effect: 'crash-after', nth: 1 }],
  })
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length > before,
  )
  await until(told(ticket.id), (titles) => titles.length > 0)
  for (let minutes = 0; minutes < 10; minutes += 1) await stand.cloud.advance(MINUTE)
  expect(await stand.pushes(wang)).toHaveLength(before + 1)
  expect(await told(ticket.id)()).toEqual(['新工单：漏水'])
})

test('api dies before it can ring: the minute’s tick tells it all the same', async () => {
  stand.cloud.faults.set({ rules: [{ action: 'functions.invokeFunction', effect: 'drop', nth: 1 }] })
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  expect(await told(ticket.id)()).toEqual([])
  await stand.cloud.advance(MINUTE)
  await until(told(ticket.id), (titles) => titles.length === 1)
})
