import fc from 'fast-check'
import type { Moment, RequestId } from '@contract/ids'
import { isRefusal } from '@contract/errors'
import type { PromiseName } from '@contract/promise'
import type { Ticket, TicketCommand } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { noticesFor } from '@domain/notice/notices'
import { choicesFor } from '@domain/ticket/lifecycle'
import { lapse } from '@domain/ticket/clocks'
import { perform } from '@domain/ticket/perform'
import { submit, type Submission } from '@domain/ticket/submit'
import { answerFor } from '@domain/ticket/views'
import type { Actor } from '@domain/access/policy'
import {
  chen,
  community,
  desk,
  done,
  idOf,
  leak,
  lin,
  MINUTE,
  NOON,
  ok,
  person,
  QUOTED,
  submitted,
  wang,
  zhou,
} from '../given'

const HOUR = 60 * MINUTE
const zhang = person('zhang')
const after = (minutes: number): Moment => NOON + minutes * MINUTE
/** '11-21 14:45' of the community. */
const words = (at: Moment | undefined): string =>
  at === undefined ? '' : new Date(at + 8 * HOUR).toISOString().slice(5, 16).replace('T', ' ')
const dues = ({ promises = [] }: Ticket) =>
  Object.fromEntries(promises.map(({ name, dueAt }) => [name, words(dueAt)]))
const running = ({ promises = [] }: Ticket) =>
  promises.filter(({ keptAt }) => keptAt === undefined).map(({ name }) => name)
const promiseOf = ({ promises = [] }: Ticket, name: PromiseName) => {
  const found = promises.filter((each) => each.name === name).at(-1)
  if (!found) throw new Error(`nothing is promised about ${name}`)
  return found
}
/** The clock strikes every minute until then. */
const strike = (ticket: Ticket, until: Moment, map: DutyMap = community, from = NOON): Ticket => {
  let now = ticket
  for (let at = from; at <= until; at += MINUTE) now = lapse(now, map, at)
  return now
}
const happenings = ({ timeline }: Ticket) => timeline.map(({ type }) => type)
const lapses = ({ timeline }: Ticket) =>
  timeline.flatMap((event) =>
    event.type === 'lapsed'
      ? [`${words(event.at).slice(6)} ${event.step} ${event.to.name}${event.moved ? ' has it' : ''}`]
      : [],
  )
const told = (ticket: Ticket, before: Ticket) => {
  const event = ticket.timeline.at(-1)
  return event ? noticesFor(ticket, event, before).map(({ memberId, title }) => `${memberId} ${title}`) : []
}
/** 翠湖花园 with somebody away, or gone. */
const without = (...keys: string[]): DutyMap => ({
  ...community,
  absences: keys.map((key) => ({ memberId: idOf(key), type: 'off', from: 0 })),
})
const alone: DutyMap = {
  ...community,
  staff: community.staff.filter(({ memberId }) => memberId === wang._id),
}
const asked = (more: Partial<Submission>, at = NOON, map = community): Ticket =>
  ok(submit(map, new Map(), { ...leak, ...more }, lin, at))

describe('what is promised', () => {
  test('an ordinary leak: 15, 30, 60 minutes, two hours to the door, a day to the end', () => {
    expect(dues(submitted())).toEqual({
      acknowledge: '11-21 14:45',
      arrange: '11-21 15:00',
      progress: '11-21 15:30',
      onSite: '11-21 16:30',
      finish: '11-22 14:30',
    })
  })
  test('an emergency: ten minutes to the door, at any hour', () => {
    const night = Date.UTC(2026, 10, 21, 18)
    expect(dues(asked({ note: '厨房爆管' }, night))).toMatchObject({
      acknowledge: '11-22 02:03',
      onSite: '11-22 02:10',
    })
  })
  test('an ordinary lamp at eleven at night waits for the morning', () => {
    const night = Date.UTC(2026, 10, 21, 15)
    expect(dues(asked({ kind: 'light' }, night))).toMatchObject({
      acknowledge: '11-22 08:15',
      onSite: '11-22 10:00',
    })
  })
  test('a complaint is answered within 48 hours, and seen on the next workday', () => {
    expect(dues(asked({ kind: 'complaint' }))).toMatchObject({
      acknowledge: '11-23 09:15',
      answer: '11-23 14:30',
    })
    expect(promiseOf(asked({ kind: 'complaint' }), 'answer').minutes).toBe(48 * 60)
  })
  test('who wished for tomorrow at two is promised tomorrow before four', () => {
    const day = 24 * HOUR
    const slot = { from: NOON - HOUR / 2 + day, to: NOON + 1.5 * HOUR + day }
    const ticket = asked({ slot })
    expect(dues(ticket)).toMatchObject({
      acknowledge: '11-21 14:45',
      onSite: '11-22 16:00',
      finish: '11-23 16:00',
    })
    // Agreed on a time, she knows what comes next.
    expect(running(done(ticket, { type: 'accept' }, wang))).toEqual(['onSite', 'finish'])
  })
  test('a manager who promises otherwise changes what comes in from then on, and nothing that runs', () => {
    const map: DutyMap = {
      ...community,
      promises: {
        hours: { days: [1, 2, 3, 4, 5, 6, 7, 8], from: '08:00', to: '20:00' },
        ordinary: {
          acknowledge: 5,
          arrange: 10,
          progress: 20,
          onSite: 45,
          answer: 600,
          finish: 600,
          visit: 600,
        },
        emergency: {
          acknowledge: 1,
          arrange: 2,
          progress: 5,
          onSite: 8,
          answer: 60,
          finish: 120,
          visit: 600,
        },
        kinds: [{ kind: 'leak', ordinary: { onSite: 30 } }],
        ladder: {
          ordinary: { deputy: 0, steward: 5, manager: 5 },
          emergency: { deputy: 0, steward: 1, manager: 1 },
        },
        rev: 1,
      },
    }
    expect(dues(asked({}, NOON, map))).toMatchObject({ acknowledge: '11-21 14:35', onSite: '11-21 15:00' })
    const old = strike(submitted(), after(14), map)
    expect(old.timeline.at(-1)?.type).toBe('warned')
    expect(dues(old)).toMatchObject({ acknowledge: '11-21 14:45', onSite: '11-21 16:30' })
  })
})

describe('what keeps a promise', () => {
  const ALL: PromiseName[] = ['acknowledge', 'arrange', 'progress', 'onSite', 'finish']
  const accepted = done(submitted(), { type: 'accept' }, wang)
  const onSite = done(accepted, { type: 'arrive' }, wang)
  test.each<[string, Ticket, TicketCommand, Actor, PromiseName[]]>([
    ['accepting', submitted(), { type: 'accept' }, wang, ['progress', 'onSite', 'finish']],
    ['a word to her', submitted(), { type: 'comment', words: '马上到', internal: false }, wang, ALL.slice(1)],
    ['a word among colleagues', submitted(), { type: 'comment', words: '谁去', internal: true }, wang, ALL],
    ['her own word', submitted(), { type: 'comment', words: '快点', internal: false }, lin, ALL],
    ['urging', submitted(), { type: 'urge' }, lin, ALL],
    ['declining', submitted(), { type: 'decline', reason: '忙' }, wang, ALL],
    ['handing it on', submitted(), { type: 'transfer', to: zhang._id, reason: '在附近' }, wang, ALL.slice(1)],
    ['the steward taking it over', submitted(), { type: 'takeOver' }, zhou, ['progress', 'onSite', 'finish']],
    ['setting out', accepted, { type: 'depart', etaMinutes: 20 }, wang, ['onSite', 'finish']],
    [
      'saying until when it waits',
      accepted,
      { type: 'wait', for: 'parts', until: after(1440) },
      wang,
      ['onSite', 'finish'],
    ],
    ['arriving', accepted, { type: 'arrive' }, wang, ['finish']],
    ['a quote', onSite, { type: 'quote', lines: QUOTED }, wang, ['finish']],
    ['finishing, but for asking her how it went', onSite, { type: 'finish', note: '好了' }, wang, ['visit']],
  ])('%s', (_what, ticket, command, by, left) => {
    expect(running(done(ticket, command, by, after(5)))).toEqual(left)
  })
  test('an answer is kept by answering, and the end is then when she was told', () => {
    const complaint = asked({ kind: 'complaint' })
    const answered = done(
      complaint,
      { type: 'answer', problem: '吵', plan: '去说', finishBy: after(3 * 1440) },
      zhou,
      after(30),
    )
    expect(running(answered)).toEqual(['finish'])
    expect(words(promiseOf(answered, 'finish').dueAt)).toBe('11-24 14:30')
  })
  test('handed on after a yes, somebody has to say yes again', () => {
    const given = done(accepted, { type: 'transfer', to: zhang._id, reason: '在附近' }, wang, after(20))
    expect(running(given)).toEqual(['progress', 'onSite', 'finish', 'arrange'])
    expect(words(promiseOf(given, 'arrange').dueAt)).toBe('11-21 15:20')
  })
  test('opened again, everything is promised again', () => {
    const finished = done(onSite, { type: 'finish', note: '好了' }, wang, after(60))
    const again = done(finished, { type: 'reopen', reason: '又漏了' }, lin, after(120))
    expect(running(again)).toEqual(ALL)
    expect(words(promiseOf(again, 'acknowledge').dueAt)).toBe('11-21 16:45')
  })
  test('under another kind, that kind’s time counts from then on', () => {
    const drain = done(accepted, { type: 'reclassify', kind: 'light', reason: '是灯' }, wang, after(10))
    expect(running(drain)).toEqual(['arrange', 'progress', 'onSite', 'finish'])
    expect(words(promiseOf(drain, 'finish').dueAt)).toBe('11-23 14:40')
  })
})

describe('the clock', () => {
  test('warns once, only who has it, when four fifths are gone', () => {
    const ticket = submitted()
    expect(strike(ticket, after(11))).toBe(ticket)
    const warned = strike(ticket, after(14))
    expect(happenings(warned)).toEqual(['submitted', 'assigned', 'warned'])
    expect(warned.timeline.at(-1)?.at).toBe(after(12))
    expect(told(warned, ticket)).toEqual(['m-wang 快到时间：漏水'])
    // Whoever asked sees no warning: there is nothing yet to be sorry for.
    expect(answerFor(warned, lin, NOON).timeline.map(({ type }) => type)).not.toContain('warned')
    expect(answerFor(warned, zhou, NOON).timeline.map(({ type }) => type)).toContain('warned')
  })

  test('nobody takes it: to the deputy, the steward, the manager, each after their time, and then no further', () => {
    const day = strike(submitted(), after(24 * 60))
    expect(lapses(day).slice(0, 4)).toEqual([
      '14:45 deputy 张伟 has it',
      '15:00 steward 周敏 has it',
      '15:30 manager 陈静 has it',
      '16:30 manager 陈静',
    ])
    expect(day.assignee.memberId).toBe(chen._id)
    expect(day.steward.memberId).toBe(zhou._id)
    const { promises = [] } = day
    expect(promises.map(({ name, heldBy }) => `${name} ${heldBy?.name ?? ''}`)).toEqual([
      'acknowledge 王建国',
      'arrange 张伟',
      'progress 周敏',
      'onSite 陈静',
      'finish 陈静',
    ])
    expect(day.dueAt).toBeNull()
    expect(day.broken).toBe(5)
  })

  test('at the first step everybody hears what is theirs: who has it, who had it, the steward, and she', () => {
    const before = strike(submitted(), after(14))
    const moved = strike(before, after(15), community, after(15))
    expect(told(moved, before)).toEqual([
      'm-zhang 超时转来：漏水',
      'm-wang 漏水已超时转走',
      'm-zhou 已超时：漏水',
      'm-3-2-501 漏水已改派张伟',
    ])
    expect(moved.why).toEqual(['3号楼属于东区', '说好 15 分钟内响应，没有做到，转给张伟'])
    expect(moved.state).toBe('assigned')
    expect(choicesFor(moved, zhang, NOON)).toContain('accept')
    expect(choicesFor(moved, wang, NOON)).not.toContain('accept')
  })

  test('taken late: it was broken, by whom is written down, and nothing goes further up', () => {
    const late = strike(submitted(), after(16))
    const accepted = done(late, { type: 'accept' }, zhang, after(17))
    expect(accepted.escalation).toBeNull()
    expect(promiseOf(accepted, 'acknowledge')).toMatchObject({
      keptAt: after(17),
      heldBy: { name: '王建国' },
    })
    expect(lapses(strike(accepted, after(59), community, after(18)))).toEqual(['14:45 deputy 张伟 has it'])
  })

  test('late although the clock has not looked yet: it was broken all the same', () => {
    const late = done(submitted(), { type: 'accept' }, wang, after(16))
    expect(promiseOf(late, 'acknowledge')).toMatchObject({ brokenAt: after(16), heldBy: { name: '王建国' } })
    expect([late.kept, late.broken]).toEqual([1, 1])
  })

  test('accepted and then forgotten: after an hour without a sign it is given to the deputy', () => {
    const accepted = done(submitted(), { type: 'accept' }, wang, after(5))
    expect(lapses(strike(accepted, after(60)))).toEqual(['15:30 deputy 张伟 has it'])
  })

  test('who is on the way keeps it, however late: the steward sees to it, then the manager', () => {
    const accepted = done(submitted(), { type: 'accept' }, wang, after(5))
    const onTheWay = done(accepted, { type: 'depart', etaMinutes: 10 }, wang, after(10))
    const late = strike(onTheWay, after(119))
    const broken = strike(late, after(120), community, after(120))
    expect(told(broken, late)).toEqual([
      'm-zhou 超时督办：漏水',
      'm-wang 已超时：漏水',
      'm-3-2-501 对不起，漏水晚了',
    ])
    expect(lapses(strike(broken, after(300), community, after(121)))).toEqual([
      '16:30 steward 周敏',
      '17:00 manager 陈静',
    ])
    expect(broken.assignee.memberId).toBe(wang._id)
  })

  test.each([
    [
      'the deputy is off duty',
      without('zhang'),
      ['14:45 steward 周敏 has it', '15:00 steward 周敏', '15:15 manager 陈静 has it'],
    ],
    ['the steward is on leave', without('zhou'), ['14:45 deputy 张伟 has it', '15:00 manager 陈静 has it']],
    [
      'the deputy works here no more',
      { ...community, staff: community.staff.filter(({ memberId }) => memberId !== zhang._id) },
      ['14:45 steward 周敏 has it', '15:00 steward 周敏', '15:15 manager 陈静 has it'],
    ],
    // Another zone's steward is better than nobody.
    [
      'all of them are away',
      without('zhang', 'zhou', 'chen'),
      ['14:45 steward 何丽 has it', '15:00 steward 何丽'],
    ],
    ['he is the only one there is', alone, ['14:45 person 王建国', '15:00 person 王建国']],
  ])('%s: the next one at once', (_who, map, expected) => {
    expect(lapses(strike(submitted(), after(59), map))).toEqual(expected)
  })

  test('who has said no to it is not asked again', () => {
    const declined = done(submitted(), { type: 'decline', reason: '忙' }, wang)
    expect(declined.assignee.memberId).toBe(zhang._id)
    expect(lapses(strike(declined, after(15)))).toEqual(['14:45 steward 周敏 has it'])
  })

  test('it stood still for a day: one event, the highest step, one word to each person', () => {
    const ticket = submitted()
    const late = lapse(ticket, community, after(24 * 60))
    expect(happenings(late)).toEqual(['submitted', 'assigned', 'lapsed'])
    const people = told(late, ticket).map((each) => each.split(' ')[0])
    expect(lapses(late)).toEqual(['14:30 manager 陈静 has it'])
    expect(new Set(people).size).toBe(people.length)
    expect(people).toEqual(['m-chen', 'm-wang', 'm-zhou', 'm-3-2-501'])
    expect(lapse(late, community, after(24 * 60))).toBe(late)
  })

  test('overnight nobody is to blame: the ladder waits for the morning, too', () => {
    const evening = NOON + 5.4 * HOUR
    const ticket = asked({}, evening)
    expect(dues(ticket)).toMatchObject({ acknowledge: '11-22 08:09' })
    expect(lapses(strike(ticket, evening + 13 * HOUR, community, evening))).toEqual([
      '08:09 deputy 张伟 has it',
      '08:24 steward 周敏 has it',
      '08:54 manager 陈静 has it',
    ])
  })
})

describe('pauses', () => {
  const waiting = () => {
    const accepted = done(submitted(), { type: 'accept' }, wang, after(10))
    return done(accepted, { type: 'wait', for: 'parts', until: after(24 * 60) }, wang, after(30))
  }
  test('while it waits for parts, nothing runs; what was left is left when they come', () => {
    // 90 minutes were left to the door, 23½ hours to the end.
    expect(dues(waiting())).toMatchObject({ onSite: '11-22 16:00', finish: '11-23 14:00' })
    const ticket = waiting()
    expect(strike(ticket, after(24 * 60))).toBe(ticket)
  })
  test('they come sooner: the rest begins sooner', () => {
    const early = done(waiting(), { type: 'resume' }, wang, after(60))
    expect(dues(early)).toMatchObject({ onSite: '11-21 17:00', finish: '11-22 15:00' })
  })
  test('nobody says a word when they should have come: the clock runs on by itself', () => {
    const late = strike(waiting(), after(24 * 60 + 90))
    expect(lapses(late)).toEqual(['16:00 steward 周敏'])
  })
  test('given to somebody else in the middle of waiting, it waits no more', () => {
    const given = done(waiting(), { type: 'transfer', to: zhang._id, reason: '他有配件' }, wang, after(60))
    expect(dues(given)).toMatchObject({ onSite: '11-21 17:00', arrange: '11-21 16:00' })
  })
})

test('a step taken in the basement in time and told late was in time: the breach is taken back', () => {
  const late = strike(submitted(), after(31), alone)
  expect(late.broken).toBe(2)
  const accepted = done(late, { type: 'accept', doneAt: after(14) }, wang, after(40))
  expect(promiseOf(accepted, 'acknowledge')).toMatchObject({ keptAt: after(14) })
  expect(promiseOf(accepted, 'acknowledge').brokenAt).toBeUndefined()
  expect([accepted.broken, accepted.escalation]).toEqual([0, null])
})

describe('danger', () => {
  const burst = submitted({ note: '厨房爆管' })
  test('everybody on duty in the zone, the steward and the manager hear of it at once', () => {
    const event = burst.timeline.at(-1)
    const people = event ? noticesFor(burst, event).map(({ memberId }) => memberId) : []
    expect(people).toEqual(
      ['m-wang', 'm-3-2-501', 'm-liu', 'm-zhang', 'm-wu', 'm-zhou', 'm-chen'].sort(
        (a, b) => people.indexOf(a as never) - people.indexOf(b as never),
      ),
    )
    expect(people).toHaveLength(7)
  })
  test('whoever is nearest takes it, as long as nobody has', () => {
    const liu = person('liu')
    expect(choicesFor(burst, liu, NOON)).toEqual(['takeOver'])
    const taken = done(burst, { type: 'takeOver' }, liu, after(1))
    expect(taken.assignee.memberId).toBe(liu._id)
    expect(choicesFor(taken, zhang, NOON)).toEqual([])
    expect(choicesFor(burst, person('li'), NOON)).toEqual([])
  })
  test('and who is rung does not learn her number', () => {
    const { ticket } = answerFor(burst, person('liu'), NOON)
    expect(ticket.requester.callable).toBe(false)
    expect(JSON.stringify(ticket)).not.toContain(lin.phone)
  })
  test('three minutes and nobody has said a word: up it goes, faster', () => {
    expect(lapses(strike(burst, after(10)))).toEqual([
      '14:33 deputy 张伟 has it',
      '14:35 steward 周敏 has it',
      '14:38 manager 陈静 has it',
      '14:40 manager 陈静',
    ])
  })
  test('what is put under a dangerous kind later rings them then', () => {
    const kinds = DEFAULT_KINDS.map((kind) =>
      kind.id === 'drain' ? { ...kind, urgency: 'emergency' as const } : kind,
    )
    const map: DutyMap = { ...community, catalogue: { kinds, prices: [], rev: 2 } }
    const command: TicketCommand = { type: 'reclassify', kind: 'drain', reason: '污水倒灌' }
    const drain = ok(
      perform(submitted(), command, 'tap-d' as RequestId, wang, after(5), { map, loads: new Map() }),
    )
    expect(drain.urgency).toBe('emergency')
    expect(told(drain, submitted())).toContain('m-liu 【紧急】下水，请支援')
    expect(words(promiseOf(drain, 'onSite').dueAt)).toBe('11-21 14:45')
  })
})

describe('whatever people do and whenever the clock strikes', () => {
  const PEOPLE = [lin, wang, zhang, zhou, chen]
  const COMMANDS: TicketCommand[] = [
    { type: 'accept' },
    { type: 'depart', etaMinutes: 15 },
    { type: 'arrive' },
    { type: 'finish', note: '好了' },
    { type: 'wait', for: 'resident', until: 0 },
    { type: 'resume' },
    { type: 'transfer', to: zhang._id, reason: '在附近' },
    { type: 'reclassify', kind: 'drain', reason: '是下水' },
    { type: 'decline', reason: '忙' },
    { type: 'takeOver' },
    { type: 'comment', words: '在看', internal: false },
    { type: 'reopen', reason: '又漏' },
    { type: 'cancel', reason: '不用了' },
  ]
  const steps = fc.array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 400 }),
      who: fc.constantFrom(...PEOPLE),
      command: fc.option(fc.constantFrom(...COMMANDS)),
    }),
    { maxLength: 40 },
  )
  test('each promise is warned of once, broken once, never both kept in time and broken; and the clock comes to rest', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let now = NOON
        let ticket = submitted()
        taken.forEach(({ minutes, who, command }, index) => {
          now += minutes * MINUTE
          if (command) {
            const asked = command.type === 'wait' ? { ...command, until: now + HOUR } : command
            const next = perform(ticket, asked, `tap-${index}` as RequestId, who, now, desk)
            if (!isRefusal(next)) ticket = next
          } else {
            // Twice is once.
            ticket = lapse(lapse(ticket, community, now), community, now)
            let looks = 0
            while (ticket.dueAt !== null && ticket.dueAt !== undefined && ticket.dueAt <= now) {
              ticket = lapse(ticket, community, now)
              looks += 1
              expect(looks).toBeLessThan(3)
            }
          }
          const { promises = [], timeline } = ticket
          for (const each of promises) {
            if (each.keptAt !== undefined && each.keptAt <= each.dueAt) expect(each.brokenAt).toBeUndefined()
            if (each.brokenAt !== undefined) expect(each.brokenAt).toBeGreaterThanOrEqual(each.dueAt)
            expect(each.warnAt).toBeLessThanOrEqual(each.dueAt)
          }
          const broken = timeline.flatMap((event) => (event.type === 'lapsed' ? event.broken : []))
          const facts = broken.map(({ name, dueAt }) => `${name} ${dueAt}`)
          expect(new Set(facts).size).toBe(facts.length)
          if (!ticket.open) expect(ticket.dueAt).toBeNull()
          else if (promises.some(({ keptAt, brokenAt }) => keptAt === undefined && brokenAt === undefined))
            expect(ticket.dueAt).not.toBeNull()
        })
      }),
      { seed: 6, numRuns: 400 },
    )
  })
})
