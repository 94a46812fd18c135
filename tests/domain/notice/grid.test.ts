import type { FileId, RequestId } from '@contract/ids'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { noticesFor } from '@domain/notice/notices'
import { TOPIC_OF, type Ear } from '@domain/notice/telling'
import { tellings } from '@domain/notice/tellings'
import { WHO_HEARS } from '@domain/notice/who-hears'
import { closeQuiet, SYSTEM } from '@domain/ticket/close'
import { lapse } from '@domain/ticket/clocks'
import { perform } from '@domain/ticket/perform'
import type { done } from '../given'
import {
  at,
  chen,
  community,
  desk,
  inState,
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

/** Every event × everybody who might hear of it, by hand. */
const EARS: readonly Ear[] = [
  'requester',
  'household',
  'followers',
  'absorbed',
  'assignee',
  'before',
  'seesToIt',
  'steward',
  'guardian',
  'called',
  'visitor',
]
const GRID: Record<TicketEvent['type'], string> = {
  //             asker family followers absorbed | has had up | steward guardian called asks
  submitted: '. . . . . . . . . . .',
  logged: 'x . . . . . . . . . .',
  announced: '. . . . . . . . . . .',
  assigned: 'x . . . x . . . . x .',
  handedOver: 'x . . . x . . . . . .',
  transferred: 'x . . . x x . . . . .',
  reclassified: 'x . . . x x . . . x .',
  declined: 'x . . . x . . x . . .',
  takenOver: 'x . . . . x . . . . .',
  accepted: 'x . x x . . . . . . .',
  departed: 'x x x x . . . . . . .',
  arrived: 'x . . . . . . . . . .',
  quoted: 'x x . . . . . . x . .',
  agreed: 'x . . . x . . x . . .',
  refused: '. . . . x . . . . . .',
  paused: 'x . x x . . . x x . .',
  resumed: 'x . . . . . . . . . .',
  answered: 'x x . . . . . . x . .',
  finished: 'x x x x . . . . x . .',
  confirmed: '. . . . x . . . . . .',
  rated: '. . . . x . . . . . x',
  rerated: '. . . . x . . . . . x',
  replied: 'x x . . . . . . . . .',
  visited: '. . . . . . . . . . x',
  closed: 'x . . . . . . . . . .',
  reopened: '. x x x x . . x x . .',
  cancelled: 'x x x x x . . . . . .',
  merged: 'x . x x . x . . . . .',
  unmerged: '. . . . . . . . . . .',
  absorbed: '. . . . x . . . . . .',
  entrusted: '. . . . . . . . x . .',
  commented: 'x . . . x . . x . . .',
  urged: '. . . . x . . x . . .',
  warned: '. . . . x . . . . . x',
  lapsed: 'x . . . x x x x . x x',
}

/** Somebody waits with her, somebody's went into hers, the counter looks after it, and it is dangerous. */
const peopled = (ticket: Ticket): Ticket => ({
  ...ticket,
  followed: true,
  urgency: 'emergency',
  guardian: { ...ticket.steward, memberId: person('sun')._id, name: '孙洁' },
  called: [{ memberId: person('liu')._id, openid: 'o-liu', role: 'technician' }],
  absorbed: [
    {
      id: ticket._id,
      number: '1121-000003',
      requester: { memberId: person('3-2-401')._id, openid: 'o-3-2-401', role: 'resident' },
    },
  ],
})
const askedOnHerPhone = (ticket: Ticket): Ticket => ({
  ...ticket,
  ...(ticket.visit ? { visit: { ...ticket.visit, how: 'app' } } : {}),
})
const SORRY = { solved: 'no', service: 'fair' } as const
const happened = (ticket: Ticket) => ({ id: `${ticket._id}.9`, at: NOON, by: SYSTEM })
const li = { id: person('li')._id, name: '李强', post: '水电维修' }
/** Events that no command of the tests below makes, as they are written down. */
const MADE: TicketEvent[] = (() => {
  const on = happened(submitted())
  const other = { id: submitted()._id, number: '1121-000004' }
  return [
    { ...on, type: 'logged', for: '张先生', via: 'phone' },
    { ...on, type: 'announced', text: '停水' },
    { ...on, type: 'handedOver', from: '王建国', to: li, why: [] },
    { ...on, type: 'unmerged', from: other },
    { ...on, type: 'absorbed', from: other },
    { ...on, type: 'merged', into: other },
    { ...on, type: 'entrusted', to: li, reason: '换班' },
    { ...on, type: 'answered', problem: '吵', plan: '去说', finishBy: at(1) },
    { ...on, type: 'declined', to: li, reason: '忙', why: [] },
    { ...on, type: 'reclassified', from: '漏水', into: '下水', to: li, reason: '是下水', why: [] },
    { ...on, type: 'agreed', total: 5300, signature: 'cloud://e/finger.png' as FileId },
    { ...on, type: 'agreed', total: 5300 },
    { ...on, type: 'refused', total: 5300, reason: '太贵' },
    { ...on, type: 'rated', stars: 1 },
    { ...on, type: 'commented', words: '在看', internal: false },
    { ...on, type: 'commented', words: '在看', internal: true },
  ]
})()
/** And those that commands and the clock make. */
const LIVED: [Ticket, Ticket][] = (() => {
  const assigned = peopled(submitted())
  const accepted = peopled(inState('accepted'))
  const onSite = peopled(inState('onSite'))
  const finished = peopled(inState('finished'))
  const then = (before: Ticket, ...[command, by]: [Parameters<typeof done>[1], Parameters<typeof done>[2]]) =>
    [ok(perform(before, command, 'tap-g' as RequestId, by, NOON + MINUTE, desk)), before] as [Ticket, Ticket]
  const struck = (before: Ticket, now: number): [Ticket, Ticket] => [lapse(before, community, now), before]
  return [
    then(assigned, { type: 'accept' }, wang),
    then(assigned, { type: 'urge' }, lin),
    then(assigned, { type: 'transfer', to: li.id, reason: '近' }, wang),
    then(assigned, { type: 'takeOver' }, chen),
    then(assigned, { type: 'cancel', reason: '好了' }, zhou),
    then(accepted, { type: 'depart', etaMinutes: 5 }, wang),
    then(accepted, { type: 'arrive' }, wang),
    then(accepted, { type: 'wait', for: 'parts', until: at(1) }, wang),
    then(peopled(inState('waiting')), { type: 'resume' }, wang),
    then(onSite, { type: 'quote', lines: QUOTED }, wang),
    then(onSite, { type: 'finish', note: '好了' }, wang),
    then(finished, { type: 'confirm' }, lin),
    then(finished, { type: 'reopen', reason: '又漏' }, lin),
    [peopled(closeQuiet(inState('finished'), at(7))), finished],
    struck(assigned, NOON + 12.5 * MINUTE),
    struck(assigned, NOON + 16 * MINUTE),
    // Who is at the door keeps it, and the steward is told.
    struck(onSite, at(2)),
    // She is not content; and nobody asked her how it went.
    then(finished, { type: 'rate', stars: 1 }, lin),
    then(peopled(inState('rated')), { type: 'rerate', stars: 2 }, lin),
    then(peopled(inState('rated')), { type: 'reply', words: '谢谢' }, wang),
    then(askedOnHerPhone(finished), { type: 'visit', how: 'app', answers: SORRY }, lin),
    struck(finished, at(0.9)),
    struck(finished, at(2)),
  ]
})()

const heard = new Map<TicketEvent['type'], Set<Ear>>()
const hear = (ticket: Ticket, event: TicketEvent, before: Ticket): void => {
  const ears = heard.get(event.type) ?? new Set<Ear>()
  tellings(ticket, event, before).forEach(({ ear }) => ears.add(ear))
  heard.set(event.type, ears)
}
beforeAll(() => {
  const ticket = peopled(submitted())
  submitted().timeline.forEach((event) => hear(ticket, event, ticket))
  MADE.forEach((event) => hear(ticket, event, { ...ticket, urgency: 'ordinary' }))
  LIVED.forEach(([after, before]) => {
    const event = after.timeline.at(-1)
    if (event) hear(after, event, before)
  })
})

test.each(Object.keys(GRID) as TicketEvent['type'][])(
  '%s is heard by whom it should, and by nobody else',
  (type) => {
    const expected = EARS.filter((_ear, index) => GRID[type].split(' ')[index] === 'x')
    expect(EARS.filter((ear) => heard.get(type)?.has(ear))).toEqual(expected)
    expect([...WHO_HEARS[type]].sort()).toEqual([...expected].sort())
  },
)

describe('what everybody hears', () => {
  const all = LIVED.flatMap(([after, before]) => {
    const event = after.timeline.at(-1)
    return event ? noticesFor(after, event, before) : []
  })
  test('is about something they may have said no to', () => {
    for (const { topic } of all) expect(Object.values(TOPIC_OF)).toContain(topic)
  })
  test('never holds a telephone number, and to neighbours never a door', () => {
    for (const phone of [lin.phone, wang.phone]) expect(JSON.stringify(all)).not.toContain(phone)
    const followers = all
      .filter(({ audience }) => audience === 'followers')
      .map(({ title, body, push }) => ({ title, body, data: push?.data }))
    expect(followers.length).toBeGreaterThan(0)
    expect(JSON.stringify(followers)).not.toContain('501')
    expect(JSON.stringify(followers)).not.toContain(lin.name)
  })
  test('is told once to each person about each event', () => {
    for (const [after, before] of LIVED) {
      const event = after.timeline.at(-1)
      const people = event ? noticesFor(after, event, before).map(({ memberId }) => memberId) : []
      expect(new Set(people).size).toBe(people.length)
    }
  })
  test('the family is not told what the one who asked is told already', () => {
    const family = all.filter(({ audience }) => audience === 'household')
    expect(family.length).toBeGreaterThan(0)
    for (const { except } of family) expect(except).toContain(lin._id)
  })
  test('in danger a job may be told twice rather than not at all; nothing else may', () => {
    for (const { topic, mayRepeat } of all) expect(mayRepeat === true).toBe(topic === 'job')
    const calm = submitted()
    const [, event] = calm.timeline
    for (const { mayRepeat } of event ? noticesFor(calm, event) : []) expect(mayRepeat).toBeUndefined()
  })
})
