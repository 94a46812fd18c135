import type { RequestId, TicketId } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import { triage } from '@domain/ticket/triage'
import { closeQuiet } from '@domain/ticket/close'
import { handOnCare } from '@domain/ticket/hand-over'
import { choicesFor, decide } from '@domain/ticket/lifecycle'
import { comeBack, mayTakeIn, mergeAway, takeIn } from '@domain/ticket/merge'
import { announce, log, type Logged } from '@domain/ticket/submit'
import { stepTime } from '@domain/ticket/step-time'
import { answerFor } from '@domain/ticket/views'
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
  submitted,
  wang,
  zhou,
} from '../given'

const complaint = (): Ticket => submitted({ kind: 'complaint', note: '楼上天天装修' })
const by = { id: zhou._id, name: zhou.name, role: zhou.role }

describe('a complaint', () => {
  test('goes to the steward, who answers what was understood, what will be done and by when', () => {
    const ticket = complaint()
    expect(ticket.assignee.name).toBe('周敏')
    const answered = done(
      ticket,
      { type: 'answer', problem: '楼上装修吵', plan: '已和装修队说好', finishBy: at(2) },
      zhou,
    )
    expect(answered).toMatchObject({
      state: 'accepted',
      promisedAt: at(2),
      answer: { problem: '楼上装修吵' },
    })
    expect(answered.outbox.map(({ title }) => title)).toContain('投诉有答复了')
    expect(choicesFor(answered, zhou, NOON)).toContain('finish')
  })
  test('is not done before it is answered', () => {
    const taken = done(complaint(), { type: 'accept' }, zhou)
    expect(decide(taken, { type: 'finish', note: '好了' }, zhou, NOON)).toEqual({ refused: 'ANSWER_MISSING' })
    expect(choicesFor(taken, zhou, NOON)).not.toContain('finish')
  })
  test('praise needs no answer and no visit', () => {
    const praise = done(submitted({ kind: 'praise', note: '王师傅好' }), { type: 'accept' }, zhou)
    expect(choicesFor(praise, zhou, NOON)).toContain('finish')
    expect(choicesFor(praise, zhou, NOON)).not.toContain('answer')
  })
  test('that is really a repair goes to who repairs, and danger stays danger', () => {
    const danger = submitted({ kind: 'question', note: '厨房有燃气味' })
    const now = done(danger, { type: 'reclassify', kind: 'leak', reason: '其实是漏水' }, zhou)
    expect(now).toMatchObject({
      kind: 'leak',
      what: '漏水',
      nature: 'repair',
      urgency: 'emergency',
      state: 'assigned',
      assignee: { name: '王建国' },
    })
    expect(now.words).toContain('漏水')
  })
})

describe('words that mean danger', () => {
  test('raise the urgency and say which word did; she may say that it is none', () => {
    expect(triage({ urgency: 'ordinary' }, { note: '水管爆管了' })).toEqual({
      urgency: 'emergency',
      alarm: '爆管',
    })
    expect(triage({ urgency: 'ordinary' }, { note: '水管爆管了', calm: true })).toEqual({
      urgency: 'ordinary',
    })
    expect(submitted({ note: '没有燃气味', calm: true }).urgency).toBe('ordinary')
    expect(submitted({ note: '电梯困人' })).toMatchObject({ urgency: 'emergency', alarm: '困人' })
  })
  test('a kind that is always urgent is so without a word', () => {
    expect(triage({ urgency: 'emergency' }, { calm: true })).toEqual({ urgency: 'emergency' })
  })
})

describe('seven quiet days', () => {
  test('close what is finished, not a minute earlier, and once', () => {
    const finished = inState('finished')
    expect(closeQuiet(finished, at(7) - MINUTE)).toBe(finished)
    const closed = closeQuiet(finished, at(7))
    expect(closed).toMatchObject({ state: 'closed', closeAt: null })
    expect(closeQuiet(closed, at(8))).toBe(closed)
    expect(closed.timeline.at(-1)).toMatchObject({ type: 'closed', by: { role: 'system' } })
  })
  test('a word begins them anew', () => {
    const spoken = done(
      inState('finished'),
      { type: 'comment', words: '再看看', internal: false },
      lin,
      at(5),
    )
    expect(closeQuiet(spoken, at(7))).toBe(spoken)
    expect(closeQuiet(spoken, at(12)).state).toBe('closed')
  })
})

const rang: Logged = {
  id: 't-rang' as TicketId,
  requestId: 'tap-rang' as RequestId,
  kind: 'leak',
  place: leak.place,
  via: 'phone',
}
const logged = (): Ticket =>
  ok(log(community, new Map(), rang, { ...lin, memberId: lin._id }, person('wu'), NOON))

describe('who writes it down looks after it', () => {
  const wu = person('wu')
  test('until she confirms', () => {
    const ticket = logged()
    expect(ticket).toMatchObject({ requester: { name: '林秀英' }, guardian: { memberId: wu._id } })
    expect(choicesFor(ticket, wu, NOON)).toEqual(['entrust', 'cancel', 'urge', 'comment'])
    let finished = ticket
    for (const type of ['accept', 'arrive'] as const) finished = done(finished, { type }, wang)
    finished = done(finished, { type: 'finish', note: '好了' }, wang)
    expect(finished.outbox.map(({ memberId, title }) => `${memberId} ${title}`)).toContain(
      `${wu._id} 你登记的漏水已处理好`,
    )
    expect(done(finished, { type: 'confirm' }, wu).guardian).toBeNull()
    expect(closeQuiet(finished, at(8)).guardian).toBeNull()
  })
  test('or hands it to another with a reason, or leaves', () => {
    const handed = done(logged(), { type: 'entrust', to: chen._id, reason: '我要下班' }, wu)
    expect(handed.guardian?.name).toBe('陈静')
    expect(choicesFor(handed, wu, NOON)).toEqual(['comment'])
    const left = ok(handOnCare(logged(), desk.map, { memberId: wu._id, by }, NOON))
    expect(left.guardian?.name).toBe('周敏')
    expect(left.assignee.name).toBe('王建国')
  })
  test('somebody whom nobody knows has no inbox, and is rung up', () => {
    const guest = { openid: '', name: '张先生', phone: '13800138000', houses: lin.houses }
    const ticket = ok(log(community, new Map(), rang, guest, wu, NOON))
    expect(ticket.requester.memberId).toMatch(/^guest-/)
    expect(ticket.outbox.map(({ memberId }) => memberId)).toEqual([wang._id])
    const quoted = ['accept', 'arrive'].reduce((each, type) => done(each, { type } as never, wang), ticket)
    const { outbox } = done(quoted, { type: 'quote', lines: [] }, wang)
    expect(outbox.filter(({ audience }) => !audience).at(-1)?.body).toContain('请打电话')
  })
})

describe('two that are one', () => {
  const other = (): Ticket =>
    submitted({ id: 't-9' as TicketId, place: { houseId: 'h-3-1-101' as never } }, person('3-1-101'), NOON)
  const tap = 'tap-merge' as RequestId
  test('who asked for the one that goes hears how the other goes, and may look at it as a neighbour', () => {
    const into = submitted()
    const gone = ok(mergeAway(other(), into, tap, zhou, NOON))
    expect(gone).toMatchObject({ state: 'merged', open: false, mergedInto: { id: into._id } })
    const both = ok(takeIn(into, gone, by, NOON))
    expect(ok(takeIn(both, gone, by, NOON))).toBe(both)
    const accepted = done(both, { type: 'accept' }, wang)
    expect(accepted.outbox.map(({ memberId, title }) => `${memberId} ${title}`)).toContain(
      `${person('3-1-101')._id} 3号楼的漏水有人接了`,
    )
    const seen = answerFor(accepted, person('3-1-101'), NOON)
    expect(seen.choices).toEqual([])
    expect(seen.ticket).toMatchObject({ following: true, place: { label: '3号楼' } })
    const text = JSON.stringify(seen)
    for (const secret of ['林秀英', '501', lin.phone]) expect(text).not.toContain(secret)
  })
  test('she cannot call off what others wait for too; the steward can, and all are told', () => {
    const gone = ok(mergeAway(other(), submitted(), tap, zhou, NOON))
    const both = ok(takeIn(submitted(), gone, by, NOON))
    expect(decide(both, { type: 'cancel', reason: '好了' }, lin, NOON)).toEqual({ refused: 'OTHERS_FOLLOW' })
    const off = done(both, { type: 'cancel', reason: '误报' }, zhou)
    expect(off.outbox.map(({ memberId }) => memberId)).toContain(person('3-1-101')._id)
  })
  test('what was called off takes nobody in, and what went there comes back', () => {
    const off = done(submitted(), { type: 'cancel', reason: '好了' }, lin)
    const gone = ok(mergeAway(other(), submitted(), tap, zhou, NOON))
    expect(takeIn(off, gone, by, NOON)).toEqual({ refused: 'CANNOT_MERGE' })
    const back = comeBack(gone, by, NOON)
    expect(back).toMatchObject({ state: 'assigned', open: true, mergeDueAt: null })
    expect(back.mergedInto).toBeUndefined()
  })
  test.each<[string, Ticket]>([
    ['itself', other()],
    ['one that is done', inState('finished')],
    ['one of another community', { ...submitted(), communityId: 'c-other' as never }],
  ])('not into %s', (_what, into) => {
    expect(mayTakeIn(into, other(), chen)).toBeDefined()
  })
})

test('one request for two whole buildings says where, and to whom it is alike', () => {
  const incident = {
    id: 't-water' as TicketId,
    requestId: 'tap-w' as RequestId,
    kind: 'leak',
    buildingIds: ['b3', 'b4'] as never[],
    text: '3、4号楼停水，抢修中',
    until: NOON + 60 * MINUTE,
  }
  expect(announce(community, new Map(), incident, zhou, NOON)).toEqual({ refused: 'NOT_ALLOWED' })
  const ticket = ok(announce(community, new Map(), incident, chen, NOON))
  expect(ticket).toMatchObject({ place: { type: 'area', label: '3号楼、4号楼' }, alike: ['!@b3', '!@b4'] })
  expect(ticket.incident?.text).toBe('3、4号楼停水，抢修中')
  expect(ticket.fees).toBe(false)
})

describe('a step taken in the basement', () => {
  const ticket = done(submitted(), { type: 'accept' }, wang, NOON)
  const now = NOON + 60 * MINUTE
  test.each([
    ['was when it was', NOON + 20 * MINUTE, { at: NOON + 20 * MINUTE, heardAt: now }],
    ['is never before what had happened already', NOON - MINUTE, { at: NOON, heardAt: now }],
    ['is never in the future, whatever the phone’s clock says', now + MINUTE, { at: now }],
    ['and told at once it is now', undefined, { at: now }],
  ])('%s', (_what, doneAt, expected) => {
    expect(stepTime(ticket, doneAt, now)).toEqual(expected)
  })
  test('its seven quiet days begin when we heard of it', () => {
    const onSite = done(ticket, { type: 'arrive' }, wang, NOON)
    const late = done(onSite, { type: 'finish', note: '好了', doneAt: NOON + MINUTE } as never, wang, now)
    expect(late.timeline.at(-1)).toMatchObject({ at: NOON + MINUTE, heardAt: now })
    expect(late.closeAt).toBe(now + 7 * 24 * 60 * MINUTE)
  })
})

test('three hundred events fit into 64 KB, and what only talks stops before', () => {
  let ticket = inState('accepted')
  let said = 0
  for (let turn = 0; turn < 400; turn += 1) {
    const words = '师傅您好，请问今天下午几点能到，家里三点以后才有人在'
    const command =
      turn % 3 === 0 ? { type: 'urge' as const } : { type: 'comment' as const, words, internal: false }
    const answer = decide(ticket, command, lin, NOON + turn * 6 * MINUTE)
    if ('refused' in answer) {
      expect(answer).toEqual({ refused: 'TICKET_FULL' })
      break
    }
    ticket = { ...done(ticket, command, lin, NOON + turn * 6 * MINUTE), outbox: [] }
    said += 1
  }
  expect(said).toBeGreaterThan(200)
  for (let turn = 0; turn < 10; turn += 1)
    for (const type of ['transfer', 'takeOver'] as const) {
      const command = type === 'transfer' ? { type, to: wang._id, reason: '他去' } : { type }
      if (ticket.assignee.memberId === (type === 'transfer' ? wang._id : zhou._id)) continue
      ticket = { ...done(ticket, command, zhou, at(2)), outbox: [] }
    }
  expect(ticket.timeline.length).toBeGreaterThan(290)
  expect(Buffer.byteLength(JSON.stringify(ticket))).toBeLessThan(64 * 1024)
})
