import { render, screen } from '@testing-library/react'
import HousePage from '@/resident/house/index'
import { Houses } from '@/resident/houses/Houses'
import { reloadSession } from '@/services/session'
import { NOW, MINUTE, lin } from './given'
import { has, settle, tap, write } from './screen'
import { freshPhone, phone } from './stubs/taro'

const DAY = 24 * 60 * MINUTE
const me = { id: lin.id, name: lin.name, maskedPhone: '139****0001', tie: 'owner', joined: true, me: true }
const son = {
  id: 'm-son',
  name: '林小北',
  maskedPhone: '139****0009',
  tie: 'family',
  joined: false,
  me: false,
}
const invitation = { code: 'K7M2PQ9WS', houseId: 'h-3-2-501', tie: 'family', expiresAt: NOW + 3 * DAY }
const home = {
  id: 'h-3-2-501',
  label: '3号楼2单元501',
  tie: 'owner',
  mayInvite: true,
  people: [me, son],
  invitations: [],
}
let answers: Record<string, unknown>

beforeEach(() => {
  freshPhone()
  phone.params = { id: home.id }
  answers = {
    'session.me': { memberships: [lin] },
    'household.list': { items: [home] },
    'household.invite': { invitation },
    'household.revoke': { done: true },
    'household.remove': { done: true },
  }
  phone.cloud = async ({ action }) => ({ ok: true, data: answers[action] })
})
const opens = async () => {
  reloadSession()
  render(<HousePage />)
  await settle()
}
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

test('everybody in the house, masked, and who has not come yet', async () => {
  await opens()
  for (const words of ['林秀英（您）', '林小北', '139****0009', '还没加入']) screen.getByText(words)
  expect(has(`remove-${lin.id}`)).toBe(false)
})

test('an invitation is shown large, shared as a card, copied with words, and taken back', async () => {
  await opens()
  await tap('invite-family')
  expect(sent('household.invite')).toMatchObject([{ houseId: home.id, tie: 'family' }])
  screen.getByText('K7M-2PQ-9WS')
  expect(document.getElementById('share')?.dataset.openType).toBe('share')
  expect(phone.card()).toEqual({
    title: '林秀英邀请您加入3号楼2单元501',
    path: 'everyone/join/index?code=K7M2PQ9WS',
  })
  await tap('copy')
  expect(phone.copied).toEqual([expect.stringContaining('填邀请码 K7M-2PQ-9WS')])
  await tap('revoke')
  expect(sent('household.revoke')).toMatchObject([{ code: 'K7M2PQ9WS' }])
  expect(phone.card()).toMatchObject({ path: 'pages/home/index' })
})

test('a tenant is asked for the last day first', async () => {
  await opens()
  await tap('invite-tenant')
  await tap('tenant-invite')
  expect(sent('household.invite')).toEqual([])
  write('tenant-until', '2026-12-31')
  await tap('tenant-invite')
  expect(sent('household.invite')).toMatchObject([{ tie: 'tenant', until: Date.UTC(2026, 11, 31, 16) }])
})

test('taking somebody out says what happens and asks once more', async () => {
  await opens()
  await tap('remove-m-son')
  screen.getByText(/林小北马上看不到3号楼2单元501的报修/)
  expect(sent('household.remove')).toEqual([])
  await tap('sure')
  expect(sent('household.remove')).toMatchObject([{ houseId: home.id, memberId: 'm-son' }])
})

test('who leaves their last house is told that it is the last', async () => {
  await opens()
  await tap('leave')
  screen.getByText(/搬走后就退出这个小区了/)
  await tap('sure')
  expect(sent('household.remove')).toMatchObject([{ memberId: lin.id }])
  expect(phone.went).toEqual(['/pages/home/index'])
})

test('a tenant neither invites nor takes out', async () => {
  answers['household.list'] = { items: [{ ...home, tie: 'tenant', mayInvite: false }] }
  await opens()
  expect(has('invite-family') || has('remove-m-son')).toBe(false)
  expect(has('leave')).toBe(true)
})

test('who has no house is told how to get one', async () => {
  answers['household.list'] = { items: [] }
  render(<Houses me={lin.id} />)
  await settle()
  screen.getByText('您还没有绑定房屋')
  await tap('add-house')
  expect(phone.went).toEqual(['/everyone/join/index'])
})
