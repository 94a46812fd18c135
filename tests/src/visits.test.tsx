import { act, fireEvent, render, screen } from '@testing-library/react'
import type { VisitDue, VisitMade } from '@contract/feedback'
import type { Membership } from '@contract/member'
import type { TicketAnswer, TicketCard, TicketView } from '@contract/ticket'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { arrange, choiceWord } from '@/copy/choices'
import { whatNext } from '@/copy/next'
import { happened, saidWith } from '@/copy/timeline'
import { foundInWords, unreachedInWords, visitDueInWords } from '@/copy/visits'
import { Visits } from '@/manager/visits/Visits'
import { answer, event, leak, lin, MINUTE, NOW, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const HOUR = 60 * MINUTE
const chen: Membership = { ...wang, id: 'm-chen' as typeof wang.id, role: 'steward', name: '陈静' }
const due: VisitDue = { why: 'low', how: 'call', dueAt: NOW + 2 * HOUR, tries: 0, by: '陈静' }
const made: VisitMade = {
  how: 'call',
  outcome: 'not',
  answers: { solved: 'no', service: 'fair', words: '水还在滴' },
  by: '陈静',
  at: NOW,
}

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const has = (id: string) => document.getElementById(id) !== null
const text = (id: string) => document.getElementById(id)?.textContent ?? ''
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)
const shows = async (me: Membership, first: TicketAnswer) => {
  phone.cloud = async ({ action }) => ({
    ok: true,
    data: action === 'ticket.call' ? { phone: '13900000001' } : first,
  })
  const page = render(<TicketDetail me={me} id={leak.id} />)
  await wait()
  return page
}
const rated = (change: Partial<TicketView>) => view({ state: 'rated', stars: 2, ...change })
const asked = answer({
  ticket: rated({ visit: due, choices: ['visit'] }),
  choices: ['visit', 'reopen', 'comment'],
})

describe('on a ticket', () => {
  test('a steward reads who asks whom, by when and why', async () => {
    await shows(chen, asked)
    expect(text('next')).toBe('请在 16:30 前回访林秀英')
    for (const words of ['陈静', '16:30 前', '住户评价低', '打电话'])
      expect(text('visit-due')).toContain(words)
    expect(text('visit')).toBe('回访')
  })

  test('she rings, asks three things, and writes down what was said', async () => {
    await shows(chen, asked)
    tap('visit')
    tap('visit-call')
    await wait()
    expect(sent('ticket.call')).toMatchObject([{ id: leak.id, whom: 'requester' }])
    expect(phone.dialled).toEqual(['13900000001'])
    tap('segment-partly')
    tap('visit-submit')
    await wait()
    expect(sent('ticket.visit')).toEqual([])
    tap('segment-good')
    write('visit-words', '再来看一次')
    tap('visit-submit')
    await wait()
    expect(sent('ticket.visit')).toMatchObject([
      { how: 'call', answers: { solved: 'partly', service: 'good', words: '再来看一次' } },
    ])
  })

  test('nobody answers: one tap, and what happens then is said before it', async () => {
    await shows(chen, asked)
    tap('visit')
    screen.getByText('第 1 次没联系上，明天再试；三次后结束')
    tap('segment-door')
    tap('visit-unreached')
    await wait()
    expect(sent('ticket.visit')).toMatchObject([{ how: 'door' }])
    expect(sent('ticket.visit')[0]).not.toHaveProperty('answers')
  })

  test('what was half written down is there when the sheet is opened again', async () => {
    await shows(chen, asked)
    tap('visit')
    tap('segment-yes')
    tap('sheet-close')
    tap('visit')
    tap('segment-good')
    tap('visit-submit')
    await wait()
    expect(sent('ticket.visit')).toMatchObject([{ answers: { solved: 'yes', service: 'good' } }])
  })

  test('whom one may not ring has no button for it', async () => {
    const requester = { ...leak.requester, callable: false }
    await shows(chen, answer({ ticket: rated({ visit: due, requester }), choices: ['visit'] }))
    tap('visit')
    expect(has('visit-call')).toBe(false)
  })

  test('what was found stands there, and what is not well is opened again with one tap', async () => {
    await shows(chen, answer({ ticket: rated({ visited: made }), choices: ['reopen', 'comment'] }))
    for (const words of ['不满意', '没有', '一般', '水还在滴', '陈静 · 打电话'])
      expect(text('visit-made')).toContain(words)
    tap('again')
    await wait()
    expect(sent('ticket.reopen')).toMatchObject([{ reason: '水还在滴' }])
  })

  test('what is well is not opened again, nor what was found before the last work', async () => {
    const well: VisitMade = { how: 'door', outcome: 'satisfied', by: '陈静', at: NOW }
    const page = await shows(chen, answer({ ticket: rated({ visited: well }), choices: ['reopen'] }))
    expect(has('visit-made')).toBe(true)
    expect(has('again')).toBe(false)
    page.unmount()
    const finish = { note: '又换了一次', photos: [], at: NOW + MINUTE }
    await shows(chen, answer({ ticket: rated({ visited: made, finish }), choices: ['reopen'] }))
    expect(has('again')).toBe(false)
  })

  test('a try in vain is a try, and no result', async () => {
    const visited: VisitMade = { how: 'call', outcome: 'unreachable', by: '陈静', at: NOW }
    await shows(chen, answer({ ticket: rated({ visit: { ...due, tries: 1 }, visited }) }))
    expect(text('visit-due')).toContain('1 次没联系上')
    expect(has('visit-made')).toBe(false)
  })

  test('a resident who is asked on her phone answers in her words', async () => {
    const visit: VisitDue = { ...due, why: 'rule', how: 'app' }
    await shows(lin, answer({ ticket: view({ state: 'finished', visit }), choices: ['rate', 'visit'] }))
    expect(text('next')).toBe('想听您说说，这次办得怎么样')
    expect(has('visit-due')).toBe(false)
    expect(text('visit')).toBe('说说看')
    tap('visit')
    screen.getByText('您的问题解决了吗？')
    expect(has('visit-unreached') || has('visit-call')).toBe(false)
    tap('segment-no')
    tap('segment-poor')
    tap('visit-submit')
    await wait()
    expect(sent('ticket.visit')).toMatchObject([{ how: 'app', answers: { solved: 'no', service: 'poor' } }])
  })
})

describe('in the list', () => {
  const rows = async (items: TicketCard[]) => {
    phone.cloud = async () => ({ ok: true, data: { items } })
    render(<Visits me={chen} />)
    await wait()
  }

  test('whom, about what, by when and how; a tap opens the ticket', async () => {
    await rows([{ ...leak, state: 'rated', visit: { ...due, tries: 2 } }])
    for (const words of [
      '漏水',
      '住户评价低',
      '林秀英 · 3号楼2单元501',
      '16:30 前',
      '打电话 · 陈静来问 · 2 次没联系上',
    ])
      screen.getByText(words)
    tap('visit-t-1')
    expect(phone.went).toEqual(['/manager/ticket/index?id=t-1'])
  })

  test('late is said in words, and by how much', async () => {
    await rows([{ ...leak, state: 'rated', visit: { ...due, dueAt: NOW - 3 * HOUR } }])
    expect(screen.getByText('说好 11:30 前，已晚 3 小时').className).toContain('late')
  })

  test('nobody to ask is said calmly', async () => {
    await rows([])
    screen.getByText('现在没有要回访的')
  })
})

test('to rate comes first for her; to ask comes first for who has to', () => {
  expect(arrange(['rate', 'visit', 'confirm', 'reopen', 'comment']).main).toBe('rate')
  expect(arrange(['visit', 'reply', 'reopen', 'comment'])).toEqual({
    main: 'visit',
    quiet: ['reply', 'reopen'],
    more: ['comment'],
  })
  expect(choiceWord('visit', 'resident')).toBe('说说看')
})

test('who makes it is named to the others, and a late one says so', () => {
  const ticket: TicketCard = { ...leak, state: 'closed', visit: due }
  expect(whatNext(ticket, 'watcher', NOW)).toBe('陈静要在 16:30 前回访林秀英')
  expect(whatNext(ticket, 'watcher', NOW + 3 * HOUR)).toBe('陈静要回访林秀英：说好 16:30 前，已晚 1 小时')
  const onPhone: TicketCard = { ...ticket, visit: { ...due, how: 'app' } }
  expect(whatNext(onPhone, 'watcher', NOW)).toBe('在小程序里问林秀英了，16:30 前没答就打电话')
  expect(whatNext(onPhone, 'watcher', NOW + 3 * HOUR)).toContain('已晚 1 小时')
  expect(whatNext(ticket, 'asker', NOW)).toBe('七天没有新消息，已替您结单')
  expect(visitDueInWords(due, NOW)).toBe('16:30 前')
})

test('the third time in vain is the last', () => {
  expect(unreachedInWords(2)).toBe('第 3 次没联系上，这次回访就此结束')
})

test('what was found without words is a reason all the same', () => {
  expect(foundInWords({ answers: { solved: 'partly', service: 'good' } })).toBe('回访时说只解决了一部分')
  expect(foundInWords({ answers: { solved: 'yes', service: 'poor' } })).toBe('回访时说对服务不满意')
})

test.each([
  [
    '王建国 打电话回访：不满意',
    event({
      type: 'visited',
      how: 'call',
      outcome: 'not',
      answers: { solved: 'no', service: 'poor', words: '还在滴' },
    }),
    '还在滴',
  ],
  ['王建国 上门回访，没联系上', event({ type: 'visited', how: 'door', outcome: 'unreachable' }), undefined],
  ['王建国 答了回访：满意', event({ type: 'visited', how: 'app', outcome: 'satisfied' }), undefined],
])('what happened reads: %s', (sentence, one, said) => {
  expect(happened(one, NOW)).toBe(sentence)
  expect(saidWith(one)).toBe(said)
})
