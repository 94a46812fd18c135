import { isRefusal } from '@contract/errors'
import type { CommunityId, FileId, RequestId, TicketId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { TICKET_STATES } from '@contract/glossary'
import type { TicketChoice, TicketCommand, TicketState } from '@contract/ticket'
import { choicesFor, decide } from '@domain/ticket/lifecycle'
import { perform } from '@domain/ticket/perform'
import {
  at,
  chen,
  desk,
  done,
  inState,
  lin,
  MINUTE,
  NOON,
  person,
  QUOTED,
  submitted,
  wang,
  zhou,
} from '../given'

const STATES = Object.keys(TICKET_STATES) as TicketState[]
const COMMANDS: Record<TicketChoice, TicketCommand> = {
  accept: { type: 'accept' },
  depart: { type: 'depart', etaMinutes: 12 },
  arrive: { type: 'arrive' },
  finish: { type: 'finish', note: '换了软管' },
  cancel: { type: 'cancel', reason: '自己好了' },
  rate: { type: 'rate', stars: 4 },
  rerate: { type: 'rerate', stars: 5 },
  reply: { type: 'reply', words: '谢谢您' },
  visit: { type: 'visit', how: 'call', answers: { solved: 'yes', service: 'good' } },
  wait: { type: 'wait', for: 'parts', until: at(1) },
  resume: { type: 'resume' },
  transfer: { type: 'transfer', to: person('li')._id, reason: '在他那栋楼' },
  decline: { type: 'decline', reason: '手上太多' },
  takeOver: { type: 'takeOver' },
  reopen: { type: 'reopen', reason: '又漏了' },
  comment: { type: 'comment', words: '门口有狗', internal: false },
  urge: { type: 'urge' },
  quote: { type: 'quote', lines: QUOTED },
  agree: { type: 'agree', total: 5300 },
  sign: { type: 'sign', total: 5300, signature: 'cloud://e/finger.png' as FileId },
  refuse: { type: 'refuse', reason: '太贵了' },
  answer: { type: 'answer', problem: '漏水', plan: '换管', finishBy: at(1) },
  reclassify: { type: 'reclassify', kind: 'drain', reason: '是下水的事' },
  merge: { type: 'merge', into: { id: 't-2' as TicketId, number: '1121-000002' } },
  entrust: { type: 'entrust', to: chen._id, reason: '换班' },
  confirm: { type: 'confirm' },
}
const elsewhere = (member: Actor): Actor => ({ ...member, communityId: 'c-other' as CommunityId })
const WHO = {
  'the resident who asked': lin,
  'her son': person('3-2-501-son'),
  'the technician it was given to': wang,
  'the steward of its zone': zhou,
  'the manager': chen,
  'another resident': person('1-1-101'),
  'another technician': person('li'),
  'a steward of another zone': person('he'),
  'a housekeeper': person('wu'),
  'the manager of another community': elsewhere(chen),
} as const
type Who = keyof typeof WHO

/** Written out by hand, not derived from the rules: who may do what in which state. Everything else is refused. */
const ALLOWED: Record<TicketState, Partial<Record<Who, TicketChoice[]>>> = {
  assigned: {
    'the resident who asked': ['cancel', 'urge', 'comment'],
    'her son': ['urge', 'comment'],
    'the technician it was given to': ['accept', 'transfer', 'reclassify', 'decline', 'merge', 'comment'],
    'the steward of its zone': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
    'the manager': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
  },
  accepted: {
    'the resident who asked': ['cancel', 'urge', 'comment'],
    'her son': ['urge', 'comment'],
    'the technician it was given to': [
      'depart',
      'arrive',
      'wait',
      'transfer',
      'reclassify',
      'merge',
      'comment',
    ],
    'the steward of its zone': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
    'the manager': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
  },
  enRoute: {
    'the resident who asked': ['cancel', 'urge', 'comment'],
    'her son': ['urge', 'comment'],
    'the technician it was given to': ['arrive', 'wait', 'transfer', 'reclassify', 'merge', 'comment'],
    'the steward of its zone': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
    'the manager': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
  },
  onSite: {
    'the resident who asked': ['urge', 'comment'],
    'her son': ['urge', 'comment'],
    'the technician it was given to': [
      'quote',
      'finish',
      'wait',
      'transfer',
      'reclassify',
      'merge',
      'comment',
    ],
    'the steward of its zone': ['transfer', 'reclassify', 'takeOver', 'merge', 'comment'],
    'the manager': ['transfer', 'reclassify', 'takeOver', 'merge', 'comment'],
  },
  quoted: {
    'the resident who asked': ['agree', 'refuse', 'cancel', 'urge', 'comment'],
    'her son': ['agree', 'refuse', 'urge', 'comment'],
    'the technician it was given to': ['quote', 'sign', 'transfer', 'reclassify', 'merge', 'comment'],
    'the steward of its zone': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
    'the manager': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
  },
  waiting: {
    'the resident who asked': ['cancel', 'urge', 'comment'],
    'her son': ['urge', 'comment'],
    'the technician it was given to': ['resume', 'transfer', 'reclassify', 'merge', 'comment'],
    'the steward of its zone': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
    'the manager': ['transfer', 'reclassify', 'takeOver', 'merge', 'cancel', 'comment'],
  },
  finished: {
    'the resident who asked': ['confirm', 'rate', 'reopen', 'comment'],
    'her son': ['confirm', 'rate', 'reopen', 'comment'],
    'the technician it was given to': ['comment'],
    'the steward of its zone': ['visit', 'reopen', 'comment'],
    'the manager': ['visit', 'reopen', 'comment'],
  },
  confirmed: {
    'the resident who asked': ['rate', 'reopen', 'comment'],
    'her son': ['rate', 'reopen', 'comment'],
    'the technician it was given to': ['comment'],
    'the steward of its zone': ['visit', 'reopen', 'comment'],
    'the manager': ['visit', 'reopen', 'comment'],
  },
  // Who has rated it is not asked any more; only she may think better of it.
  rated: {
    'the resident who asked': ['rerate', 'reopen', 'comment'],
    'her son': ['reopen', 'comment'],
    'the technician it was given to': ['reply', 'comment'],
    'the steward of its zone': ['reply', 'reopen', 'comment'],
    'the manager': ['reply', 'reopen', 'comment'],
  },
  closed: {
    'the resident who asked': ['rate'],
    'her son': ['rate'],
    'the technician it was given to': ['comment'],
    'the steward of its zone': ['visit', 'comment'],
    'the manager': ['visit', 'comment'],
  },
  cancelled: {
    'the technician it was given to': ['comment'],
    'the steward of its zone': ['comment'],
    'the manager': ['comment'],
  },
  merged: {
    'the technician it was given to': ['comment'],
    'the steward of its zone': ['comment'],
    'the manager': ['comment'],
  },
}

const everyCase = STATES.flatMap((state) =>
  (Object.keys(WHO) as Who[]).flatMap((who) =>
    (Object.keys(COMMANDS) as TicketChoice[]).map((command) => ({ state, who, command })),
  ),
)

describe('every state × person × command', () => {
  test.each(everyCase)('a ticket that is $state: $who asks to $command', ({ state, who, command }) => {
    const ticket = inState(state)
    const answer = decide(ticket, COMMANDS[command], WHO[who], NOON, desk)
    const allowed = ALLOWED[state][who]?.includes(command) ?? false
    expect(!isRefusal(answer)).toBe(allowed)
    expect(choicesFor(ticket, WHO[who], NOON).includes(command)).toBe(allowed)
  })
})

describe('a refusal says why', () => {
  const refused = (state: TicketState, command: TicketChoice, by: Actor) =>
    decide(inState(state), COMMANDS[command], by, NOON, desk)
  test.each<[string, TicketState, TicketChoice, Actor, string]>([
    ['a job taken already cannot be taken again', 'accepted', 'accept', wang, 'ALREADY_ACCEPTED'],
    ['nobody finishes before arriving', 'accepted', 'finish', wang, 'STEP_MISSING'],
    ['nobody departs before accepting', 'assigned', 'depart', wang, 'STEP_MISSING'],
    ['nobody departs who is there already', 'onSite', 'depart', wang, 'TOO_LATE'],
    ['what is finished is not finished twice', 'finished', 'finish', wang, 'ALREADY_FINISHED'],
    ['a resident cannot rate work that is not done', 'onSite', 'rate', lin, 'NOT_FINISHED'],
    ['a resident rates once', 'rated', 'rate', lin, 'ALREADY_RATED'],
    ['a resident cannot call it off once work has begun', 'onSite', 'cancel', lin, 'TOO_LATE'],
    ['what is called off stays called off', 'cancelled', 'accept', wang, 'ALREADY_CANCELLED'],
    ['a technician cannot take a job given to another', 'assigned', 'accept', person('li'), 'NOT_FOUND'],
    ['what waits for parts is not finished before it goes on', 'waiting', 'finish', wang, 'STEP_MISSING'],
    ['what is not done cannot be opened again', 'onSite', 'reopen', lin, 'NOT_FINISHED'],
    ['a job that was accepted is not declined any more', 'accepted', 'decline', wang, 'ALREADY_ACCEPTED'],
    ['what is finished is taken over by nobody', 'finished', 'takeOver', zhou, 'ALREADY_FINISHED'],
    ['nobody agrees to a quote that is not there', 'onSite', 'agree', lin, 'QUOTE_CHANGED'],
    ['while a quote waits for its answer nothing is finished', 'quoted', 'finish', wang, 'STEP_MISSING'],
    ['what is confirmed is not confirmed twice', 'confirmed', 'confirm', lin, 'ALREADY_CONFIRMED'],
    ['what closed by itself is not opened again', 'closed', 'reopen', lin, 'TOO_LATE_TO_REOPEN'],
    ['what went into another is not worked on', 'merged', 'accept', wang, 'ALREADY_MERGED'],
    ['a repair needs hands, not an answer', 'accepted', 'answer', wang, 'NOT_ALLOWED'],
    ['a manager cannot give the stars', 'finished', 'rate', chen, 'NOT_ALLOWED'],
  ])('%s', (_sentence, state, command, by, code) => {
    expect(refused(state, command, by)).toEqual({ refused: code })
  })
})

test('the whole thread leaves a timeline with everybody by name', () => {
  const ticket = inState('rated')
  expect(ticket.timeline.map(({ type, by }) => `${by.name} ${type}`)).toEqual([
    '林秀英 submitted',
    '林秀英 assigned',
    '王建国 accepted',
    '王建国 departed',
    '王建国 arrived',
    '王建国 finished',
    '林秀英 rated',
  ])
  expect(ticket).toMatchObject({
    open: false,
    rating: { stars: 4, words: '来得快' },
    finish: { note: '换了软管' },
  })
})

test('setting out promises a time of arrival', () => {
  const ticket = done(inState('accepted'), { type: 'depart', etaMinutes: 12 }, wang, NOON)
  expect(ticket.etaAt).toBe(NOON + 12 * MINUTE)
})

test('the same tap again changes nothing, whatever has happened since', () => {
  const tap = 'the-very-tap' as RequestId
  const accepted = perform(submitted(), { type: 'accept' }, tap, wang, NOON)
  if (isRefusal(accepted)) throw new Error('refused')
  const later = done(accepted, { type: 'depart', etaMinutes: 5 }, wang)
  expect(perform(later, { type: 'accept' }, tap, wang, NOON)).toBe(later)
})

test('a tap of the same id by another person is not the same tap', () => {
  const tap = 'the-very-tap' as RequestId
  const accepted = perform(submitted(), { type: 'accept' }, tap, wang, NOON)
  if (isRefusal(accepted)) throw new Error('refused')
  expect(perform(accepted, { type: 'cancel', reason: '自己好了' }, tap, lin, NOON)).toMatchObject({
    state: 'cancelled',
  })
})

test('in a box open tickets stand before closed ones, the newest first', () => {
  const open = submitted({}, lin, NOON)
  const newer = submitted({}, lin, NOON + MINUTE)
  const closed = done(submitted({}, lin, NOON + 2 * MINUTE), { type: 'cancel', reason: '自己好了' }, lin)
  const downwards = [closed, open, newer].sort((a, b) => (a.boxKey < b.boxKey ? 1 : -1))
  expect(downwards).toEqual([newer, open, closed])
})
