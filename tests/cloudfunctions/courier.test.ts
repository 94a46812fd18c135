import { person } from '../people'
import { openStand, nextMorning, until, type Stand } from '../stand'

const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')
const MINUTE = 60_000
let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterEach(() => stand.close())

const submit = async () =>
  (await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })).ticket.id
const weChat = (mode: 'ok' | 'down' | 'refuse') =>
  fetch(`${stand.cloud.url}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ wechat: mode }),
  })
/** The message was tried and did not go; before this is written down, moving the clock would move the next try too. */
const failedOnce = () =>
  until(
    async () =>
      stand.logged.filter((line) => line.includes('"call":"courier"') && line.includes('"failed":1')),
    (lines) => lines.length > 0,
  )
const titles = async (who: typeof wang) =>
  (await stand.ask(who, 'inbox.list')).items.map(({ title }) => title)

test('without a consent there is no message, but the inbox has it', async () => {
  await submit()
  expect(
    await until(
      () => titles(wang),
      (seen) => seen.length > 0,
    ),
  ).toEqual(['新工单：漏水'])
  expect(await stand.pushes(wang)).toEqual([])
})

test('one consent is one message', async () => {
  await stand.consent(wang, ['job'])
  await submit()
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 1,
  )
  await submit()
  await until(
    () => titles(wang),
    (seen) => seen.length === 2,
  )
  expect(await stand.pushes(wang)).toHaveLength(1)
})

test('WeChat refuses (43101): the work goes on, and we stop believing in the consent', async () => {
  await stand.consent(wang, ['job'])
  await weChat('refuse')
  const id = await submit()
  await until(
    () => titles(wang),
    (seen) => seen.length === 1,
  )
  await stand.ask(wang, 'ticket.accept', { id })
  await weChat('ok')
  await submit()
  await until(
    () => titles(wang),
    (seen) => seen.length === 2,
  )
  expect(await stand.pushes(wang)).toEqual([])
})

test('WeChat is out of reach: the work goes on, and the message comes when WeChat is back', async () => {
  await stand.consent(wang, ['job'])
  await weChat('down')
  const id = await submit()
  await failedOnce()
  expect((await stand.ask(wang, 'ticket.accept', { id })).ticket.state).toBe('accepted')
  await weChat('ok')
  expect(await stand.pushes(wang)).toEqual([])
  // A minute, give or take a fifth of it, and the strike after that.
  await stand.cloud.advance(3 * MINUTE)
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 1,
  )
  // Told once: neither the inbox nor WeChat has it twice.
  await stand.cloud.advance(10 * MINUTE)
  expect(await stand.pushes(wang)).toHaveLength(1)
  expect(await titles(wang)).toHaveLength(1)
})

test('out of reach for hours: it is given up, and the manager sees that it could not be delivered', async () => {
  await stand.consent(wang, ['job'])
  await weChat('down')
  const id = await submit()
  await failedOnce()
  await stand.cloud.advance(240 * MINUTE)
  const seen = await until(
    () => stand.ask(chen, 'ticket.get', { id }),
    ({ ticket }) => ticket.undelivered !== undefined,
  )
  expect(seen.ticket.undelivered).toBe(1)
  expect((await stand.ask(lin, 'ticket.get', { id })).ticket.undelivered).toBeUndefined()
})

test('many couriers at once tell once', async () => {
  await stand.consent(wang, ['job'])
  await stand.consent(wang, ['job'])
  await weChat('down')
  await submit()
  await failedOnce()
  await weChat('ok')
  const told = until(
    () => stand.pushes(wang),
    (pushes) => pushes.length > 0,
  )
  await Promise.all([
    stand.cloud.advance(3 * MINUTE),
    ...Array.from({ length: 12 }, () => stand.post('courier', {})),
  ])
  await told
  await stand.cloud.advance(10 * MINUTE)
  expect(await stand.pushes(wang)).toHaveLength(1)
})

test('a tap counted twice is one consent', async () => {
  const input = { requestId: 'the-very-tap', templates: ['job'] }
  await Promise.all([stand.ask(wang, 'notice.consent', input), stand.ask(wang, 'notice.consent', input)])
  await stand.consent(wang, ['job'])
  await weChat('ok')
  // WeChat has one consent, and so must we: a third message would be one more than was allowed.
  for (let count = 0; count < 3; count += 1) await submit()
  await until(
    () => titles(wang),
    (seen) => seen.length === 3,
  )
  expect(await stand.pushes(wang)).toHaveLength(1)
})
