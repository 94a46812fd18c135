import { act, fireEvent, render, screen } from '@testing-library/react'
import type { TicketAnswer } from '@contract/ticket'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { REFUSALS } from '@/copy/refusals'
import { answer, finished, leak, lin, submitted, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const shows = async (me: typeof lin, first: TicketAnswer) => {
  phone.cloud = async () => ({ ok: true, data: first })
  render(<TicketDetail me={me} id={leak.id} />)
  await wait()
}
const commands = () => phone.calls.filter(({ action }) => !['ticket.get', 'notice.consent'].includes(action))

test('the newest event stands first', async () => {
  await shows(lin, answer({ timeline: [submitted, finished] }))
  const sentences = [...document.querySelectorAll('.timeline__sentence')].map(
    ({ textContent }) => textContent,
  )
  expect(sentences).toEqual(['王建国 已完工', '林秀英 提交了这张单子'])
})

test('buttons are what the server offers, and nothing else', async () => {
  await shows(lin, answer({ choices: ['cancel'] }))
  expect([...document.querySelectorAll('.button')].map(({ id }) => id)).toEqual(['cancel'])
})

test('a technician promises a time with one tap', async () => {
  await shows(wang, answer({ choices: ['depart', 'arrive'] }))
  tap('depart')
  tap('eta-20')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.depart', input: { id: leak.id, etaMinutes: 20 } }])
})

test('a resident gives four stars and a sentence, once', async () => {
  await shows(lin, answer({ ticket: view({ state: 'finished' }), choices: ['rate'] }))
  tap('rate')
  tap('rate-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('star-4')
  fireEvent.change(document.getElementById('rate-words')!, { target: { value: '来得快' } })
  tap('rate-submit')
  tap('rate-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.rate', input: { stars: 4, words: '来得快' } }])
})

test('calling it off needs a reason', async () => {
  await shows(lin, answer({ choices: ['cancel'] }))
  tap('cancel')
  tap('cancel-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('cancel-phrase-0')
  tap('cancel-submit')
  await wait()
  expect(commands()[0]?.input.reason).toBe('已经好了')
})

test('who was too slow is told so in plain words, and sees how it stands now', async () => {
  await shows(wang, answer({ choices: ['accept'] }))
  phone.cloud = async ({ action }) =>
    action === 'ticket.accept'
      ? { ok: false, code: 'ALREADY_ACCEPTED' }
      : { ok: true, data: answer({ ticket: view({ state: 'accepted' }) }) }
  tap('accept')
  await wait()
  expect(phone.told).toEqual([REFUSALS.ALREADY_ACCEPTED])
  screen.getByText('已接单')
  expect(document.getElementById('accept')).toBeNull()
})

test('only who is sent the reasons sees why it went to this person', async () => {
  await shows(lin, answer())
  expect(screen.queryByText(/为什么派给/)).toBeNull()
})

test('a manager reads why it went to this person, and what could not be told', async () => {
  await shows(
    { ...wang, id: 'm-chen' as typeof wang.id },
    answer({ ticket: view({ why: ['3号楼属于东区'], undelivered: 1 }) }),
  )
  screen.getByText('为什么派给王建国')
  screen.getByText('3号楼属于东区')
  screen.getByText(/1 条微信提醒没送到/)
})

test('a look that fails later leaves on the screen what was there', async () => {
  await shows(lin, answer())
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  await wait(11_000)
  screen.getByText('已派给王建国，接单就告诉您')
})

test('what cannot be opened offers another try', async () => {
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  render(<TicketDetail me={lin} id={leak.id} />)
  await wait()
  screen.getByText(REFUSALS.OFFLINE)
  phone.cloud = async () => ({ ok: true, data: answer() })
  tap('retry')
  await wait()
  screen.getByText('已派给王建国，接单就告诉您')
})
