import { TICKET_STATES } from '@contract/glossary'
import type { TicketState } from '@contract/ticket'
import { seatOf, whatNext } from '@/copy/next'
import { happened, saidWith } from '@/copy/timeline'
import { departed, finished, leak, lin, MINUTE, NOW, submitted, wang } from './given'

const EVERY_STATE = Object.keys(TICKET_STATES) as TicketState[]

test('what happened is one plain sentence with the name of who did it', () => {
  expect(happened(submitted, NOW)).toBe('林秀英 提交了这张单子')
  expect(happened(departed, NOW)).toBe('王建国 已出发，预计 14:50 到')
  expect(happened(finished, NOW)).toBe('王建国 已完工')
  expect(saidWith(finished)).toBe('更换了阀芯')
  expect(saidWith(submitted)).toBeUndefined()
})

test('a resident is told what happens next, by whom and when', () => {
  expect(whatNext(leak, 'asker', NOW)).toBe('已派给王建国，接单就告诉您')
  expect(whatNext({ ...leak, state: 'enRoute', etaAt: NOW + 20 * MINUTE }, 'asker', NOW)).toBe(
    '王建国正在路上，预计 14:50 到',
  )
})

test('a technician who is late is not announced as on time', () => {
  const late = whatNext({ ...leak, state: 'enRoute', etaAt: NOW - MINUTE }, 'asker', NOW)
  expect(late).toContain('晚了')
  expect(late).toContain('打电话')
})

test('whoever looks, every state says something of its own', () => {
  for (const seat of ['asker', 'doer', 'watcher'] as const) {
    const said = EVERY_STATE.map((state) => whatNext({ ...leak, state, etaAt: NOW, stars: 4 }, seat, NOW))
    expect(new Set(said).size).toBe(EVERY_STATE.length)
  }
})

test('one sits where the ticket says, not where the role says', () => {
  expect(seatOf(leak, lin.id)).toBe('asker')
  expect(seatOf(leak, wang.id)).toBe('doer')
  expect(seatOf({ ...leak, requester: leak.assignee }, wang.id)).toBe('doer')
  expect(seatOf(leak, 'm-chen' as typeof lin.id)).toBe('watcher')
})
