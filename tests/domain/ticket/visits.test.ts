import fc from 'fast-check'
import { isRefusal } from '@contract/errors'
import type { VisitRules, VisitTerms } from '@contract/feedback'
import type { Moment, RequestId, TicketId } from '@contract/ids'
import type { Party, Ticket, TicketCommand } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { dateTime } from '@domain/time/calendar'
import { closeQuiet } from '@domain/ticket/close'
import { lapse } from '@domain/ticket/clocks'
import { choicesFor } from '@domain/ticket/lifecycle'
import { perform } from '@domain/ticket/perform'
import { submit } from '@domain/ticket/submit'
import { answerFor, cardFor, viewFor } from '@domain/ticket/views'
import { saveVisits, visitRulesOf } from '@domain/visit/rules'
import {
  at,
  chen,
  community,
  desk,
  done,
  inState,
  leak,
  lin,
  MINUTE,
  NOON,
  ok,
  person,
  wang,
  zhou,
} from '../given'

const HOUR = 60 * MINUTE
const son = person('3-2-501-son')
const he = person('he')
const all: VisitTerms = { which: 'all', percent: 20, how: 'call', within: 'term' }
const ruled = (terms: Partial<VisitTerms>): DutyMap => ({
  ...community,
  visits: { all: { ...all, ...terms }, kinds: [], rev: 1 },
})
/** Mended on the day, where the community has such rules. */
const finishedUnder = (map: DutyMap, when: Moment = NOON, more: Partial<typeof leak> = {}): Ticket => {
  const asked = ok(submit(map, new Map(), { ...leak, ...more }, lin, when))
  const steps: TicketCommand[] = [{ type: 'accept' }, { type: 'arrive' }, { type: 'finish', note: '好了' }]
  return steps.reduce((ticket, command) => done(ticket, command, wang, when), asked)
}
const due = (ticket: Ticket): string | undefined => {
  const { visit } = cardFor(ticket, zhou, NOON)
  return visit && dateTime(visit.dueAt).slice(5)
}
const GOOD = { solved: 'yes', service: 'good' } as const
const call = (answers?: Extract<TicketCommand, { type: 'visit' }>['answers']): TicketCommand => ({
  type: 'visit',
  how: 'call',
  ...(answers ? { answers } : {}),
})
const tried = (ticket: Ticket, command: TicketCommand, by: Actor, now = NOON) => {
  const answer = perform(ticket, command, 'tap-tried' as RequestId, by, now, desk)
  return isRefusal(answer) ? answer.refused : 'ok'
}
const broken = ({ promises = [] }: Ticket) =>
  promises.filter(({ name, brokenAt }) => name === 'visit' && brokenAt)

describe('after the work somebody asks how it went', () => {
  test('within 24 hours, and it is the steward', () => {
    const finished = inState('finished')
    expect(cardFor(finished, zhou, NOON).visit).toEqual({
      why: 'rule',
      how: 'call',
      tries: 0,
      by: zhou.name,
      dueAt: at(1),
    })
    expect(choicesFor(finished, zhou, NOON)).toContain('visit')
    expect(cardFor(finished, lin, NOON).visit).toBeUndefined()
    expect(cardFor(finished, wang, NOON).visit).toBeUndefined()
  })
  test('not any more where she has rated it well; of every one where so set', () => {
    expect(done(inState('finished'), { type: 'rate', stars: 3 }, lin).visit).toBeNull()
    const each = done(finishedUnder(ruled({})), { type: 'rate', stars: 5 }, lin)
    expect(each.visit).toMatchObject({ why: 'rule' })
  })
  test('of none but the low ones where so set', () => {
    expect(finishedUnder(ruled({ which: 'low' })).visit).toBeUndefined()
  })
  test('of a sample: about so many of a hundred, always the same', () => {
    const drawn = (percent: number) =>
      Array.from({ length: 400 }, (_, index) =>
        finishedUnder(ruled({ which: 'sample', percent }), NOON, { id: `t-${index * 7919}` as TicketId }),
      ).filter(({ visit }) => visit).length
    expect(drawn(20)).toBeGreaterThan(50)
    expect(drawn(20)).toBeLessThan(115)
    expect(drawn(20)).toBe(drawn(20))
    expect(drawn(100)).toBe(400)
  })
  test('by the next working day where so set: Saturday’s until Monday evening', () => {
    expect(due(finishedUnder(ruled({ within: 'workday' })))).toBe('11-23 18:00')
  })
  test('a complaint always, of a question only who was not content', () => {
    const rules = visitRulesOf(community)
    const which = (kind: string) => rules.kinds.find((each) => each.kind === kind)?.which
    expect([which('complaint'), which('question'), which('leak')]).toEqual(['all', 'low', undefined])
  })
  test('what the staff ask for themselves is not asked about', () => {
    const asked = ok(
      submit(community, new Map(), { ...leak, place: { spotId: community.spots[0]!.id } }, zhou, NOON),
    )
    const finished = (
      [{ type: 'accept' }, { type: 'arrive' }, { type: 'finish', note: '好了' }] as TicketCommand[]
    ).reduce((ticket, command) => {
      const { assignee } = ticket
      const by = [wang, zhou, chen, he, person('li'), person('zhang')].find(
        ({ _id }) => _id === assignee.memberId,
      )
      return done(ticket, command, by!, NOON)
    }, asked)
    expect(finished.visit).toBeUndefined()
  })
})

describe('few stars, or not mended', () => {
  const low = (when: Moment) =>
    done(finishedUnder(ruled({ which: 'low' }), when), { type: 'rate', stars: 1 }, lin, when)
  test('she is asked the same day', () => {
    expect(due(low(NOON))).toBe('11-21 20:00')
    expect(low(NOON).visit).toMatchObject({ why: 'low' })
    // She and her family know by when, the plumber does not; rung up, nothing more is promised.
    const [hers, his, plumbers] = [lin, son, wang].map((who) => viewFor(low(NOON), who, NOON).calledBy)
    expect([hers, plumbers]).toEqual([his, undefined])
    expect(dateTime(hers ?? 0)).toContain('20:00')
    expect(viewFor(done(low(NOON), call(GOOD), zhou), lin, NOON).calledBy).toBeUndefined()
  })
  test('said in the evening, before the next noon', () => {
    expect(due(low(NOON + 4 * HOUR))).toBe('11-22 12:00')
  })
  test('brings forward what would have been asked later anyway, and never puts it off', () => {
    expect(due(done(inState('finished'), { type: 'rate', stars: 2 }, lin))).toBe('11-21 20:00')
    const late = at(1) - HOUR
    expect(due(done(inState('finished'), { type: 'rate', stars: 2 }, lin, late))).toBe('11-22 14:30')
  })
  test('five stars and 没修好 are a duty too', () => {
    const ticket = done(inState('finished'), { type: 'rate', stars: 5, tags: ['notFixed'] }, lin)
    expect(ticket.visit).toMatchObject({ why: 'notFixed' })
  })
  test('the steward hears it first, and one tap opens it again', () => {
    const ticket = done(inState('finished'), { type: 'rate', stars: 1 }, lin)
    expect(choicesFor(ticket, lin, NOON)).toContain('reopen')
    expect(choicesFor(ticket, zhou, NOON)).toContain('reopen')
    const again = done(ticket, { type: 'reopen', reason: '又漏了' }, zhou)
    expect([again.state, again.visit]).toEqual(['assigned', null])
    expect(again.assignee.memberId).toBe(wang._id)
  })
})

describe('asking', () => {
  const finished = inState('finished')
  test.each([
    [{ solved: 'yes', service: 'good' }, 'satisfied'],
    [{ solved: 'yes', service: 'fair' }, 'partly'],
    [{ solved: 'partly', service: 'good' }, 'partly'],
    [{ solved: 'no', service: 'good' }, 'not'],
    [{ solved: 'yes', service: 'poor' }, 'not'],
  ] as const)('%j is %s', (answers, outcome) => {
    const made = done(finished, call(answers), zhou)
    expect(made.visited).toMatchObject({ outcome, by: { id: zhou._id } })
    expect([made.visit, made.visitKey, made.dueAt]).toEqual([null, null, null])
    expect(tried(made, call(GOOD), chen)).toBe('NO_VISIT_DUE')
  })
  test('nobody there: tried three times, each within a day, and then it ends', () => {
    const once = done(finished, call(), zhou, at(0.9))
    expect(once.visit).toMatchObject({ tries: 1 })
    expect(due(once)).toBe(dateTime(at(1.9)).slice(5))
    const twice = done(once, call(), zhou, at(1.5))
    expect(twice.visit).toMatchObject({ tries: 2 })
    const thrice = done(twice, call(), zhou, at(2))
    expect([thrice.visit, thrice.visited?.outcome]).toEqual([null, 'unreachable'])
    expect(broken(thrice)).toEqual([])
  })
  test('on her phone she answers herself, where that is how she is asked', () => {
    const app = finishedUnder(ruled({ how: 'app' }))
    expect(choicesFor(app, lin, NOON)).toContain('visit')
    expect(choicesFor(app, son, NOON)).toContain('visit')
    expect(answerFor(app, lin, NOON).ticket.visit).toMatchObject({ how: 'app' })
    const answered = done(app, { type: 'visit', how: 'call', answers: GOOD }, lin)
    expect(answered.visited).toMatchObject({ how: 'app', outcome: 'satisfied' })
    expect(tried(app, { type: 'visit', how: 'app' }, lin)).toBe('BAD_INPUT')
    expect(choicesFor(finished, lin, NOON)).not.toContain('visit')
    expect(tried(finished, call(GOOD), lin)).toBe('NOT_ALLOWED')
  })
  test('who works here does not ask themself how it went, unless they answer for the zone', () => {
    const asker: Party = { ...finished.requester, memberId: wang._id, openid: wang.openid, role: wang.role }
    const own: Ticket = {
      ...finished,
      requester: asker,
      visit: { why: 'low', how: 'app', tries: 0, to: asker },
    }
    expect(tried(own, call(GOOD), wang)).toBe('NOT_ALLOWED')
    expect(choicesFor(own, wang, NOON)).not.toContain('visit')
    expect(done(own, call(GOOD), zhou).visited).toMatchObject({ how: 'call', by: { id: zhou._id } })
  })
  test('what was said is for who answers for the zone, not for the plumber; she sees her own answer', () => {
    const words = '师傅态度不好'
    const made = done(finished, call({ solved: 'yes', service: 'poor', words }), zhou)
    for (const who of [wang, lin]) expect(JSON.stringify(answerFor(made, who, NOON))).not.toContain(words)
    expect(JSON.stringify(answerFor(made, chen, NOON))).toContain(words)
    const app = done(
      finishedUnder(ruled({ how: 'app' })),
      { type: 'visit', how: 'app', answers: { ...GOOD, words } },
      lin,
    )
    expect(JSON.stringify(answerFor(app, lin, NOON))).toContain(words)
  })
})

describe('missed', () => {
  const finished = inState('finished')
  const strike = (ticket: Ticket, now: Moment, map: DutyMap = community) => lapse(ticket, map, now)
  const told = (ticket: Ticket, type: string) =>
    ticket.outbox
      .filter(({ id }) => id.includes(`:${type}:`))
      .map(({ memberId, title }) => `${memberId} ${title}`)
  test('the steward is warned once at four fifths, the resident is told nothing', () => {
    const warned = strike(finished, at(0.8))
    expect(told(warned, 'warned')).toEqual(['m-zhou 快到时间：回访漏水'])
    expect(strike(warned, at(0.9))).toBe(warned)
    expect(answerFor(warned, lin, at(0.8)).timeline.map(({ type }) => type)).not.toContain('warned')
  })
  test('it is broken once, by whom it was, and goes up to the manager; the ticket stays finished', () => {
    const missed = strike(finished, at(1))
    expect(broken(missed)).toMatchObject([{ heldBy: { id: zhou._id } }])
    const up = strike(missed, at(1) + 2 * HOUR)
    expect(up.escalation).toMatchObject({ step: 'manager', to: { memberId: chen._id } })
    expect([up.state, up.assignee.memberId]).toEqual(['finished', wang._id])
    expect(told(up, 'lapsed').at(-1)).toBe('m-zhou 回访超时：漏水')
    expect(told(up, 'lapsed')).toContain('m-chen 回访超时：漏水')
    expect(broken(up)).toHaveLength(1)
    const forLin = answerFor(up, lin, at(2))
    expect(forLin.timeline.map(({ type }) => type)).not.toContain('lapsed')
    expect(told(up, 'lapsed').some((each) => each.startsWith(lin._id))).toBe(false)
  })
  test('made late it is made, and stays broken; nothing more comes due', () => {
    const made = done(strike(finished, at(1.5)), call(GOOD), chen, at(2))
    expect(broken(made)).toMatchObject([{ keptAt: at(2), brokenAt: at(1.5) }])
    expect([made.visit, made.dueAt, made.escalation]).toEqual([null, null, null])
  })
  test('closed by itself after seven days it is still to be made', () => {
    const closed = closeQuiet(strike(finished, at(1)), at(7) + HOUR)
    expect(closed.state).toBe('closed')
    expect(choicesFor(closed, zhou, at(8))).toContain('visit')
  })
  test('whatever people and the clock do, in any order: one visit at a time, broken at most once each, never lost', () => {
    const steps = [
      [{ type: 'rate', stars: 1 }, lin],
      [{ type: 'rate', stars: 5 }, son],
      [{ type: 'rerate', stars: 1, tags: ['notFixed'] }, lin],
      [{ type: 'rerate', stars: 5 }, lin],
      [{ type: 'confirm' }, lin],
      [call(GOOD), zhou],
      [call(), zhou],
      [call({ solved: 'no', service: 'poor' }), chen],
      [{ type: 'reopen', reason: '又漏了' }, lin],
      [{ type: 'accept' }, wang],
      [{ type: 'arrive' }, wang],
      [{ type: 'finish', note: '好了' }, wang],
      [{ type: 'reply', words: '谢谢' }, zhou],
    ] as [TicketCommand, Actor][]
    const life = fc.array(
      fc.record({
        pick: fc.nat({ max: steps.length - 1 }),
        hours: fc.nat({ max: 30 }),
        strikes: fc.boolean(),
      }),
      { minLength: 3, maxLength: 25 },
    )
    fc.assert(
      fc.property(life, fc.constantFrom('all', 'unrated', 'low'), (moves, which) => {
        let ticket = finishedUnder(ruled({ which }))
        let now = NOON
        moves.forEach(({ pick, hours, strikes }, index) => {
          now += hours * HOUR
          if (strikes) {
            ticket = lapse(ticket, community, now)
            // The same minute again breaks nothing twice.
            expect(broken(lapse(ticket, community, now))).toEqual(broken(ticket))
          }
          const [command, by] = steps[pick]!
          const answer = perform(ticket, command, `tap-${index}` as RequestId, by, now, desk)
          if (!isRefusal(answer)) ticket = answer
          const running = (ticket.promises ?? []).filter(
            ({ name, keptAt }) => name === 'visit' && keptAt === undefined,
          )
          expect(running).toHaveLength(ticket.visit ? 1 : 0)
          expect(ticket.visitKey === null).toBe(!ticket.visit)
          if (ticket.visit) expect(ticket.open).toBe(false)
          if (ticket.visit && running[0]?.brokenAt === undefined) expect(ticket.dueAt).not.toBeNull()
        })
        const told = ticket.timeline.filter(
          (event) => event.type === 'lapsed' && event.broken.some(({ name }) => name === 'visit'),
        )
        expect(told.length).toBeLessThanOrEqual(broken(ticket).length)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('the rules of asking', () => {
  const rules = visitRulesOf(community)
  const asked = { actor: chen, requestId: 'tap-r' as RequestId, now: NOON }
  const saved = (draft: VisitRules) => {
    const answer = saveVisits(community, draft, asked)
    return isRefusal(answer) ? answer.refused : visitRulesOf(answer)
  }
  test('are saved whole, count their changes, and are dated', () => {
    expect(saved({ ...rules, all })).toMatchObject({ all: { which: 'all' }, rev: 1 })
    const after = ok(saveVisits(community, { ...rules, all }, asked))
    expect(after.changes[0]).toMatchObject({ words: '修改回访规则', by: { id: chen._id } })
    expect(saveVisits(after, { ...rules, all }, asked)).toBe(after)
  })
  test('seen by somebody before another changed them, are refused', () => {
    expect(saved({ ...rules, rev: 5 })).toBe('VISITS_CHANGED')
  })
  test('name a kind once, and one that there is', () => {
    const one = { ...all, kind: 'leak' }
    expect(saved({ ...rules, kinds: [one, one] })).toBe('VISITS_FAULTY')
    expect(saved({ ...rules, kinds: [{ ...one, kind: 'ufo' }] })).toBe('VISITS_FAULTY')
  })
  test('changed, leave alone what came in before', () => {
    const before = finishedUnder(ruled({ which: 'low' }))
    expect(before.visitTerms).toMatchObject({ which: 'low' })
    expect(lapse(before, ruled({ which: 'all' }), at(3))).toBe(before)
  })
})
