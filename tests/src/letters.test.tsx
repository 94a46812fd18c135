import { render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import { Letters } from '@/manager/letters/Letters'
import { leak, NOW, wang } from './given'
import { settle, tap } from './screen'
import { freshPhone, phone } from './stubs/taro'

const chen = { ...wang, id: 'm-chen' as MemberId, role: 'manager' as const, name: '陈静' }
let answers: Record<string, unknown>
beforeEach(() => {
  freshPhone()
  phone.cloud = async ({ action }) => ({ ok: true, data: answers[action] ?? {} })
})
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

describe('what did not arrive', () => {
  const letter = {
    id: 'n-1',
    ticketId: leak.id,
    number: leak.number,
    to: '林秀英',
    title: '师傅已出发',
    template: 'visit',
    at: NOW,
    why: 'unreachable',
  }

  test('to whom, of what, why, and once more with one tap', async () => {
    answers = { 'letter.dead': { items: [letter] }, 'letter.resend': { done: true } }
    render(<Letters me={chen} />)
    await settle()
    screen.getByText('给林秀英：师傅已出发')
    screen.getByText('微信一直连不上')
    await tap('open-n-1')
    expect(phone.went).toEqual(['/manager/ticket/index?id=t-1'])
    answers['letter.dead'] = { items: [] }
    await tap('resend-n-1')
    expect(sent('letter.resend')).toMatchObject([{ as: chen.id, id: 'n-1', ticketId: 't-1' }])
    expect(phone.told).toEqual(['已再发一次'])
    screen.getByText('没有发不出去的提醒')
  })
})
