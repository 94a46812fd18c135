import fc from 'fast-check'
import type { NoticeId } from '@contract/ids'
import { TEMPLATES, type OutboxNotice } from '@contract/notice'
import type { Ticket } from '@contract/ticket'
import { noticesFor } from '@domain/notice/notices'
import { afterFailure, heldUpBy, nextDueAt, toOutbox } from '@domain/notice/outbox'
import { fieldOf, templateFields } from '@domain/notice/template-fields'
import { done, inState, lin, MINUTE, NOON, person, submitted, wang, zhou } from '../given'

const lastTold = (ticket: Ticket) => {
  const event = ticket.timeline.at(-1)
  if (!event) throw new Error('nothing happened')
  return noticesFor(ticket, event)
}
/** To each by name; what goes to a house or to followers is in the grid. */
const receivers = (ticket: Ticket) =>
  lastTold(ticket).flatMap(({ memberId, title, audience }) => (audience ? [] : [`${memberId} ${title}`]))

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
    expect(receivers(ticket)).toEqual(['m-zhou 今天回访：漏水，2 星', 'm-wang 收到评价：2 星'])
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
  test.each<[string, RegExp]>([
    ['thing1', /^[^\n]{1,20}$/u],
    ['phrase2', /^[\u4e00-\u9fff]{1,5}$/],
    ['name3', /^([\u4e00-\u9fff]{1,10}|[A-Za-z ]{1,20})$/],
    ['character_string4', /^[\x21-\x7e]{1,32}$/],
    ['number5', /^[+-]?\d+(\.\d+)?$/],
    ['phone_number6', /^[\d+-]{1,17}$/],
    ['amount7', /^¥\d{1,10}(\.\d{1,2})?$/],
  ])('a field %s takes nothing else, whatever is written', (field, taken) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('', '待接单处理中', '¥12.50', '13800138000', 'Mr Wang 王建国', '-3.5', '1.2.3'),
        ),
        (words) => {
          expect(fieldOf(field, words)).toMatch(taken)
        },
      ),
      { seed: 7 },
    )
  })
  test('a time is the community’s', () => {
    expect([fieldOf('time1', NOON), fieldOf('date1', NOON)]).toEqual(['2026-11-21 14:30', '2026-11-21'])
  })
})

describe('a push that fails', () => {
  const [notice] = lastTold(inState('accepted')).map(toOutbox)
  if (!notice) throw new Error('no notice')
  test('is tried again after 1, 5, 30 and 120 minutes, a fifth more or less, and then given up', () => {
    const waitsOf = (id: string): number[] => {
      const waits: number[] = []
      let last: OutboxNotice = { ...notice, id: id as NoticeId }
      for (; !last.dead;) {
        last = afterFailure(last, NOON)
        if (!last.dead) waits.push((last.dueAt - NOON) / MINUTE)
      }
      expect(last.failure).toBe('unreachable')
      return waits
    }
    const all = Array.from({ length: 200 }, (_, index) => waitsOf(`t-${index}.1:accepted:m-1`))
    for (const waits of all) {
      expect(waits).toHaveLength(4)
      ;[1, 5, 30, 120].forEach((minutes, index) => {
        expect(waits[index]).toBeGreaterThanOrEqual(minutes * 0.8)
        expect(waits[index]).toBeLessThanOrEqual(minutes * 1.2)
      })
    }
    // Not all in the same second, and each the same whenever it is asked.
    expect(new Set(all.map(([first]) => first)).size).toBeGreaterThan(100)
    expect(waitsOf('t-1.1:accepted:m-1')).toEqual(all[1])
  })
  test('holds up what comes after it to the same person, and nobody else’s', () => {
    const failed = afterFailure(notice, NOON)
    const next = { ...notice, id: 't-1.3:departed:m-3-2-501' as NoticeId }
    const other = { ...next, id: 't-1.3:departed:m-9' as NoticeId, openid: 'o-9' }
    expect(heldUpBy([failed, next, other], next)).toBe(failed)
    expect(heldUpBy([failed, next, other], other)).toBeUndefined()
    expect(heldUpBy([{ ...failed, dead: true }, next], next)).toBeUndefined()
    expect(heldUpBy([notice, next], next)).toBeUndefined()
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
