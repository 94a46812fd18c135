import { render, screen } from '@testing-library/react'
import type { MyDuty as Mine } from '@contract/zone'
import { MyDuty } from '@/everyone/duty/MyDuty'
import { NOW, MINUTE, wang } from './given'
import { has, settle, tap, write } from './screen'
import { freshPhone, phone } from './stubs/taro'

const DAY = 24 * 60 * MINUTE
const li = { id: 'm-li', name: '李强', post: '水电维修' }
let mine: Mine

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW, doNotFake: ['setTimeout', 'queueMicrotask'] })
  mine = {
    duties: [
      {
        id: 'd-1',
        zoneName: '东区',
        kinds: ['漏水', '下水'],
        shift: { name: '早班', days: [1, 2, 3, 4, 5], from: '07:00', to: '15:00' },
        as: 'person',
        onNow: true,
      },
    ],
    absences: [],
    colleagues: [li],
  } as unknown as Mine
  phone.cloud = async ({ action }) => ({
    ok: true,
    data: action === 'session.me' ? { memberships: [wang] } : mine,
  })
})
afterEach(() => jest.useRealTimers())

const opens = async () => {
  render(<MyDuty me={wang.id} />)
  await settle()
}
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

test('which work is mine and when, in words', async () => {
  await opens()
  for (const words of ['在上班', '东区', '漏水、下水', '早班 07:00–15:00 · 周一至周五', '现在在班'])
    screen.getByText(words)
})

test('off duty with one tap, and who gets the work then', async () => {
  await opens()
  // The server's clock is ahead of this phone's.
  mine = { ...mine, absences: [{ memberId: wang.id, type: 'off', from: NOW + 9 * MINUTE }] }
  await tap('on-duty')
  expect(sent('duty.switch')).toMatchObject([{ on: false }])
  screen.getByText('下班了')
  screen.getByText(/没有替班就派给管家/)
  await tap('on-duty')
  expect(sent('duty.switch')).toMatchObject([{ on: false }, { on: true }])
})

test('leave is whole days: from now where it begins today, to the end of the last', async () => {
  await opens()
  await tap('leave')
  write('leave-to', '2026-11-23')
  await tap('deputy-1')
  await tap('leave-submit')
  const [leave] = sent('duty.leave')
  expect(leave).toMatchObject({ until: Date.UTC(2026, 10, 23, 16), deputyId: 'm-li' })
  expect(Number(leave?.from)).toBeGreaterThanOrEqual(NOW)
  expect(has('leave-submit')).toBe(false)
})

test('on leave one sees until when and who stands in, and may come back', async () => {
  mine = {
    ...mine,
    absences: [
      {
        memberId: wang.id,
        type: 'leave',
        from: NOW - DAY,
        until: Date.UTC(2026, 10, 22, 16),
        deputyId: li.id,
      },
    ] as Mine['absences'],
  }
  await opens()
  screen.getByText('请假中')
  screen.getByText('新单子派给李强')
  screen.getByText('2026年11月20日到2026年11月22日，李强替班')
  await tap('return')
  expect(sent('duty.return')).toHaveLength(1)
})
