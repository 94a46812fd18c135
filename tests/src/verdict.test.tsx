import { act, fireEvent, render, screen } from '@testing-library/react'
import type { StaffCard, Verdict } from '@contract/feedback'
import type { FileId } from '@contract/ids'
import type { TicketAnswer, TicketView } from '@contract/ticket'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { happened, saidWith } from '@/copy/timeline'
import { afterLow, averageInWords, lowInWords, tagsOffered, yearsInWords } from '@/copy/verdicts'
import { answer, event, leak, lin, MINUTE, NOW, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const TAGS: NonNullable<TicketView['tags']> = {
  good: ['onTime', 'skilled', 'explained', 'tidy', 'polite'],
  bad: ['notFixed', 'late', 'rude'],
}
const HOUR = 60 * MINUTE
const good: Verdict = { stars: 5, tags: ['onTime'], words: '来得快', anonymous: false, at: NOW }
const low: Verdict = { stars: 2, tags: ['notFixed'], words: '还在滴水', anonymous: false, at: NOW }

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent ?? ''
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const sent = (action: string) => phone.calls.filter((call) => call.action === action)
const shows = async (me: typeof lin, first: TicketAnswer, who?: StaffCard) => {
  phone.cloud = async ({ action }) => ({ ok: true, data: action === 'ticket.who' ? who : first })
  const page = render(<TicketDetail me={me} id={leak.id} />)
  await wait()
  return page
}
const finished = view({ state: 'finished', tags: TAGS })
const rated = (rating: Verdict, change: Partial<TicketView> = {}) =>
  view({ state: 'rated', rating, ...change })
const offered = () => [...document.querySelectorAll('[id^=rate-tag-]')].map(({ textContent }) => textContent)

test('five stars offer what was good; two offer first what was not', async () => {
  await shows(lin, answer({ ticket: finished, choices: ['rate'] }))
  tap('rate')
  expect(offered()).toEqual([])
  tap('star-5')
  expect(offered()).toEqual(['准时', '手艺好', '讲解清楚', '收拾干净', '态度好'])
  tap('star-2')
  expect(offered().slice(0, 3)).toEqual(['没修好', '迟到', '态度不好'])
})

test('what was picked under two stars is not said with five', async () => {
  await shows(lin, answer({ ticket: finished, choices: ['rate'] }))
  tap('rate')
  tap('star-2')
  tap('rate-tag-0')
  tap('star-5')
  tap('rate-tag-0')
  tap('rate-submit')
  await wait()
  expect(sent('ticket.rate')[0]?.input).toMatchObject({ stars: 5, tags: ['onTime'], anonymous: false })
})

test('no more tags than a verdict may carry, and that is said', async () => {
  await shows(lin, answer({ ticket: finished, choices: ['rate'] }))
  tap('rate')
  tap('star-3')
  for (let at = 0; at < 7; at += 1) tap(`rate-tag-${at}`)
  expect(phone.told).toEqual(['最多选 6 项'])
  tap('rate-tag-0')
  tap('rate-submit')
  await wait()
  expect(sent('ticket.rate')[0]?.input.tags).toHaveLength(5)
})

test('she may leave her name out, and reads who still sees it', async () => {
  await shows(lin, answer({ ticket: finished, choices: ['rate'] }))
  tap('rate')
  expect(text('rate-anonymous')).toContain('师傅会看到这条评价')
  tap('rate-anonymous')
  expect(text('rate-anonymous')).toContain('师傅看不到这条评价，管家和经理能看到')
  tap('star-1')
  tap('rate-submit')
  await wait()
  expect(sent('ticket.rate')[0]?.input.anonymous).toBe(true)
})

test('a verdict begun and left is there when she comes back', async () => {
  const page = await shows(lin, answer({ ticket: finished, choices: ['rate'] }))
  tap('rate')
  tap('star-4')
  tap('rate-tag-1')
  write('rate-words', '师傅细心')
  page.unmount()
  await shows(lin, answer({ ticket: finished, choices: ['rate'] }))
  tap('rate')
  tap('rate-submit')
  await wait()
  expect(sent('ticket.rate')[0]?.input).toMatchObject({ stars: 4, tags: ['skilled'], words: '师傅细心' })
})

test('a change begins with what stands, and says that it is the only one', async () => {
  await shows(lin, answer({ ticket: rated(good, { tags: TAGS }), choices: ['rerate', 'reopen', 'comment'] }))
  tap('rerate')
  screen.getByText('只能改一次，24 小时内')
  tap('star-3')
  tap('rate-submit')
  await wait()
  expect(sent('ticket.rerate')[0]?.input).toMatchObject({ stars: 3, tags: ['onTime'], words: '来得快' })
})

test('a verdict stands on the ticket with what was said to it', async () => {
  const reply = { words: '谢谢您的评价', by: '陈静', at: NOW }
  await shows(lin, answer({ ticket: rated({ ...good, anonymous: true, changedAt: NOW, reply }) }))
  for (const words of ['准时', '来得快', '匿名', '改过一次', '陈静的回复', '谢谢您的评价'])
    expect(text('verdict')).toContain(words)
  expect(has('after-low')).toBe(false)
})

test('after two stars she is told who rings, and asks for more with one tap', async () => {
  const ticket = rated(low, { calledBy: NOW + HOUR })
  await shows(lin, answer({ ticket, choices: ['rerate', 'reopen', 'comment'] }))
  expect(text('after-low')).toContain('最晚今天')
  tap('again')
  await wait()
  expect(sent('ticket.reopen')[0]?.input).toMatchObject({ reason: '还在滴水' })
})

test('staff read the verdict and not what was promised to her', async () => {
  await shows(wang, answer({ ticket: rated(low), choices: ['reply'] }))
  expect(has('verdict')).toBe(true)
  expect(has('after-low')).toBe(false)
})

test('who answers for it says something to a verdict, once', async () => {
  await shows({ ...wang, role: 'steward' }, answer({ ticket: rated(low), choices: ['reply', 'comment'] }))
  tap('reply')
  tap('reply-submit')
  await wait()
  expect(sent('ticket.reply')).toEqual([])
  tap('reply-phrase-1')
  tap('reply-submit')
  await wait()
  expect(sent('ticket.reply')[0]?.input).toMatchObject({ words: '对不起，我们马上改' })
})

test.each<[string, number | undefined, number]>([
  ['对不起，没让您满意。管家会联系您，最晚今天 18:30', NOW + 4 * HOUR, NOW],
  ['对不起，没让您满意。管家会联系您，最晚明天 14:30', NOW + 24 * HOUR, NOW],
  ['对不起，没让您满意', NOW + 4 * HOUR, NOW + 5 * HOUR],
  ['对不起，没让您满意', undefined, NOW],
])('a call is promised as long as it is to come: %s', (words, calledBy, now) => {
  expect(afterLow({ rating: low, ...(calledBy === undefined ? {} : { calledBy }) }, now)).toBe(words)
})

test('three stars are low only where something is not mended', () => {
  expect(afterLow({ rating: { ...good, stars: 3, tags: ['late'] } }, NOW)).toBeUndefined()
  expect(afterLow({ rating: { ...good, stars: 3, tags: ['notFixed'] } }, NOW)).toBeDefined()
})

test('what was said without a name is not handed on as a reason', () => {
  expect(lowInWords(leak, low)).toBe('还在滴水')
  expect(lowInWords(leak, { ...low, anonymous: true })).toBe('没修好')
  expect(lowInWords({ nature: 'complaint' }, { tags: ['rude'], anonymous: false })).toBe('没解决')
})

test('no stars yet offer nothing', () => expect(tagsOffered(0, TAGS)).toEqual([]))

test('she sees who comes: a name for the door, how long here, what neighbours say', async () => {
  const who: StaffCard = {
    id: wang.id,
    name: '王师傅',
    post: '水电维修',
    photo: 'cloud://env.bucket/photos/wang.jpg' as FileId,
    years: 6,
    stars: { tenths: 48, count: 36 },
  }
  await shows(lin, answer(), who)
  tap(`who-${wang.id}`)
  await wait()
  for (const words of ['王师傅', '水电维修', '在这里 6 年', '4.8 分 · 36 条评价'])
    expect(text('who')).toContain(words)
  expect(document.querySelector('#who img')).not.toBeNull()
})

test('a technician’s colleague is not opened like a stranger', async () => {
  await shows({ ...wang, id: 'm-chen' as typeof wang.id, role: 'steward' }, answer())
  expect(has(`who-${wang.id}`)).toBe(false)
})

test.each([
  ['还没有评价', undefined],
  ['评价还少（3 条）', { tenths: 50, count: 3 }],
  ['5.0 分 · 5 条评价', { tenths: 50, count: 5 }],
])('few verdicts are called few: %s', (words, stars) => expect(averageInWords(stars)).toBe(words))

test('whoever came this year is not said to be here for none', () => {
  expect(yearsInWords(0)).toBe('来这里不到一年')
})

test.each([
  [
    '王建国 评了 4 星',
    event({ type: 'rated', stars: 4, tags: ['onTime', 'tidy'], words: '好' }),
    '准时、收拾干净；好',
  ],
  ['王建国 把评价改成 2 星', event({ type: 'rerated', stars: 2 }), undefined],
  ['王建国 回复了评价', event({ type: 'replied', words: '谢谢' }), '谢谢'],
])('what happened reads: %s', (sentence, one, said) => {
  expect(happened(one, NOW)).toBe(sentence)
  expect(saidWith(one)).toBe(said)
})
