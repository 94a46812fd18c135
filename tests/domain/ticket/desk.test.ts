import fc from 'fast-check'
import { isRefusal } from '@contract/errors'
import type { MemberId, RequestId } from '@contract/ids'
import type { Ticket, TicketCommand } from '@contract/ticket'
import { choicesFor, decide } from '@domain/ticket/lifecycle'
import { perform } from '@domain/ticket/perform'
import { answerFor } from '@domain/ticket/views'
import {
  at,
  chen,
  community,
  desk,
  done,
  idOf,
  inState,
  lin,
  MINUTE,
  NOON,
  person,
  submitted,
  wang,
  zhou,
} from '../given'

const refused = (ticket: Ticket, command: TicketCommand, by = lin, when = NOON, where = desk) => {
  const answer = decide(ticket, command, by, when, where)
  return isRefusal(answer) ? answer.refused : 'ok'
}

describe('given to somebody else', () => {
  test('he hands it to a colleague: it waits to be accepted, and she hears who it is now', () => {
    const ticket = done(inState('onSite'), { type: 'transfer', to: idOf('li'), reason: '他有梯子' }, wang)
    expect(ticket).toMatchObject({ state: 'assigned', assignee: { name: '李强' }, etaAt: null })
    expect(ticket.why).toEqual(['3号楼属于东区', '王建国转给李强：他有梯子'])
    const told = ticket.outbox.slice(-2).map(({ memberId, title }) => `${memberId} ${title}`)
    expect(told).toEqual(['m-li 转来的工单：漏水', 'm-3-2-501 漏水已转给李强'])
  })
  test('when the steward hands it on, who had it hears that too', () => {
    const ticket = done(inState('accepted'), { type: 'transfer', to: idOf('li'), reason: '近' }, zhou)
    const told = ticket.outbox.filter(({ memberId }) => memberId === wang._id).map(({ title }) => title)
    expect(told.at(-1)).toBe('漏水已转走')
  })
  test.each([
    ['to the one who has it', 'wang'],
    ['to a resident', '1-1-101'],
    ['to nobody here', 'nobody'],
  ])('not %s', (_sentence, key) => {
    expect(
      refused(inState('accepted'), { type: 'transfer', to: `m-${key}` as MemberId, reason: '近' }, zhou),
    ).toBe('CANNOT_TAKE_IT')
  })
  test('not to who is away or has not come in', () => {
    const map = {
      ...community,
      absences: [{ memberId: idOf('li'), type: 'off' as const, from: 0 }],
      staff: community.staff.map((one) => {
        const { openid: _gone, ...rest } = one
        return one.memberId === idOf('zhao') ? rest : one
      }),
    }
    for (const to of ['li', 'zhao'].map(idOf))
      expect(
        refused(inState('accepted'), { type: 'transfer', to, reason: '近' }, zhou, NOON, { ...desk, map }),
      ).toBe('CANNOT_TAKE_IT')
  })
  test('who declines is not asked again: the deputy, then the steward, and each only once', () => {
    const first = done(submitted(), { type: 'decline', reason: '手上太多' }, wang)
    expect(first.assignee.name).toBe('张伟')
    const second = done(first, { type: 'decline', reason: '不会' }, person('zhang'))
    expect(second.assignee.name).toBe('周敏')
    const back = done(second, { type: 'transfer', to: wang._id, reason: '还是你' }, zhou)
    expect(refused(back, { type: 'decline', reason: '不' }, wang)).toBe('DECLINED_BEFORE')
    expect(choicesFor(back, wang, NOON)).not.toContain('decline')
  })
  test('the steward takes it over, and has it accepted', () => {
    const ticket = done(inState('enRoute'), { type: 'takeOver' }, zhou)
    expect(ticket).toMatchObject({ state: 'accepted', assignee: { name: '周敏' } })
    expect(refused(ticket, { type: 'takeOver' }, zhou)).toBe('CANNOT_TAKE_IT')
    expect(choicesFor(ticket, wang, NOON)).toEqual(['comment'])
  })
})

describe('waiting', () => {
  test('it says for what and until when, and goes on where it was', () => {
    const ticket = done(
      inState('onSite'),
      { type: 'wait', for: 'parts', until: at(2), note: '阀门要订' },
      wang,
    )
    expect(answerFor(ticket, lin, NOON).ticket.waiting).toEqual({
      for: 'parts',
      until: at(2),
      note: '阀门要订',
    })
    const again = done(ticket, { type: 'resume' }, wang)
    expect(again.state).toBe('accepted')
    expect(answerFor(again, lin, NOON).ticket.waiting).toBeUndefined()
  })
  test.each([
    ['until a time that has passed', at(-1)],
    ['for longer than a season', at(91)],
  ])('not %s', (_sentence, until) => {
    expect(refused(inState('onSite'), { type: 'wait', for: 'parts', until }, wang)).toBe('WRONG_DATES')
  })
})

describe('opened again', () => {
  test('within seven days it goes back to the same person, open again, counted, and may be rated anew', () => {
    const ticket = done(inState('rated'), { type: 'reopen', reason: '又漏了' }, lin, at(6))
    expect(ticket).toMatchObject({ state: 'assigned', open: true, reopens: 1, assignee: { name: '王建国' } })
    expect(ticket.boxKey.startsWith('1:')).toBe(true)
    const told = ticket.outbox.slice(-3).map(({ memberId, title }) => `${memberId} ${title}`)
    expect(told).toEqual(['m-wang 返修：漏水', 'm-zhou 返修：漏水', 'household 家里的漏水在返修'])
    const onSite = done(done(ticket, { type: 'accept' }, wang, at(6)), { type: 'arrive' }, wang, at(6))
    const finished = done(onSite, { type: 'finish', note: '换了阀' }, wang, at(6))
    expect(choicesFor(finished, lin, NOON)).toContain('rate')
    expect(finished.reopens).toBe(1)
  })
  test('after seven days a new request is the way', () => {
    expect(refused(inState('rated'), { type: 'reopen', reason: '又漏了' }, lin, at(8))).toBe(
      'TOO_LATE_TO_REOPEN',
    )
  })
  test('when he works here no more, it goes to who would get it now', () => {
    const map = { ...community, staff: community.staff.filter(({ memberId }) => memberId !== wang._id) }
    const answer = perform(
      inState('finished'),
      { type: 'reopen', reason: '又漏了' },
      'tap' as RequestId,
      lin,
      NOON,
      { ...desk, map },
    )
    expect(isRefusal(answer) ? answer : answer.assignee.name).toBe('张伟')
  })
})

describe('said on it', () => {
  test('what colleagues say among themselves no resident sees, and none is told of it', () => {
    const ticket = done(inState('accepted'), { type: 'comment', words: '这家有狗', internal: true }, wang)
    for (const who of [lin, person('3-2-501-son')]) {
      expect(JSON.stringify(answerFor(ticket, who, NOON))).not.toContain('有狗')
    }
    expect(JSON.stringify(answerFor(ticket, zhou, NOON))).toContain('有狗')
    const residents = ticket.outbox.filter(
      ({ memberId, body }) => memberId === lin._id && body.includes('有狗'),
    )
    expect(residents).toEqual([])
  })
  test('a resident says nothing that only staff may read', () => {
    expect(refused(inState('accepted'), { type: 'comment', words: '嗯', internal: true })).toBe('NOT_ALLOWED')
  })
  test('urging reaches him and the steward, once in five minutes', () => {
    const ticket = done(inState('accepted'), { type: 'urge' }, lin)
    const told = ticket.outbox.slice(-2).map(({ memberId, title }) => `${memberId} ${title}`)
    expect(told).toEqual(['m-wang 住户在催：漏水', 'm-zhou 住户在催：漏水'])
    expect(refused(ticket, { type: 'urge' }, lin, NOON + 5 * MINUTE - 1)).toBe('URGED_JUST_NOW')
    expect(refused(ticket, { type: 'urge' }, lin, NOON + 5 * MINUTE)).toBe('ok')
  })
  test('one who is both the assignee and the steward is told a thing once', () => {
    const ticket = done(inState('accepted'), { type: 'takeOver' }, zhou)
    const urged = done(ticket, { type: 'urge' }, lin)
    expect(urged.outbox.filter(({ title }) => title === '住户在催：漏水')).toHaveLength(1)
  })
  test('a ticket is never talked full: below 300 events and 64 KB whatever is said', () => {
    let ticket = inState('accepted')
    const words = '很'.repeat(60)
    for (let said = 0; said < 400; said += 1) {
      const next = perform(
        ticket,
        { type: 'comment', words, internal: false },
        `c-${said}` as RequestId,
        lin,
        NOON,
      )
      if (!isRefusal(next)) ticket = { ...next, outbox: [] }
    }
    expect(ticket.timeline.length).toBeLessThan(300)
    expect(refused(ticket, { type: 'comment', words, internal: false })).toBe('TICKET_FULL')
    expect(refused(ticket, { type: 'depart', etaMinutes: 5 }, wang)).toBe('ok')
  })
})

const PEOPLE = [
  lin,
  person('3-2-501-son'),
  wang,
  person('zhang'),
  person('li'),
  zhou,
  chen,
  person('1-1-101'),
]
const anyCommand: fc.Arbitrary<TicketCommand> = fc.oneof(
  fc.constantFrom<TicketCommand>(
    { type: 'accept' },
    { type: 'depart', etaMinutes: 5 },
    { type: 'arrive' },
    { type: 'finish', note: '好了' },
    { type: 'cancel', reason: '不用了' },
    { type: 'rate', stars: 3 },
    { type: 'resume' },
    { type: 'takeOver' },
    { type: 'decline', reason: '不' },
    { type: 'reopen', reason: '又坏了' },
    { type: 'urge' },
    { type: 'comment', words: '嗯', internal: false },
  ),
  fc
    .constantFrom('li', 'zhang', 'zhou')
    .map((key): TicketCommand => ({ type: 'transfer', to: idOf(key), reason: '近' })),
  fc.constant<TicketCommand>({ type: 'wait', for: 'resident', until: at(30) }),
)

test('whatever whoever does, in whatever order: it stays one honest ticket, and the buttons tell what works', () => {
  const step = fc.record({
    command: anyCommand,
    who: fc.constantFrom(...PEOPLE),
    minutes: fc.integer({ min: 1, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let ticket = submitted()
      let now = NOON
      for (const [index, { command, who, minutes }] of steps.entries()) {
        now += minutes * MINUTE
        const offered = choicesFor(ticket, who, NOON).includes(command.type)
        const next = perform(ticket, command, `step-${index}` as RequestId, who, now, desk)
        if (isRefusal(next)) {
          // What is offered is refused for a reason of its own only: the moment, or whom it is to go to.
          if (offered)
            expect(['URGED_JUST_NOW', 'TOO_LATE_TO_REOPEN', 'CANNOT_TAKE_IT', 'WRONG_DATES']).toContain(
              next.refused,
            )
          continue
        }
        expect(offered).toBe(true)
        expect(next.timeline).toHaveLength(ticket.timeline.length + 1)
        const isOpen = !['finished', 'rated', 'cancelled'].includes(next.state)
        expect(next.open).toBe(isOpen)
        expect(next.boxKey.startsWith(isOpen ? '1:' : '0:')).toBe(true)
        expect(next.state === 'waiting').toBe(!!next.waiting)
        expect(community.staff.some(({ memberId }) => memberId === next.assignee.memberId)).toBe(true)
        expect(new Set(next.outbox.map(({ id }) => id)).size).toBe(next.outbox.length)
        expect(next.reopens ?? 0).toBe(next.timeline.filter(({ type }) => type === 'reopened').length)
        ticket = next
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})
