import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Price } from '@contract/catalogue'
import type { PriceId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { byPlace, onShelf } from '@/components/jobs/shelves'
import { FinishForm } from '@/technician/finish/FinishForm'
import { Quote } from '@/technician/quote/Quote'
import { answer, leak, MINUTE, NOW, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const type = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const text = (id: string) => document.getElementById(id)?.textContent
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const sent = (action: string) => phone.calls.filter((call) => call.action === action)

const price = (id: string, name: string, type: Price['type'], amount: number): Price => ({
  id: id as PriceId,
  name,
  type,
  unit: type === 'part' ? '个' : '次',
  amount,
})
const valve = price('valve', '阀芯', 'part', 6_000)
const visit = price('visit', '上门', 'labour', 5_000)
const agreed = {
  lines: [
    { priceId: valve.id, name: '阀芯', unit: '个', amount: 6_000, count: 2 },
    { priceId: visit.id, name: '上门', unit: '次', amount: 5_000, count: 1 },
  ],
  total: 17_000,
  at: NOW,
  standing: 'agreed' as const,
}

const finishing = (change: Partial<TicketView> = {}) => {
  phone.cloud = async () => ({ ok: true, data: answer() })
  render(<FinishForm me={wang.id} ticket={view({ state: 'onSite', ...change })} />)
}

test('what is still owed is said, and the work is not done before it is there', async () => {
  finishing({ evidence: 'both' })
  expect(text('finish-missing')).toBe('还差修前的照片、完工的照片和一句说明')
  tap('finish-submit')
  await wait()
  expect(sent('ticket.finish')).toEqual([])
  tap('finish-phrase-0')
  tap('finish-before')
  await wait(2_000)
  expect(text('finish-missing')).toBe('还差完工的照片')
  tap('finish-photo')
  await wait(2_000)
  expect(text('finish-missing')).toBeUndefined()
  tap('finish-submit')
  await wait()
  expect(sent('ticket.finish')).toHaveLength(1)
  expect(sent('ticket.finish')[0]?.input).toMatchObject({ note: '已修好，测试正常' })
  expect(sent('ticket.finish')[0]?.input.before).toHaveLength(1)
  expect(phone.went).toEqual(['back'])
})

test('the bill is what was agreed to; what was not used is taken off, and nothing can be added', async () => {
  finishing({ evidence: 'none', quote: agreed })
  expect(text('finish-total')).toContain('¥170.00')
  tap('bill-valve-more')
  expect(text('finish-total')).toContain('¥170.00')
  tap('bill-valve-less')
  tap('bill-visit-less')
  tap('bill-visit-less')
  expect(text('finish-total')).toContain('¥60.00')
  tap('finish-phrase-1')
  tap('finish-submit')
  await wait()
  expect(sent('ticket.finish')[0]?.input.bill).toEqual([{ priceId: 'valve', count: 1 }])
})

test('what was refused is no bill', () => {
  finishing({ evidence: 'none', quote: { ...agreed, standing: 'refused' } })
  expect(document.getElementById('finish-total')).toBeNull()
})

test('an answer to a question wants words and no photos', async () => {
  finishing({ nature: 'question', evidence: 'none', state: 'accepted' })
  expect(document.getElementById('finish-photo')).toBeNull()
  expect(text('finish-missing')).toBe('还差一句说明')
  expect(text('finish-submit')).toBe('办结')
})

test('a complaint is done when it is said what was behind it', async () => {
  finishing({ nature: 'complaint', evidence: 'none', state: 'accepted' })
  tap('finish-phrase-0')
  expect(text('finish-missing')).toBe('还差投诉原因')
  tap('finish-cause-1')
  expect(text('finish-missing')).toBeUndefined()
  tap('finish-submit')
  await wait()
  expect(sent('ticket.finish')[0]?.input).toMatchObject({ cause: 'slow' })
})

test('nobody asks what was behind a leak', () => {
  finishing()
  expect(document.getElementById('finish-cause-0')).toBeNull()
})

const quoting = async (prices: Price[], change: Partial<TicketView> = {}) => {
  phone.cloud = async ({ action }) => {
    if (action === 'catalogue.get') return { ok: true, data: { kinds: [], prices, rev: 0 } }
    return { ok: true, data: { ticket: view({ state: 'onSite', ...change }), timeline: [], choices: [] } }
  }
  render(<Quote me={wang.id} id={leak.id} />)
  await wait()
}

test('a quote grows line by line, and its sum stands on the button', async () => {
  await quoting([valve, visit])
  tap('quote-submit')
  await wait()
  expect(sent('ticket.quote')).toEqual([])
  tap('price-valve-more')
  tap('price-valve-more')
  tap('price-visit-more')
  expect(text('quote-submit')).toBe('发给住户 ¥170.00')
  type('quote-note', '旧阀芯留给您')
  tap('quote-submit')
  await wait()
  expect(sent('ticket.quote')[0]?.input).toMatchObject({
    lines: [
      { priceId: 'valve', count: 2 },
      { priceId: 'visit', count: 1 },
    ],
    note: '旧阀芯留给您',
  })
  expect(phone.told).toEqual(['已发给林秀英，等同意'])
})

test('the next quote begins with the one that was refused', async () => {
  await quoting([valve, visit], { quote: { ...agreed, standing: 'refused' } })
  screen.getByText('上次报 ¥170.00，没有同意')
  expect(text('price-valve-count')).toBe('2')
  tap('price-valve-less')
  expect(text('quote-submit')).toBe('发给住户 ¥110.00')
})

test('a long list is searched, and what is picked stays in sight', async () => {
  const many = Array.from({ length: 12 }, (_, at) => price(`p${at}`, `配件${at}`, 'part', 100))
  await quoting([valve, ...many])
  tap('price-valve-more')
  type('quote-search', '配件11')
  expect([...document.querySelectorAll('.line-stepper')].map(({ textContent }) => textContent)).toHaveLength(
    2,
  )
  expect(document.getElementById('price-p11-more')).not.toBeNull()
  expect(document.getElementById('price-valve-more')).not.toBeNull()
})

test('without a price list it is said who fills it in', async () => {
  await quoting([])
  screen.getByText('价目表还是空的')
  screen.getByText(/请项目经理/)
})

test('danger first, then who was promised something sooner, then house by house', () => {
  const job = (label: string, change: object = {}) => ({
    ...leak,
    place: { label, zoneName: '东区' },
    state: 'accepted' as const,
    promisedAt: NOW + 60 * MINUTE,
    ...change,
  })
  const jobs = [
    job('3号楼10单元101'),
    job('3号楼2单元501'),
    job('1号楼1单元101', { promisedAt: NOW + 300 * MINUTE }),
    job('5号楼', { slot: { from: NOW + 5 * MINUTE, to: NOW + 90 * MINUTE } }),
    job('9号楼', { urgency: 'emergency', promisedAt: undefined }),
  ]
  expect(onShelf(jobs, 'now', NOW).map(({ place }) => place.label)).toEqual([
    '9号楼',
    '5号楼',
    '3号楼2单元501',
    '3号楼10单元101',
    '1号楼1单元101',
  ])
})

test('numbers of houses are numbers', () => {
  const labels = ['3号楼2单元1201', '3号楼2单元501', '10号楼', '3号楼', '大堂']
  expect([...labels].sort(byPlace)).toEqual(['3号楼', '3号楼2单元501', '3号楼2单元1201', '10号楼', '大堂'])
})
