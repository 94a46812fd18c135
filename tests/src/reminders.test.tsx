import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import type { Preferences } from '@contract/notice'
import { Bell } from '@/components/bell/Bell'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { MyDuty } from '@/everyone/duty/MyDuty'
import { Notices } from '@/everyone/notices/Notices'
import { Board } from '@/manager/board/Board'
import { Letters } from '@/manager/letters/Letters'
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
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
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

  test.each([
    [chen, 'push-manage', ['TEMPLATE-OVERDUE', 'TEMPLATE-DIGEST']],
    [zhou, 'push-watch', ['TEMPLATE-OVERDUE']],
  ])('who answers for others is told on the board', async (me, id, templates) => {
    held = { ...PLENTY, overdue: 0 }
    const none = { open: 0, onTime: 0, atRisk: 0, late: 0 }
    answers['promise.board'] = { all: none, today: { kept: 0, broken: 0 }, zones: [], people: [] }
    render(<Board me={me} />)
    await wait()
    tap(id)
    await wait()
    expect(phone.consents).toEqual([templates])
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

describe('what one wants to be told', () => {
  const preferences: Preferences = {
    topics: [
      { topic: 'job', on: true, fixed: true },
      { topic: 'progress', on: true, fixed: false },
      { topic: 'follow', on: false, fixed: false },
    ],
    quiet: { from: '22:00', to: '07:00' },
  }
  const opens = async (me = wang, given: Preferences = preferences) => {
    answers['notice.preferences'] = given
    answers['notice.prefer'] = given
    render(<Notices me={me} />)
    await wait()
  }

  test('how many may still be sent, thing by thing, and more with one tap', async () => {
    held = { ...PLENTY, accepted: 0, visit: 2 }
    await opens(lin)
    expect(text('held-accepted')).toBe('接单和答复发不了了')
    expect(text('held-visit')).toBe('出发和到场还能发 2 条')
    expect(has('held-job')).toBe(false)
    held = PLENTY
    tap('more-reminders')
    await wait()
    expect(phone.consents).toEqual([['TEMPLATE-ACCEPTED', 'TEMPLATE-VISIT', 'TEMPLATE-CLOSED']])
    expect(text('held-accepted')).toBe('接单和答复还能发 3 条')
  })

  test('a topic is switched off, and the others stay as they are', async () => {
    await opens()
    tap('topic-progress')
    await wait()
    expect(sent('notice.prefer')).toMatchObject([
      { off: ['follow', 'progress'], quiet: { from: '22:00', to: '07:00' } },
    ])
  })

  test('and on again', async () => {
    await opens()
    tap('topic-follow')
    await wait()
    expect(sent('notice.prefer')).toMatchObject([{ off: [] }])
  })

  test('what is work cannot be switched off, and says why', async () => {
    await opens()
    screen.getByText('这是工作，一直会提醒')
    tap('topic-job')
    await wait()
    expect(sent('notice.prefer')).toEqual([])
  })

  test('the quiet hours are moved, and given up', async () => {
    await opens(lin)
    write('quiet-from', '21:30')
    await wait()
    tap('quiet')
    await wait()
    expect(sent('notice.prefer')).toMatchObject([
      { off: ['follow'], quiet: { from: '21:30', to: '07:00' } },
      { off: ['follow'], quiet: null },
    ])
  })

  test('work cannot wait: who has jobs is offered no quiet hours', async () => {
    await opens()
    expect(has('quiet')).toBe(false)
  })

  test('whoever has none begins with the night', async () => {
    await opens(lin, { topics: preferences.topics })
    expect(has('quiet-from')).toBe(false)
    tap('quiet')
    await wait()
    expect(sent('notice.prefer')).toMatchObject([{ quiet: { from: '22:00', to: '07:00' } }])
  })
})

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
    answers['letter.dead'] = { items: [letter] }
    answers['letter.resend'] = { done: true }
    render(<Letters me={chen} />)
    await wait()
    screen.getByText('给林秀英：师傅已出发')
    screen.getByText('微信一直连不上')
    tap('open-n-1')
    expect(phone.went).toEqual(['/manager/ticket/index?id=t-1'])
    answers['letter.dead'] = { items: [] }
    tap('resend-n-1')
    await wait()
    expect(sent('letter.resend')).toMatchObject([{ as: chen.id, id: 'n-1', ticketId: 't-1' }])
    expect(phone.told).toEqual(['已再发一次'])
    screen.getByText('没有发不出去的提醒')
  })
})
