import { act, render, screen } from '@testing-library/react'
import type { HouseId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { placeOf } from '@/components/place-picker/place'
import { Data } from '@/everyone/data/Data'
import Me from '@/pages/me/index'
import Requests from '@/pages/requests/index'
import { loadSession, membershipsHeld } from '@/services/session'
import { lin, wang } from './given'
import { has, settle, tap, write } from './screen'
import { freshPhone, phone } from './stubs/taro'

const other = { id: 'h-5-1-302' as HouseId, label: '5号楼1单元302', tie: 'owner' as const }
const data = {
  name: '林秀英',
  phone: '13900000001',
  communityName: '翠湖花园',
  role: 'resident',
  houses: lin.houses,
  mayForget: true,
}
let answers: Record<string, unknown>

beforeEach(() => {
  freshPhone()
  answers = {
    'mine.get': data,
    'mine.correct': { ...data, name: '林秀瑛' },
    'mine.export': { fileId: 'cloud://env.bucket/exports/x.xlsx', url: 'https://files/x.xlsx' },
    'mine.forget': { done: true },
    'ticket.list': { items: [] },
  }
  phone.cloud = async ({ action }) => ({ ok: true, data: answers[action] })
})
const holds = async (memberships: Membership[]) => {
  answers['session.me'] = { memberships }
  await act(() => loadSession())
}
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

test('a resident finds houses and data; the number is masked', async () => {
  await holds([lin])
  render(<Me />)
  await settle()
  screen.getByText('住户 · 139****0001')
  expect(has('my-houses') && has('my-data') && has('privacy') && has('join-other')).toBe(true)
  expect(has('my-duty') || has('manage-people')).toBe(false)
})

test('staff find their duty, and how it stands', async () => {
  await holds([{ ...wang, away: 'leave' }])
  render(<Me />)
  await settle()
  screen.getByText('请假')
  await tap('my-duty')
  expect(phone.went).toEqual(['/everyone/duty/index'])
})

test('which house is home is one tap, and remembered', async () => {
  await holds([{ ...lin, houses: [...(lin.houses ?? []), other] }])
  render(<Me />)
  await tap(`home-${other.id}`)
  expect(placeOf(membershipsHeld()[0]!)?.label).toBe(other.label)
  await act(() => loadSession())
  expect(placeOf(membershipsHeld()[0]!)?.label).toBe(other.label)
})

test('owners and family may look at what the household asked for; tenants and staff at their own', async () => {
  await holds([lin])
  const { unmount } = render(<Requests />)
  await settle()
  await tap('segment-household')
  expect(sent('ticket.list').map(({ box }) => box)).toEqual(['mine', 'household'])
  unmount()
  await holds([{ ...lin, houses: [{ ...other, tie: 'tenant' }] }])
  render(<Requests />)
  await settle()
  expect(has('segment-household')).toBe(false)
})

test('all that is held is shown, and the name can be corrected', async () => {
  await holds([lin])
  render(<Data me={lin.id} />)
  await settle()
  for (const words of ['13900000001', '3号楼2单元501（业主）']) screen.getByText(words)
  await tap('correct')
  write('new-name', '林秀瑛')
  await tap('name-save')
  expect(sent('mine.correct')).toMatchObject([{ name: '林秀瑛' }])
  screen.getByText('林秀瑛')
})

test('everything is taken along in one file', async () => {
  await holds([lin])
  render(<Data me={lin.id} />)
  await settle()
  await tap('export')
  expect(phone.opened).toEqual([{ url: 'https://files/x.xlsx', fileType: 'xlsx' }])
})

test('deleting says what stays, takes two taps, and makes a stranger', async () => {
  await holds([lin])
  render(<Data me={lin.id} />)
  await settle()
  await tap('forget')
  screen.getByText('报修记录会保留，但不再有您的姓名和电话。')
  expect(sent('mine.forget')).toEqual([])
  answers['session.me'] = { memberships: [] }
  await tap('keep-name')
  await tap('sure')
  expect(sent('mine.forget')).toMatchObject([{ keepName: true }])
  expect(membershipsHeld()).toEqual([])
  expect(phone.went).toEqual(['/pages/home/index'])
})

test('staff are told who ends their post', async () => {
  answers['mine.get'] = { ...data, role: 'technician', houses: [], mayForget: false }
  await holds([wang])
  render(<Data me={wang.id} />)
  await settle()
  screen.getByText(/离职由项目经理办理/)
  expect(has('forget')).toBe(false)
})

test('who works here has a picture, told who sees it; a resident has none', async () => {
  answers['mine.get'] = { ...data, name: '王建国', role: 'technician', mayForget: false }
  const page = render(<Data me={wang.id} />)
  await settle()
  screen.getByText('住户点开你的名字会看到，知道来的是谁')
  expect(document.querySelector('#picture img')).toBeNull()
  answers['mine.photo'] = { ...data, role: 'technician', photo: 'cloud://env.bucket/photos/me.jpg' }
  await tap('picture-pick')
  await settle()
  expect(sent('mine.photo')).toMatchObject([
    { as: wang.id, photo: expect.stringContaining('photos/') as string },
  ])
  expect(document.querySelector('#picture img')).not.toBeNull()
  page.unmount()
  answers['mine.get'] = data
  render(<Data me={lin.id} />)
  await settle()
  expect(has('picture')).toBe(false)
})
