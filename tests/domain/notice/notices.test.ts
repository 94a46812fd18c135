import fc from 'fast-check'
import { TEMPLATES } from '@contract/notice'
import type { Ticket } from '@contract/ticket'
import { noticesFor } from '@domain/notice/notices'
import { afterFailure, nextDueAt, toOutbox } from '@domain/notice/outbox'
import { templateFields } from '@domain/notice/template-fields'
import { done, inState, lin, MINUTE, NOON, person, submitted, wang, zhou } from '../given'

const lastTold = (ticket: Ticket) => {
  const event = ticket.timeline.at(-1)
  if (!event) throw new Error('nothing happened')
  return noticesFor(ticket, event)
}
const receivers = (ticket: Ticket) => lastTold(ticket).map(({ memberId, title }) => `${memberId} ${title}`)

describe('who hears of what', () => {
  test('a new job is told to who should do it, and the resident hears whose it is', () => {
    expect(receivers(submitted())).toEqual(['m-wang 新工单：漏水', 'm-3-2-501 漏水已交给王建国'])
  })
  test.each([
    ['accepted', 'm-3-2-501 王建国已接单'],
    ['enRoute', 'm-3-2-501 王建国已出发'],
    ['onSite', 'm-3-2-501 王建国已到达'],
    ['finished', 'm-3-2-501 漏水已处理好'],
  ] as const)('%s is told to the resident', (state, expected) => {
    expect(receivers(inState(state))).toEqual([expected])
  })
  test('who calls it off is not told so; the technician is', () => {
    expect(receivers(inState('cancelled'))).toEqual(['m-wang 工单已取消：漏水'])
  })
  test('a steward who calls it off tells both ends', () => {
    const ticket = done(submitted(), { type: 'cancel', reason: '重复报修' }, zhou)
    expect(receivers(ticket)).toEqual(['m-wang 工单已取消：漏水', 'm-3-2-501 您的漏水已取消'])
  })
  test('stars are told to who did the work', () => {
    expect(receivers(inState('rated'))).toEqual(['m-wang 收到评价：4 星'])
  })
  test('one or two stars are told to the steward too', () => {
    const ticket = done(inState('finished'), { type: 'rate', stars: 2 }, lin)
    expect(receivers(ticket)).toEqual(['m-wang 收到评价：2 星', 'm-zhou 收到评价：2 星'])
  })
  test('an emergency says so in its first word', () => {
    expect(receivers(submitted({ note: '厨房水管爆管' }))[0]).toBe('m-wang 【紧急】新工单：漏水')
  })
  test('a notice is named after its fact, so the same fact has the same name', () => {
    expect(lastTold(inState('accepted')).map(({ id }) => id)).toEqual(['t-1.2:accepted:m-3-2-501'])
  })
  test('no notice carries a telephone number', () => {
    const everything = JSON.stringify(inState('rated').outbox)
    for (const phone of [lin.phone, wang.phone, person('zhou').phone]) expect(everything).not.toContain(phone)
  })
})

describe('subscribe messages fit what WeChat takes', () => {
  test('whatever is written, a thing has 1 to 20 characters and a number at most 32', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (thing, number) => {
        const fields = templateFields('job', { number, what: thing, where: thing, at: NOON })
        expect(Object.keys(fields)).toEqual(Object.values(TEMPLATES.job))
        expect([...(fields.thing1 ?? '')].length).toBeGreaterThan(0)
        expect([...(fields.thing1 ?? '')].length).toBeLessThanOrEqual(20)
        expect(fields.character_string3).toMatch(/^[\x21-\x7e]{1,32}$/)
        expect(fields.time4).toBe('2026-11-21 14:30')
      }),
      { seed: 7 },
    )
  })
})

describe('a push that fails', () => {
  const [notice] = lastTold(inState('accepted')).map(toOutbox)
  if (!notice) throw new Error('no notice')
  test('is tried again after 1, 5, 30 and 120 minutes and then given up', () => {
    const waits: (number | 'dead')[] = []
    for (let last = notice; !last.dead;) {
      last = afterFailure(last, NOON)
      waits.push(last.dead ? 'dead' : (last.dueAt - NOON) / MINUTE)
    }
    expect(waits).toEqual([1, 5, 30, 120, 'dead'])
  })
  test('a dead one is not looked for again', () => {
    expect(nextDueAt([{ ...notice, dead: true }])).toBeNull()
    expect(
      nextDueAt([
        { ...notice, dead: true },
        { ...notice, dueAt: NOON + 1 },
      ]),
    ).toBe(NOON + 1)
  })
})
