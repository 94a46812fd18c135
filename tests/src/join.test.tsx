import { render, screen } from '@testing-library/react'
import { PRIVACY_VERSION } from '@contract/glossary'
import Join from '@/everyone/join/index'
import { lin } from './given'
import { has, settle, tap, write } from './screen'
import { freshPhone, phone } from './stubs/taro'

const place = {
  name: '翠湖花园',
  buildings: [
    { id: 'b3', name: '3号楼', units: [1, 2].map((n) => ({ id: `b3-${n}`, name: `${n}单元` })) },
    { id: 'b7', name: '7号楼', units: [{ id: 'b7-1', name: '1单元' }] },
  ],
}
const waiting = { id: 'a-1', communityName: '翠湖花园', label: '3号楼2单元501', tie: 'owner', createdAt: 0 }
let answers: Record<string, unknown>

beforeEach(() => {
  freshPhone()
  answers = {
    'session.me': { memberships: [lin] },
    'join.waiting': { items: [] },
    'join.find': { items: [{ id: 'c-1', name: '翠湖花园' }] },
    'join.place': place,
    'join.phone': { memberIds: [lin.id], maskedPhone: '139****0001' },
    'join.code': { memberIds: [lin.id] },
    'join.ask': { application: waiting },
  }
  phone.cloud = async ({ action }) => ({ ok: true, data: answers[action] })
})

const opens = async (params: Record<string, string> = {}, agrees = true) => {
  phone.params = params
  render(<Join />)
  if (agrees) await tap('agree')
  await settle()
}
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

test('the notice comes first, in WeChat’s own button, and nothing is asked of the cloud before', async () => {
  await opens({}, false)
  screen.getByText('我们记下什么')
  expect(document.getElementById('agree')?.dataset.openType).toBe('agreePrivacyAuthorization')
  expect(has('join-phone')).toBe(false)
  expect(phone.calls).toEqual([])
})

test('who said yes once is not asked again; who says no goes back', async () => {
  await opens()
  expect(has('join-phone')).toBe(true)
  freshPhone()
  await opens({}, false)
  await tap('not-now')
  expect(phone.went).toEqual(['back'])
})

test('one tap binds whom the roll knows, and says which house', async () => {
  phone.phoneCode = 'from-wechat'
  await opens()
  await tap('join-phone')
  expect(sent('join.phone')).toMatchObject([{ code: 'from-wechat', agreed: PRIVACY_VERSION }])
  expect(phone.told).toEqual(['已为您绑定 3号楼2单元501'])
  expect(phone.went).toEqual(['/pages/home/index'])
})

test('a number that nobody wrote down, and none at all, lead to the other ways', async () => {
  await opens()
  await tap('join-phone')
  screen.getByText(/没有拿到手机号/)
  expect(sent('join.phone')).toEqual([])
  phone.phoneCode = 'from-wechat'
  answers['join.phone'] = { memberIds: [], maskedPhone: '139****0001' }
  await tap('join-phone')
  screen.getByText(/登记表里还没有 139\*\*\*\*0001/)
  await tap('way-ask')
  expect(phone.went).toEqual(['/everyone/join/index?way=ask'])
})

test('a code is found in pasted words; what is missing is said, and then it goes', async () => {
  await opens({ way: 'code' })
  write('code', '林秀英邀请您加入翠湖花园，填邀请码 k7m-2pq-9ws 加入')
  expect(document.querySelector<HTMLInputElement>('#code')?.value).toBe('K7M-2PQ-9WS')
  await tap('join-submit')
  screen.getByText('请填写姓名')
  screen.getByText('手机号是 11 位，请看一眼')
  expect(sent('join.code')).toEqual([])
  write('name', ' 林小北 ')
  write('phone', '+86 139 0000 0009')
  await tap('join-submit')
  expect(sent('join.code')).toMatchObject([
    { code: 'K7M2PQ9WS', name: '林小北', phone: '13900000009', agreed: PRIVACY_VERSION },
  ])
  expect(phone.went).toEqual(['/pages/home/index'])
})

test('a shared card opens with its code filled in', async () => {
  await opens({ code: 'K7M2PQ9WS' })
  expect(document.querySelector<HTMLInputElement>('#code')?.value).toBe('K7M-2PQ-9WS')
})

test('asking: the community by name, the building, the staircase, and who one is', async () => {
  answers['session.me'] = { memberships: [] }
  await opens({ way: 'ask' })
  await tap('community')
  write('community-name', '翠湖')
  await tap('find')
  await tap('found-0')
  await tap('building-0')
  await tap('unit-1')
  screen.getByText('3号楼2单元')
  write('room', '501')
  write('name', '林秀英')
  write('phone', '13900000001')
  await tap('segment-tenant')
  await tap('ask-submit')
  expect(sent('join.ask')).toEqual([])
  write('until', '2026-12-31')
  await tap('ask-submit')
  expect(sent('join.ask')).toMatchObject([
    {
      communityId: 'c-1',
      buildingId: 'b3',
      unitId: 'b3-2',
      room: '501',
      tie: 'tenant',
      until: Date.UTC(2026, 11, 31, 16),
    },
  ])
  expect(phone.told).toEqual(['已交给片区管家，通过后会告诉您'])
  expect(phone.went).toEqual(['back'])
})

test('a building with one staircase asks no more', async () => {
  await opens({ way: 'ask' })
  await tap('community')
  write('community-name', '翠湖')
  await tap('find')
  await tap('found-0')
  await tap('building-1')
  screen.getByText('7号楼1单元')
})

test('what was begun is still there the next day', async () => {
  await opens({ way: 'code' })
  write('name', '林小北')
  document.body.innerHTML = ''
  await opens({ way: 'code' }, false)
  expect(document.querySelector<HTMLInputElement>('#name')?.value).toBe('林小北')
})

test('how the asking stands: waiting, refused with its reason and a way on, let in', async () => {
  answers['join.waiting'] = {
    items: [
      { ...waiting, state: 'waiting' },
      { ...waiting, id: 'a-2', state: 'refused', reason: '房号对不上' },
      { ...waiting, id: 'a-3', state: 'approved' },
    ],
  }
  await opens()
  screen.getByText('已交给片区管家，通过后会告诉您')
  screen.getByText('没有通过：房号对不上')
  await tap('again-a-2')
  expect(phone.went).toEqual(['/everyone/join/index?way=ask'])
  await tap('again-a-3')
  expect(phone.went).toContain('/pages/home/index')
})

test('a refusal says what to do, and keeps what was written', async () => {
  phone.cloud = async ({ action }) =>
    action === 'join.code' ? { ok: false, code: 'CODE_SPENT' } : { ok: true, data: answers[action] }
  await opens({ code: 'K7M2PQ9WS' })
  write('name', '林小北')
  write('phone', '13900000009')
  await tap('join-submit')
  expect(phone.told).toEqual(['这个邀请码已经用过或过期了，请对方再发一个'])
  expect(document.querySelector<HTMLInputElement>('#name')?.value).toBe('林小北')
})
