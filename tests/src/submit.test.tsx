import type { SpotId } from '@contract/ids'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { REFUSALS } from '@/copy/refusals'
import { SubmitForm } from '@/resident/submit/SubmitForm'
import { lin, view } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const kind = (wanted: string) => DEFAULT_KINDS.find(({ id }) => id === wanted)!
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const submits = () => phone.calls.filter(({ action }) => action === 'ticket.submit').map(({ input }) => input)
const cloudSays = (answer: Awaited<ReturnType<typeof phone.cloud>>) => {
  phone.cloud = async ({ action }) =>
    action === 'ticket.submit' ? answer : { ok: true, data: { templates: [], items: [] } }
}
const taken = { ok: true as const, data: { ticket: view() } }

test('the form is already filled in: one tap sends it, and leads to the ticket', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind={kind('leak')} />)
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
  render(<SubmitForm me={lin} kind={kind('leak')} />)
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
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  tap('submit')
  tap('submit')
  await wait()
  expect(submits()).toHaveLength(1)
})

test('without a signal nothing is lost, and pressing again another time is still the same tap', async () => {
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  const first = render(<SubmitForm me={lin} kind={kind('leak')} />)
  write('note', '厨房漏水')
  tap('submit')
  await wait(10_000)
  expect(phone.told).toEqual([REFUSALS.OFFLINE])
  first.unmount()

  cloudSays(taken)
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  expect((document.getElementById('note') as HTMLTextAreaElement).value).toBe('厨房漏水')
  tap('submit')
  await wait()
  expect(new Set(submits().map(({ requestId }) => requestId)).size).toBe(1)
  expect(submits().at(-1)?.note).toBe('厨房漏水')
})

test('once sent, the next request of that kind starts empty and is a new one', async () => {
  cloudSays(taken)
  const first = render(<SubmitForm me={lin} kind={kind('leak')} />)
  write('note', '厨房漏水')
  tap('submit')
  await wait()
  first.unmount()
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  expect((document.getElementById('note') as HTMLTextAreaElement).value).toBe('')
  tap('submit')
  await wait()
  expect(new Set(submits().map(({ requestId }) => requestId)).size).toBe(2)
})

test('words of danger change the promise, say which word, and give a number to ring', () => {
  render(<SubmitForm me={lin} kind={kind('lift')} dutyPhone="010-8888 0000" />)
  expect(screen.queryByText(/紧急/)).toBeNull()
  tap('phrase-0')
  screen.getByText('因为写了“困人”，按紧急情况处理，马上派人')
  tap('call-duty')
  expect(phone.dialled).toEqual(['01088880000'])
})

test('she may say that it is no emergency, take that back, and another word of danger counts anew', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  write('note', '怕爆管，先来看看')
  tap('calm')
  screen.getByText('好的，按普通单子处理')
  tap('not-calm')
  screen.getByText(/“爆管”/)
  tap('calm')
  write('note', '怕爆管，插座触电了')
  screen.getByText(/按紧急情况处理/)
  write('note', '怕爆管，先来看看')
  tap('submit')
  await wait()
  expect(submits()[0]).toMatchObject({ note: '怕爆管，先来看看', calm: true })
})

test('a visit at a time, and who has the key, go along when they are filled in', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  tap('more-fields')
  tap('slot-明天-上午')
  tap('away')
  write('key', '隔壁 502 王阿姨')
  tap('submit')
  await wait()
  expect(submits()[0]).toMatchObject({ key: '隔壁 502 王阿姨' })
  const { from, to } = submits()[0]?.slot as { from: number; to: number }
  expect(from).toBeGreaterThan(Date.now())
  expect(to).toBeGreaterThan(from)
})

test('a complaint is words first, and is not sent without any', async () => {
  cloudSays(taken)
  render(<SubmitForm me={lin} kind={kind('complaint')} />)
  expect(document.getElementById('more-fields')).toBeNull()
  tap('submit')
  await wait()
  expect(submits()).toEqual([])
  write('note', '楼道堆了杂物')
  tap('submit')
  await wait()
  expect(submits()[0]?.note).toBe('楼道堆了杂物')
})

const alike = {
  id: 't-7',
  what: '漏水',
  icon: 'leak',
  near: '3号楼',
  state: 'onSite',
  assignee: '王建国',
  createdAt: 0,
  followers: 3,
  mine: false,
}
test('who finds the same trouble asked for already joins in, and files nothing', async () => {
  phone.cloud = async ({ action }) =>
    action === 'ticket.alike'
      ? { ok: true, data: { items: [alike] } }
      : { ok: true, data: { templates: [], ticket: view() } }
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  await wait()
  screen.getByText(/3号楼有一张漏水的单子正在处理（王建国，.* 提交，3 位邻居也在等）/)
  tap('follow-t-7')
  await wait()
  expect(phone.calls.map(({ action }) => action)).toContain('ticket.follow')
  expect(submits()).toEqual([])
  expect(phone.went).toEqual(['/resident/ticket/index?id=t-7'])
})

test('what the property knows already is read first, whatever was tapped', async () => {
  const known = { ...alike, id: 't-8', what: '停水', incident: { text: '3号楼停水，抢修中' } }
  phone.cloud = async ({ action }) => ({
    ok: true,
    data: action === 'ticket.alike' ? { items: [alike, known] } : {},
  })
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  await wait()
  screen.getByText('3号楼停水，抢修中')
  expect([...document.querySelectorAll('[id^=alike-]')].map(({ id }) => id)).toEqual([
    'alike-t-8',
    'alike-t-7',
  ])
  expect(document.getElementById('submit')).not.toBeNull()
})

test('a scanned code fills the place in', async () => {
  const spots = [{ id: 'b3-lift', name: '3号楼电梯', zoneName: '东区' }]
  phone.cloud = async ({ action }) => ({
    ok: true,
    data: action === 'spot.list' ? { items: spots } : { ...taken.data, items: [], templates: [] },
  })
  render(<SubmitForm me={lin} kind={kind('lift')} spot={'b3-lift' as SpotId} />)
  await wait()
  screen.getByText('3号楼电梯')
  tap('submit')
  await wait()
  expect(submits()[0]?.place).toEqual({ spotId: 'b3-lift' })
})

test('a photo that is still travelling holds the button; once arrived it goes along', async () => {
  cloudSays(taken)
  let arrive = (_file: string): void => undefined
  phone.upload = () => new Promise((resolve) => (arrive = resolve))
  render(<SubmitForm me={lin} kind={kind('leak')} />)
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
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  tap('photo')
  await wait()
  expect(screen.queryByText(/没传上/)).toBeNull()
  // It tries by itself for a while first.
  await wait(20_000)
  const again = screen.getByText(/没传上/)
  phone.upload = async () => 'cloud://env.bucket/photos/a.jpg'
  fireEvent.click(again)
  await wait()
  expect(screen.queryByText(/没传上/)).toBeNull()
})

test('who leaves while a photo travels finds it on the way again', async () => {
  phone.upload = () => new Promise(() => undefined)
  const first = render(<SubmitForm me={lin} kind={kind('leak')} />)
  tap('photo')
  await wait()
  first.unmount()
  phone.upload = async () => 'cloud://env.bucket/photos/b.jpg'
  cloudSays(taken)
  render(<SubmitForm me={lin} kind={kind('leak')} />)
  await wait()
  tap('submit')
  await wait()
  expect(submits()[0]?.photos).toEqual(['cloud://env.bucket/photos/b.jpg'])
})

test('who has no house is asked for the place first', async () => {
  const spots = [{ id: 's-gate', name: '东门岗亭', zoneName: '东区' }]
  phone.cloud = async ({ action }) => ({
    ok: true,
    data: action === 'spot.list' ? { items: spots } : { ...taken.data, items: [], templates: [] },
  })
  const { houses: _, ...homeless } = lin
  render(<SubmitForm me={homeless} kind={kind('facility')} />)
  await wait()
  expect(document.getElementById('submit')).toBeNull()
  tap('spot-0')
  tap('submit')
  await wait()
  expect(submits()[0]?.place).toEqual({ spotId: 's-gate' })
})
