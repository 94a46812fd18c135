import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import { Bell } from '@/components/bell/Bell'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { MyDuty } from '@/everyone/duty/MyDuty'
import { Board } from '@/manager/board/Board'
import { TechnicianHome } from '@/pages/home/TechnicianHome'
import { answer, leak, lin, NOW, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const chen = { ...wang, id: 'm-chen' as MemberId, role: 'manager' as const, name: '陈静' }
const zhou = { ...chen, id: 'm-zhou' as MemberId, role: 'steward' as const }

const PLENTY = { job: 3, accepted: 3, visit: 3, closed: 3, overdue: 3, digest: 3 }
let unread = 0
let held = PLENTY
let answers: Record<string, unknown>
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  unread = 0
  held = PLENTY
  answers = {
    'notice.consent': { templates: [] },
    'ticket.list': { items: [] },
    'session.me': { memberships: [wang] },
  }
  phone.standing = async () => ({ ok: true, data: { unread, held } })
  phone.cloud = async ({ action }) => ({ ok: true, data: answers[action] ?? {} })
})
afterEach(() => jest.useRealTimers())
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)

describe('the number of what is unread', () => {
  test.each([
    [1, '1'],
    [12, '12'],
    [100, '99+'],
  ])('%s stands on the bell and on the tab as %s', async (many, words) => {
    unread = many
    render(<Bell me={lin.id} />)
    await wait()
    expect(text('inbox-unread')).toBe(words)
    expect(phone.badge).toBe(words)
  })

  test('read, it is gone from both', async () => {
    unread = 2
    render(<Bell me={lin.id} />)
    await wait()
    unread = 0
    await wait(60_000)
    expect(has('inbox-unread')).toBe(false)
    expect(phone.badge).toBeUndefined()
  })
})

describe('when the next message cannot reach the phone', () => {
  const OUT = '下一条微信提醒发不到您手机了，点这里再开'
  const look = async (ticket = view()) => {
    answers['ticket.get'] = answer({ ticket })
    render(<TicketDetail me={lin} id={leak.id} />)
    await wait()
  }

  test('a resident is told so on her ticket, and one tap mends it', async () => {
    held = { ...PLENTY, accepted: 0 }
    await look()
    screen.getByText(OUT)
    held = PLENTY
    tap('remind')
    await wait()
    expect(phone.consents).toEqual([['TEMPLATE-ACCEPTED', 'TEMPLATE-VISIT', 'TEMPLATE-CLOSED']])
    screen.getByText('有进展微信提醒我')
    expect(phone.told).toEqual(['好的，有进展就发微信告诉您'])
  })

  test('it is the next one that counts, not any', async () => {
    held = { ...PLENTY, accepted: 0 }
    await look(view({ state: 'enRoute' }))
    screen.getByText('有进展微信提醒我')
  })

  test('a neighbour who follows hears one kind of message, and is told when there is none of it', async () => {
    held = { ...PLENTY, accepted: 0 }
    await look(
      view({ state: 'onSite', following: true, requester: { ...leak.requester, id: 'm-x' as MemberId } }),
    )
    screen.getByText(OUT)
  })

  test('a technician is told at home, and nothing is said while there is one', async () => {
    held = { ...PLENTY, job: 0 }
    const home = render(<TechnicianHome me={wang} />)
    await wait()
    screen.getByText('新单子的微信提醒发不到你手机了，点这里再开')
    held = PLENTY
    tap('push-duty')
    await wait()
    expect(phone.consents).toEqual([['TEMPLATE-JOB', 'TEMPLATE-OVERDUE']])
    expect(has('push-duty')).toBe(false)
    home.unmount()
  })

  test.each([[chen], [zhou]])('who answers for others is told on the board', async (me) => {
    held = { ...PLENTY, overdue: 0 }
    const none = { open: 0, onTime: 0, atRisk: 0, late: 0 }
    answers['promise.board'] = { all: none, today: { kept: 0, broken: 0 }, zones: [], people: [] }
    render(<Board me={me} />)
    await wait()
    tap('push-watch')
    await wait()
    expect(phone.consents).toEqual([['TEMPLATE-OVERDUE', 'TEMPLATE-DIGEST']])
  })
})

describe('going on duty', () => {
  const away = (type: 'off' | 'leave') => ({
    duties: [],
    absences: [{ memberId: wang.id, type, from: NOW - 1, until: NOW + 86_400_000 }],
    colleagues: [],
  })
  const opens = async (mine: object) => {
    answers['duty.mine'] = mine
    answers['duty.switch'] = mine
    answers['duty.return'] = mine
    render(<MyDuty me={wang.id} />)
    await wait()
  }

  test('a technician is asked for the messages of the day in the very tap, before anything else', async () => {
    await opens(away('off'))
    tap('on-duty')
    expect(phone.consents).toEqual([['TEMPLATE-JOB', 'TEMPLATE-OVERDUE']])
    await wait()
    expect(sent('duty.switch')).toMatchObject([{ on: true }])
  })

  test('back from leave early is on duty, too', async () => {
    await opens(away('leave'))
    tap('return')
    expect(phone.consents).toHaveLength(1)
    await wait()
  })

  test('going off duty asks for nothing', async () => {
    await opens({ duties: [], absences: [], colleagues: [] })
    tap('on-duty')
    await wait()
    expect(phone.consents).toEqual([])
  })
})
