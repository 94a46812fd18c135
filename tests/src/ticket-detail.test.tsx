import { act, fireEvent, render, screen } from '@testing-library/react'
import type { PriceId, TicketId } from '@contract/ids'
import type { TicketAnswer } from '@contract/ticket'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { REFUSALS } from '@/copy/refusals'
import { answer, event, finished, leak, lin, MINUTE, NOW, submitted, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const shows = async (me: typeof lin, first: TicketAnswer) => {
  const catalogue = { kinds: DEFAULT_KINDS, prices: [], dutyPhone: '010-8888 0000', rev: 0 }
  phone.cloud = async ({ action }) => ({ ok: true, data: action === 'catalogue.get' ? catalogue : first })
  render(<TicketDetail me={me} id={leak.id} />)
  await wait()
}
const QUESTIONS = ['ticket.get', 'notice.consent', 'catalogue.get']
const commands = () => phone.calls.filter(({ action }) => !QUESTIONS.includes(action))

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

test('while help is on its way she is told what to do, and in danger whom to ring', async () => {
  await shows(lin, answer({ ticket: view({ urgency: 'emergency' }) }))
  screen.getByText('先关总阀，一般在水表旁边，顺时针拧紧')
  tap('call-duty')
  expect(phone.dialled).toEqual(['01088880000'])
})

test('once somebody is there, she is not told any more what to do meanwhile', async () => {
  await shows(lin, answer({ ticket: view({ state: 'onSite', urgency: 'emergency' }) }))
  expect(document.getElementById('meanwhile')).toBeNull()
  expect(document.getElementById('call-duty')).toBeNull()
})

const lines = [
  { priceId: 'p-1' as PriceId, name: '更换阀芯', unit: '个', amount: 3500, count: 2 },
  { priceId: 'p-2' as PriceId, name: '上门', unit: '次', amount: 1500, count: 1 },
]
test('a quote shows each line, what they come to, and that it waits for her', async () => {
  const quote = { lines, total: 8500, at: NOW, standing: 'asked' as const }
  await shows(lin, answer({ ticket: view({ state: 'quoted', quote }), choices: ['agree', 'refuse'] }))
  const card = document.getElementById('quote-card')!.textContent
  for (const words of ['等您同意', '更换阀芯', '2 个', '¥70.00', '合计', '¥85.00'])
    expect(card).toContain(words)
})

test('an answer says what was understood, what will be done, and by when', async () => {
  const reply = { problem: '楼上周末装修', plan: '已约业主改到工作日', finishBy: NOW, at: NOW }
  await shows(lin, answer({ ticket: view({ nature: 'complaint', state: 'accepted', answer: reply }) }))
  expect(document.getElementById('answer-card')!.textContent).toContain('已约业主改到工作日')
})

test('who only follows is told so, sees no neighbour, and may leave', async () => {
  await shows(
    lin,
    answer({ ticket: view({ requester: { ...leak.assignee, name: '一位邻居' }, following: true }) }),
  )
  screen.getByText('您在跟进这张单子，有进展会告诉您')
  expect(document.querySelector('.page')?.textContent ?? document.body.textContent).not.toContain('报修人')
  tap('unfollow')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.unfollow', input: { id: leak.id } }])
  expect(phone.told).toEqual(['好的，不再提醒您'])
})

test('what went into another ticket leads there; who rang is told who looks after it', async () => {
  const mergedInto = { id: 't-9' as TicketId, number: '1121-000009' }
  const guardian = { id: wang.id, name: '陈静', maskedPhone: '', callable: false }
  await shows(
    lin,
    answer({
      ticket: view({ state: 'merged', mergedInto, guardian, followers: 3 }),
      timeline: [event({ type: 'logged', for: '林秀英', via: 'phone' })],
    }),
  )
  screen.getByText('电话登记，由陈静跟进')
  screen.getByText('还有 3 位邻居在等')
  tap('merged-into')
  expect(phone.went).toEqual(['/resident/ticket/index?id=t-9'])
})

test('staff read when a step was really done; residents are spared it', async () => {
  const late = answer({ timeline: [{ ...event({ type: 'arrived' }), heardAt: NOW + 20 * MINUTE }] })
  await shows(lin, late)
  expect(screen.queryByText(/才有信号/)).toBeNull()
  await shows(wang, late)
  screen.getByText(/才有信号/)
})
