import { act, fireEvent, render, screen } from '@testing-library/react'
import { REFUSALS } from '@/copy/refusals'
import { SubmitForm } from '@/resident/submit/SubmitForm'
import { lin, view } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const submits = () => phone.calls.filter(({ action }) => action === 'ticket.submit').map(({ input }) => input)
const cloudSays = (answer: Awaited<ReturnType<typeof phone.cloud>>) => {
  phone.cloud = async ({ action }) =>
    action === 'ticket.submit' ? answer : { ok: true, data: { templates: [] } }
}
const taken = { ok: true as const, data: { ticket: view() } }

test('the form is already filled in: one tap sends it, and leads to the ticket', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind="leak" />)
  screen.getByText('3号楼2单元501')
  tap('submit')
  await wait()
  expect(submits()).toEqual([
    {
      as: lin.id,
      kind: 'leak',
      place: { houseId: 'h-3-2-501' },
      requestId: expect.stringMatching(/./) as unknown,
    },
  ])
  expect(phone.went).toEqual(['/resident/ticket/index?id=t-1'])
})

test('consent is asked in the tap itself, for what this request will bring', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind="leak" />)
  tap('submit')
  expect(phone.consents).toEqual([['TEMPLATE-ACCEPTED', 'TEMPLATE-VISIT', 'TEMPLATE-CLOSED']])
  await wait()
  expect(phone.calls.find(({ action }) => action === 'notice.consent')?.input.templates).toEqual([
    'accepted',
    'visit',
    'closed',
  ])
})

test('two quick taps are one request', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind="leak" />)
  tap('submit')
  tap('submit')
  await wait()
  expect(submits()).toHaveLength(1)
})

test('without a signal nothing is lost, and pressing again another time is still the same tap', async () => {
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  const first = render(<SubmitForm me={lin} kind="leak" />)
  write('note', '厨房漏水')
  tap('submit')
  await wait(10_000)
  expect(phone.told).toEqual([REFUSALS.OFFLINE])
  first.unmount()

  cloudSays(taken)
  render(<SubmitForm me={lin} kind="leak" />)
  expect((document.getElementById('note') as HTMLTextAreaElement).value).toBe('厨房漏水')
  tap('submit')
  await wait()
  expect(new Set(submits().map(({ requestId }) => requestId)).size).toBe(1)
  expect(submits().at(-1)?.note).toBe('厨房漏水')
})

test('once sent, the next request of that kind starts empty and is a new one', async () => {
  cloudSays(taken)
  const first = render(<SubmitForm me={lin} kind="leak" />)
  write('note', '厨房漏水')
  tap('submit')
  await wait()
  first.unmount()
  render(<SubmitForm me={lin} kind="leak" />)
  expect((document.getElementById('note') as HTMLTextAreaElement).value).toBe('')
  tap('submit')
  await wait()
  expect(new Set(submits().map(({ requestId }) => requestId)).size).toBe(2)
})

test('words of danger change the promise before it is sent', () => {
  render(<SubmitForm me={lin} kind="lift" />)
  expect(screen.queryByText(/紧急/)).toBeNull()
  tap('phrase-0')
  screen.getByText(/紧急/)
})

test('a photo that is still travelling holds the button; once arrived it goes along', async () => {
  cloudSays(taken)
  let arrive = (_file: string): void => undefined
  phone.upload = () => new Promise((resolve) => (arrive = resolve))
  render(<SubmitForm me={lin} kind="leak" />)
  tap('photo')
  await wait()
  tap('submit')
  await wait()
  expect(submits()).toEqual([])
  arrive('cloud://env.bucket/photos/a.jpg')
  await wait()
  tap('submit')
  await wait()
  expect(submits()[0]?.photos).toEqual(['cloud://env.bucket/photos/a.jpg'])
})

test('a photo that did not get through stays on the form until it does', async () => {
  phone.upload = async () => {
    throw new Error('no signal')
  }
  render(<SubmitForm me={lin} kind="leak" />)
  tap('photo')
  await wait()
  const again = screen.getByText(/没传上/)
  phone.upload = async () => 'cloud://env.bucket/photos/a.jpg'
  fireEvent.click(again)
  await wait()
  expect(screen.queryByText(/没传上/)).toBeNull()
})

test('who has no house is asked for the place first', async () => {
  const spots = [{ id: 's-gate', name: '东门岗亭', zoneName: '东区' }]
  phone.cloud = async ({ action }) => ({
    ok: true,
    data: action === 'spot.list' ? { items: spots } : taken.data,
  })
  const { houses: _, ...homeless } = lin
  render(<SubmitForm me={homeless} kind="facility" />)
  await wait()
  expect(document.getElementById('submit')).toBeNull()
  tap('spot-0')
  tap('submit')
  await wait()
  expect(submits()[0]?.place).toEqual({ spotId: 's-gate' })
})
