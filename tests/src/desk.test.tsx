import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Membership } from '@contract/member'
import type { TicketAnswer, TicketChoice } from '@contract/ticket'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { arrange } from '@/copy/choices'
import { REFUSALS } from '@/copy/refusals'
import { answer, event, leak, li, lin, NOW, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const chen: Membership = { ...wang, id: 'm-chen' as typeof wang.id, role: 'steward', name: '陈静' }
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const type = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const has = (id: string) => document.getElementById(id) !== null
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const shows = async (me: Membership, choices: TicketChoice[], change: Partial<TicketAnswer> = {}) => {
  phone.cloud = async ({ action }) =>
    action === 'ticket.colleagues'
      ? { ok: true, data: { items: [{ ...li, openJobs: 3 }] } }
      : { ok: true, data: answer({ choices, ...change }) }
  render(<TicketDetail me={me} id={leak.id} />)
  await wait()
}
const commands = () =>
  phone.calls.filter(({ action }) => !['ticket.get', 'ticket.colleagues'].includes(action))

test('one large button; more than two others stand behind 更多', () => {
  expect(arrange(['finish', 'wait', 'transfer', 'comment'])).toEqual({
    main: 'finish',
    quiet: [],
    more: ['wait', 'transfer', 'comment'],
  })
  expect(arrange(['cancel', 'urge', 'comment'])).toEqual({
    main: 'urge',
    quiet: ['comment', 'cancel'],
    more: [],
  })
  expect(arrange(['rate', 'reopen', 'comment'])).toEqual({
    main: 'rate',
    quiet: ['reopen', 'comment'],
    more: [],
  })
  expect(arrange(['transfer', 'takeOver', 'comment', 'cancel'])).toEqual({
    quiet: ['takeOver'],
    more: ['transfer', 'comment', 'cancel'],
  })
})

test('whatever the server allows can be reached, once', () => {
  const every: TicketChoice[] = ['accept', 'depart', 'arrive', 'finish', 'wait', 'resume', 'transfer']
  every.push('decline', 'takeOver', 'cancel', 'urge', 'comment', 'rate', 'reopen')
  const { main, quiet, more } = arrange(every)
  expect([main, ...quiet, ...more].sort()).toEqual([...every].sort())
})

test('she urges with one tap, and is told that it was heard', async () => {
  await shows(lin, ['cancel', 'urge', 'comment'])
  tap('urge')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.urge', input: { id: leak.id } }])
  expect(phone.told).toEqual(['已提醒师傅和管家'])
})

test('urged a moment ago: she is told when she may again', async () => {
  await shows(lin, ['urge'])
  phone.cloud = async ({ action }) =>
    action === 'ticket.urge'
      ? { ok: false, code: 'URGED_JUST_NOW' }
      : { ok: true, data: answer({ choices: ['urge'] }) }
  tap('urge')
  await wait()
  expect(phone.told).toEqual([REFUSALS.URGED_JUST_NOW])
})

test('a resident writes to everybody, and has no switch for it', async () => {
  await shows(lin, ['comment'])
  screen.getByText('留言')
  tap('comment')
  expect(has('comment-internal')).toBe(false)
  type('comment-words', '我五点后在家')
  tap('comment-submit')
  await wait()
  expect(commands()).toMatchObject([
    { action: 'ticket.comment', input: { words: '我五点后在家', internal: false } },
  ])
  tap('comment')
  expect(document.getElementById('comment-words')).toHaveProperty('value', '')
})

test('words that could not be sent are still there', async () => {
  await shows(lin, ['comment'])
  tap('comment')
  type('comment-words', '我五点后在家')
  tap('sheet-close')
  tap('comment')
  expect(document.getElementById('comment-words')).toHaveProperty('value', '我五点后在家')
})

test('what staff write stays among colleagues unless they say otherwise', async () => {
  await shows(wang, ['comment'])
  screen.getByText('备注')
  tap('comment')
  type('comment-words', '带梯子')
  tap('comment-submit')
  await wait()
  tap('comment')
  type('comment-words', '明天带新阀芯来')
  tap('comment-internal')
  tap('comment-submit')
  await wait()
  expect(commands().map(({ input }) => input.internal)).toEqual([true, false])
})

test('a note among colleagues is marked as one', async () => {
  await shows(wang, [], { timeline: [event({ type: 'commented', words: '带梯子', internal: true })] })
  screen.getByText('内部')
})

test('what was not mended goes back with a reason', async () => {
  await shows(lin, ['rate', 'reopen', 'comment'], { ticket: view({ state: 'finished' }) })
  tap('reopen')
  screen.getByText('会交回原来的师傅，管家也会知道')
  tap('reopen-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('reopen-phrase-0')
  tap('reopen-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.reopen', input: { reason: '又漏了' } }])
})

test('he waits for parts until tomorrow morning, with three taps', async () => {
  await shows(wang, ['finish', 'wait', 'transfer', 'comment'])
  tap('more')
  tap('wait')
  tap('wait-for-0')
  tap('wait-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('wait-until-1')
  screen.getByText('明天 09:00 前给住户消息')
  tap('wait-submit')
  await wait()
  expect(commands()).toMatchObject([
    { action: 'ticket.wait', input: { for: 'parts', until: Date.parse('2026-11-22T09:00:00+08:00') } },
  ])
  expect(commands()[0]?.input).not.toHaveProperty('note')
})

test('another day and hour can be picked, but none that has passed', async () => {
  await shows(wang, ['wait'])
  tap('wait')
  tap('wait-for-2')
  type('wait-day', '2026-11-25')
  type('wait-time', '14:00')
  screen.getByText('周三 14:00 前给住户消息')
  type('wait-day', '2026-11-21')
  screen.getByText('这个时间已经过了，请往后选')
  tap('wait-submit')
  await wait()
  expect(commands()).toEqual([])
  type('wait-day', '2026-11-25')
  type('wait-note', '自来水公司来人')
  tap('wait-submit')
  await wait()
  expect(commands()[0]?.input).toMatchObject({
    for: 'thirdParty',
    until: Date.parse('2026-11-25T14:00:00+08:00'),
    note: '自来水公司来人',
  })
})

test('what waits is gone on with by one tap', async () => {
  await shows(wang, ['resume', 'transfer', 'comment'], {
    ticket: view({ state: 'waiting', waiting: { for: 'parts', until: NOW + 60_000, note: '阀芯缺货' } }),
  })
  screen.getByText('阀芯缺货')
  tap('resume')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.resume' }])
})

test('he hands it to a colleague, sees how much they have, and is back at his list', async () => {
  await shows(wang, ['finish', 'wait', 'transfer', 'comment'])
  const given = answer({ ticket: view({ assignee: { ...leak.assignee, id: li.id, name: li.name } }) })
  tap('more')
  tap('transfer')
  await wait()
  screen.getByText('手上 3 单')
  phone.cloud = async () => ({ ok: true, data: given })
  tap('colleague-m-li')
  tap('transfer-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('transfer-phrase-0')
  tap('transfer-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.transfer', input: { to: 'm-li', reason: '他更拿手' } }])
  expect(phone.told).toEqual(['已转给李强'])
  expect(phone.went).toEqual(['back'])
})

test('colleagues of the same trade stand first', async () => {
  await shows(wang, ['transfer'])
  const he = { ...li, id: 'm-he', name: '何丽', post: '南区管家', openJobs: 0 }
  phone.cloud = async () => ({ ok: true, data: { items: [he, { ...li, openJobs: 3 }] } })
  tap('transfer')
  await wait()
  const rows = [...document.querySelectorAll('.ticket-detail__colleague')]
  expect(rows.map(({ id }) => id)).toEqual(['colleague-m-li', 'colleague-m-he'])
})

test('the wrong colleague is taken back', async () => {
  await shows(wang, ['transfer'])
  tap('transfer')
  await wait()
  tap('colleague-m-li')
  expect(has('transfer-submit')).toBe(true)
  tap('colleague-m-li')
  expect(has('transfer-submit')).toBe(false)
  await wait()
  screen.getByText('手上 3 单')
})

test('would rather not: with a reason, and it says what happens then', async () => {
  await shows(wang, ['accept', 'transfer', 'decline', 'comment'])
  tap('more')
  tap('decline')
  screen.getByText(/会马上转给下一位/)
  tap('decline-phrase-0')
  type('decline-reason', '手上太多，要到六点')
  tap('decline-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.decline', input: { reason: '手上太多，要到六点' } }])
})

test('the steward takes it over only when asked once more, and stays with it', async () => {
  await shows(chen, ['takeOver', 'transfer', 'comment', 'cancel'])
  tap('takeOver')
  expect(commands()).toEqual([])
  tap('sure')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.takeOver' }])
  expect(phone.went).toEqual([])
})
