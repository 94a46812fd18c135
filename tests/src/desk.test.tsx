import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Membership } from '@contract/member'
import type { PriceId } from '@contract/ids'
import type { Quote, TicketAnswer, TicketChoice } from '@contract/ticket'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { arrange, CHOICES, nextStep } from '@/copy/choices'
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
  phone.calls.filter(
    ({ action }) => !['ticket.get', 'ticket.colleagues', 'ticket.list', 'catalogue.get'].includes(action),
  )

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

test('a quote is agreed to or refused, and neither stands behind a door', () => {
  expect(arrange(['agree', 'refuse', 'urge', 'comment', 'cancel'])).toEqual({
    main: 'agree',
    quiet: ['refuse'],
    more: ['comment', 'urge', 'cancel'],
  })
  expect(arrange(['quote', 'sign', 'wait', 'transfer', 'comment'])).toEqual({
    main: 'sign',
    quiet: ['quote'],
    more: ['wait', 'transfer', 'comment'],
  })
})

test('what is done is rated, confirmed with one tap, or opened again', () => {
  expect(arrange(['comment', 'confirm', 'rate', 'reopen'])).toEqual({
    main: 'rate',
    quiet: ['confirm', 'reopen'],
    more: ['comment'],
  })
  expect(arrange(['comment', 'confirm', 'reopen']).main).toBe('confirm')
})

test('a complaint is answered before anybody sets out, and then done with', () => {
  expect(nextStep(['depart', 'arrive', 'wait', 'answer'])).toBe('answer')
  expect(nextStep(['depart', 'arrive', 'finish', 'wait', 'answer'])).toBe('finish')
  expect(nextStep(['accept', 'answer'])).toBe('accept')
  expect(nextStep(['depart', 'arrive', 'wait'])).toBe('depart')
})

test('whatever the server allows can be reached, once', () => {
  const every = Object.keys(CHOICES) as TicketChoice[]
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
  type('wait-day', '2027-02-25')
  screen.getByText('最多 90 天，请往前选')
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

const quote: Quote = {
  lines: [
    { priceId: 'p-valve' as PriceId, name: '阀芯', unit: '个', amount: 6_000, count: 2 },
    { priceId: 'p-hour' as PriceId, name: '上门', unit: '次', amount: 6_000, count: 1 },
  ],
  total: 18_000,
  at: NOW,
  standing: 'asked',
}

test('she agrees to the very sum that stands on the button', async () => {
  await shows(lin, ['agree', 'refuse'], { ticket: view({ state: 'quoted', quote }) })
  tap('agree')
  expect(document.getElementById('agree-submit')?.textContent).toBe('同意 ¥180.00')
  tap('agree-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.agree', input: { total: 18_000 } }])
})

test('she refuses with a reason', async () => {
  await shows(lin, ['agree', 'refuse'], { ticket: view({ state: 'quoted', quote }) })
  tap('refuse')
  tap('refuse-phrase-0')
  tap('refuse-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.refuse', input: { reason: '价格太高' } }])
})

test('an empty page is no signature', async () => {
  await shows(wang, ['sign', 'quote'], { ticket: view({ state: 'quoted', quote }) })
  tap('sign')
  screen.getByText('签名后才能确认')
  tap('sign-submit')
  await wait()
  expect(commands()).toEqual([])
})

test('it is good: one tap', async () => {
  await shows(lin, ['rate', 'confirm', 'reopen'], { ticket: view({ state: 'finished' }) })
  tap('confirm')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.confirm', input: { id: leak.id } }])
})

test('a complaint is answered in three parts: what it is, what we do, by when', async () => {
  await shows(chen, ['answer', 'comment'], {
    ticket: view({ nature: 'complaint', state: 'accepted', note: '楼上半夜装修' }),
  })
  tap('answer')
  expect(document.getElementById('answer-problem')).toHaveProperty('value', '楼上半夜装修')
  tap('answer-phrase-1')
  tap('answer-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('answer-until-1')
  tap('answer-submit')
  await wait()
  expect(commands()).toMatchObject([
    {
      action: 'ticket.answer',
      input: {
        problem: '楼上半夜装修',
        plan: '和对方沟通',
        finishBy: Date.parse('2026-11-22T09:00:00+08:00'),
      },
    },
  ])
})

test('what was asked for under the wrong word is put right, with a reason', async () => {
  await shows(wang, ['reclassify'])
  phone.cloud = async ({ action }) =>
    action === 'catalogue.get'
      ? { ok: true, data: { kinds: DEFAULT_KINDS, prices: [], rev: 0 } }
      : { ok: true, data: answer({ ticket: view({ kind: 'drain', what: '下水' }) }) }
  tap('reclassify')
  await wait()
  screen.getByText('不是漏水，是什么？')
  const drain = [...document.querySelectorAll('[id^=reclassify-kind]')].find(
    ({ textContent }) => textContent === '下水',
  )
  fireEvent.click(drain!)
  tap('reclassify-submit')
  await wait()
  expect(commands()).toEqual([])
  tap('reclassify-phrase-1')
  tap('reclassify-submit')
  await wait()
  expect(commands()).toMatchObject([
    { action: 'ticket.reclassify', input: { kind: 'drain', reason: '到现场看不是这个' } },
  ])
  expect(phone.told).toEqual(['已改为下水，交给王建国'])
})

test('who looks after it may hand that on, and the job stays where it is', async () => {
  const guardian = { id: li.id, name: li.name, maskedPhone: '', callable: false }
  await shows(chen, ['entrust', 'comment'])
  tap('entrust')
  await wait()
  phone.cloud = async () => ({ ok: true, data: answer({ ticket: view({ guardian }) }) })
  tap('colleague-m-li')
  tap('entrust-phrase-0')
  tap('entrust-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.entrust', input: { to: 'm-li', reason: '我下班了' } }])
  expect(phone.told).toEqual(['以后由李强跟进'])
})

test('two of the same become one; it is said first who will hear of it', async () => {
  await shows(chen, ['merge', 'comment'], { ticket: view({ followers: 2 }) })
  const other = { ...leak, id: 't-2', number: '1121-111111' }
  phone.cloud = async ({ action }) =>
    action === 'ticket.list' ? { ok: true, data: { items: [leak, other] } } : { ok: true, data: answer() }
  tap('merge')
  await wait()
  expect(phone.calls.find(({ action }) => action === 'ticket.list')?.input).toMatchObject({
    box: 'zone',
    filter: { standing: 'open', kind: 'leak' },
  })
  expect(has('into-t-1')).toBe(false)
  tap('into-t-2')
  screen.getByText(/林秀英和 2 位跟进的邻居会收到消息，以后看 1121-111111 的进展/)
  tap('merge-submit')
  await wait()
  expect(commands()).toMatchObject([{ action: 'ticket.merge', input: { into: 't-2' } }])
})

test('a date that the server will not have keeps the question, and its words', async () => {
  await shows(wang, ['wait'])
  phone.cloud = async ({ action }) =>
    action === 'ticket.wait'
      ? { ok: false, code: 'WRONG_DATES' }
      : { ok: true, data: answer({ choices: ['wait'] }) }
  tap('wait')
  tap('wait-for-0')
  tap('wait-until-1')
  type('wait-note', '阀芯缺货')
  tap('wait-submit')
  await wait()
  expect(document.getElementById('wait-note')).toHaveProperty('value', '阀芯缺货')
})
