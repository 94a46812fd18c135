import { act, render, screen } from '@testing-library/react'
import type { TicketAnswer } from '@contract/ticket'
import { Bell } from '@/components/bell/Bell'
import { TicketList } from '@/components/ticket-card/TicketList'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { command } from '@/services/cloud'
import { stir } from '@/services/stir'
import { useTickets } from '@/services/use-tickets'
import { answer, leak, lin, NOW, view, wang } from './given'
import { freshPhone, hidePage, phone, showPage } from './stubs/taro'

const MINUTE = 60_000

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))

let mark = 'as before'
let ticket: TicketAnswer = answer()
const asked = (action: string) => phone.calls.filter((call) => call.action === action).length
/** How often the cloud was asked anything at all in so long. */
const askedIn = async (ms: number) => {
  const before = phone.looks.length + phone.calls.length
  await wait(ms)
  return phone.looks.length + phone.calls.length - before
}

beforeEach(() => {
  mark = 'as before'
  ticket = answer()
  phone.mark = async () => ({ ok: true, data: { mark } })
  phone.cloud = async ({ action }) => {
    if (action === 'ticket.get') return { ok: true, data: ticket }
    if (action === 'ticket.urge') return { ok: true, data: ticket }
    return { ok: true, data: { items: [leak] } }
  }
})

const look = async () => {
  const screenOf = render(<TicketDetail me={lin} id={leak.id} />)
  await wait()
  return screenOf
}

test('a ticket that is looked at shows what has happened within three seconds, and asks for it once', async () => {
  await look()
  screen.getByText('已派给王建国，接单就告诉您')
  expect(asked('ticket.get')).toBe(1)
  ticket = answer({ ticket: view({ state: 'accepted' }) })
  mark = 'accepted'
  await wait(3_000)
  screen.getByText('王建国已接单，出发时告诉您')
  expect(asked('ticket.get')).toBe(2)
  expect(phone.looks[0]?.input).toEqual({ as: lin.id, of: { id: leak.id } })
})

test('as long as nothing changes it is asked ever more rarely, and the whole not at all', async () => {
  await look()
  const times: number[] = []
  phone.mark = async () => {
    times.push((Date.now() - NOW) / 1000)
    return { ok: true, data: { mark } }
  }
  await wait(3 * MINUTE)
  expect(times).toEqual([3, 8, 16, 29, 49, 79, 109, 139, 169])
  expect(asked('ticket.get')).toBe(1)
})

test('a quiet screen costs two short questions a minute, a busy one at most twenty, a hidden one none', async () => {
  await look()
  await wait(2 * MINUTE)
  expect(await askedIn(MINUTE)).toBe(2)
  // Everything changes all the time.
  let turn = 0
  phone.mark = async () => ({ ok: true, data: { mark: `${(turn += 1)}` } })
  await wait(30_000)
  const before = phone.looks.length
  await wait(MINUTE)
  expect(phone.looks.length - before).toBe(20)
  hidePage()
  await wait()
  expect(await askedIn(10 * MINUTE)).toBe(0)
})

test('come back to, it is asked at once, and then closely again', async () => {
  await look()
  await wait(2 * MINUTE)
  hidePage()
  await wait(10 * MINUTE)
  ticket = answer({ ticket: view({ state: 'accepted' }) })
  mark = 'accepted'
  showPage()
  await wait()
  screen.getByText('王建国已接单，出发时告诉您')
  expect(await askedIn(3_000)).toBe(1)
})

test('a finger on the screen is answered at once where nobody has looked for long, and never sooner than three seconds after a look', async () => {
  await look()
  await wait(2 * MINUTE)
  const before = phone.looks.length
  stir('touch')
  stir('touch')
  await wait()
  expect(phone.looks.length - before).toBe(1)
  stir('touch')
  await wait(2_900)
  expect(phone.looks.length - before).toBe(1)
  await wait(100)
  expect(phone.looks.length - before).toBe(2)
})

test('a page that another one covers sleeps on, whatever is touched above it', async () => {
  await look()
  hidePage()
  await wait()
  const before = phone.looks.length + phone.calls.length
  stir('touch')
  stir('news')
  await wait(MINUTE)
  expect(phone.looks.length + phone.calls.length).toBe(before)
})

test('whoever has done something sees what comes of it', async () => {
  await look()
  await wait(2 * MINUTE)
  ticket = answer({ ticket: view({ state: 'accepted' }) })
  mark = 'accepted'
  await act(() => command('ticket.urge', { as: lin.id, id: leak.id, requestId: 'r-1' as never }))
  await wait()
  screen.getByText('王建国已接单，出发时告诉您')
})

test('without signal nothing is lost: it goes on asking, rarely, and catches up', async () => {
  await look()
  phone.mark = () => Promise.reject(new Error('no signal'))
  await wait(2 * MINUTE)
  screen.getByText('已派给王建国，接单就告诉您')
  expect(asked('ticket.get')).toBe(1)
  ticket = answer({ ticket: view({ state: 'accepted' }) })
  phone.mark = async () => ({ ok: true, data: { mark: 'accepted' } })
  await wait(30_000)
  screen.getByText('王建国已接单，出发时告诉您')
})

test('what is not mine to see any more is looked at once more, so that it can be said', async () => {
  await look()
  phone.mark = async () => ({ ok: false, code: 'NOT_FOUND' })
  await wait(3_000)
  expect(asked('ticket.get')).toBe(2)
  await wait(5_000)
  expect(asked('ticket.get')).toBe(2)
})

test('a screen that was left asks nothing any more', async () => {
  const { unmount } = await look()
  unmount()
  expect(await askedIn(5 * MINUTE)).toBe(0)
})

const List = ({ words }: { words?: string }) => (
  <TicketList
    pages={useTickets(wang.id, 'jobs', words === undefined ? undefined : { q: words })}
    me={wang.id}
    now={NOW}
    empty={null}
    onOpen={() => undefined}
  />
)

test('a list is followed by its box and what it is narrowed to', async () => {
  const { rerender } = render(<List />)
  await wait()
  expect(phone.looks.map(({ input }) => input)).toEqual([{ as: wang.id, of: { box: 'jobs' } }])
  rerender(<List words="漏" />)
  await wait()
  expect(phone.looks[1]?.input).toEqual({ as: wang.id, of: { box: 'jobs', filter: { q: '漏' } } })
  await wait(3_000)
  expect(phone.looks).toHaveLength(3)
})

test('what stands beside it glances once a minute, and wakes when a change is found', async () => {
  let bells = 0
  phone.standing = async () => {
    bells += 1
    return { ok: true, data: { unread: bells, held: {} } }
  }
  render(
    <>
      <Bell me={wang.id} />
      <List />
    </>,
  )
  await wait()
  expect(bells).toBe(1)
  await wait(29_000)
  expect(bells).toBe(1)
  mark = 'a new job'
  await wait(20_000)
  expect(bells).toBe(2)
  await wait(MINUTE)
  expect(bells).toBe(3)
})
