import { PRIVACY_VERSION } from '@contract/glossary'
import type { TicketId } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { openStand, tap, until, type Stand } from '../stand'
import { person } from '../people'

/** Those who work here: invited, off duty, on leave, gone. */
const lin = person('3-2-501')
const wang = person('wang')
const zhang = person('zhang')
const chen = person('chen')
const zhou = person('zhou')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const leak = async (): Promise<{ id: TicketId; assignee: string; why: string[] }> => {
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  const { ticket: seen } = await stand.ask(chen, 'ticket.get', { id: ticket.id })
  return { id: ticket.id, assignee: ticket.assignee.name, why: seen.why }
}
const joinWith = async (openid: string, code: string) =>
  (
    await stand.call(openid, 'join.code', {
      requestId: tap(),
      agreed: PRIVACY_VERSION,
      code,
      name: '钱多',
      phone: '13755556666',
    })
  ).answer
const rolesOf = async (openid: string): Promise<string[]> => {
  const { answer } = await stand.call(openid, 'session.me', {})
  return answer.ok ? answer.data.memberships.map(({ role }) => role).sort() : []
}
const refusal = async (who: Actor, action: Parameters<Stand['call']>[1], input: object) => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}

describe('a new colleague', () => {
  test('holds two posts from one code, and the second who tries it gets neither', async () => {
    const invited = await stand.ask(chen, 'staff.invite', {
      name: '钱多',
      posts: ['technician', 'housekeeper'],
      skills: ['水电维修'],
    })
    expect(invited.memberIds).toHaveLength(2)
    const both = await Promise.all(['o-qian', 'o-thief'].map((openid) => joinWith(openid, invited.code)))
    expect(both.map((answer) => (answer.ok ? 'in' : answer.code)).sort()).toEqual(['CODE_SPENT', 'in'])
    const roles = await Promise.all(['o-qian', 'o-thief'].map(rolesOf))
    expect(roles.sort((a, b) => a.length - b.length)).toEqual([[], ['housekeeper', 'technician']])
  })
  test('is on the list before they come in, and the code can be given again', async () => {
    const { memberIds } = await stand.ask(chen, 'staff.invite', {
      name: '钱多',
      posts: ['technician'],
      skills: [],
    })
    const id = memberIds[0]
    const { items } = await stand.ask(chen, 'people.list', { who: 'staff', q: '钱' })
    expect(items).toMatchObject([{ id, joined: false }])
    const { code } = await stand.ask(chen, 'staff.reinvite', { id })
    expect(await joinWith('o-qian', code)).toMatchObject({ ok: true })
    expect(await refusal(chen, 'staff.reinvite', { id })).toBe('ALREADY_JOINED')
  })
  test('gets no work before they have come in', async () => {
    const { memberIds, code } = await stand.ask(chen, 'staff.invite', {
      name: '钱多',
      posts: ['technician'],
      skills: ['水电维修'],
    })
    const { duties } = await stand.ask(chen, 'zone.map')
    const row = duties.find(({ memberId, kinds }) => memberId === wang._id && kinds.includes('leak'))
    const { deputyId: _deputy, ...mine } = row ?? {}
    await stand.ask(chen, 'duty.save', { duty: { ...mine, memberId: memberIds[0] } })
    const before = await leak()
    expect(before.assignee).toBe('周敏')
    expect(before.why[1]).toContain('钱多还没加入')
    await joinWith('o-qian', code)
    expect((await leak()).assignee).toBe('钱多')
  })
  test('one more post for somebody who is in is theirs at once', async () => {
    await stand.ask(chen, 'staff.post', { id: wang._id, post: 'housekeeper' })
    await stand.ask(chen, 'staff.post', { id: wang._id, post: 'housekeeper' })
    expect(await rolesOf(wang.openid)).toEqual(['housekeeper', 'technician'])
  })
})

describe('off duty and on leave', () => {
  test('who switches off gets no work; the deputy does, until they are back', async () => {
    await stand.ask(wang, 'duty.switch', { on: false })
    const meanwhile = await leak()
    expect(meanwhile.assignee).toBe('张伟')
    await stand.ask(wang, 'duty.switch', { on: true })
    expect((await leak()).assignee).toBe('王建国')
  })
  test('on leave the work goes to who was named, and the ticket says so', async () => {
    const from = Date.now() - MINUTE
    await stand.ask(wang, 'duty.leave', { from, until: from + 3 * DAY, deputyId: person('li')._id })
    const { assignee, why } = await leak()
    expect(assignee).toBe('李强')
    expect(why[1]).toContain('王建国请假，李强（水电维修）替班负责漏水')
    await stand.ask(wang, 'duty.return')
    expect((await leak()).assignee).toBe('王建国')
  })
  test('a steward on leave: who stands in sees and decides in their zone, and not a day longer', async () => {
    const he = person('he')
    const { id } = await leak()
    expect(await refusal(he, 'ticket.get', { id })).toBe('NOT_FOUND')
    const from = Date.now() - MINUTE
    await stand.ask(zhou, 'duty.leave', { from, until: from + DAY, deputyId: he._id })
    expect(await refusal(he, 'ticket.get', { id })).toBe('ok')
    stand.cloud.sleepUntil(Date.now() + 2 * DAY)
    expect(await refusal(he, 'ticket.get', { id })).toBe('NOT_FOUND')
  })
  test('two who would stand in for each other are told so; who is away stands in for nobody', async () => {
    const from = Date.now()
    const leave = { from, until: from + 3 * DAY }
    await stand.ask(wang, 'duty.leave', { ...leave, deputyId: zhang._id })
    expect(await refusal(zhang, 'duty.leave', { ...leave, deputyId: wang._id })).toBe('DEPUTY_CIRCLE')
    expect(await refusal(person('li'), 'duty.leave', { ...leave, deputyId: wang._id })).toBe('DEPUTY_UNFIT')
    expect(await refusal(person('li'), 'duty.leave', { ...leave, deputyId: person('li')._id })).toBe(
      'DEPUTY_UNFIT',
    )
    expect(await refusal(wang, 'duty.leave', { from, until: from - DAY })).toBe('WRONG_DATES')
  })
  test('forty switches at once: the map holds what the last of each said, and nothing else is lost', async () => {
    const staff = ['wang', 'li', 'zhao', 'liu', 'zhang', 'wu', 'xu', 'ma'].map(person)
    const outcomes = await Promise.all(staff.map((who) => refusal(who, 'duty.switch', { on: false })))
    // Too many at it is said, and nothing half-done.
    expect(outcomes.every((outcome) => outcome === 'ok' || outcome === 'BUSY')).toBe(true)
    const { staff: seen } = await stand.ask(chen, 'zone.map')
    const away = seen.filter((one) => one.away).map(({ id }) => id)
    expect(away.sort()).toEqual(
      staff
        .filter((_, index) => outcomes[index] === 'ok')
        .map(({ _id }) => _id)
        .sort(),
    )
  })
})

describe('who leaves', () => {
  test('is out at once, the open jobs go to the deputy within a minute, and history keeps the name', async () => {
    const { id } = await leak()
    await stand.ask(wang, 'ticket.accept', { id })
    await stand.ask(chen, 'staff.remove', { id: wang._id, deputyId: person('li')._id })
    expect(await rolesOf(wang.openid)).toEqual([])
    expect(await refusal(wang, 'ticket.arrive', { id })).toBe('NOT_A_MEMBER')
    await stand.cloud.advance(MINUTE)
    const { ticket, timeline } = await until(
      () => stand.ask(chen, 'ticket.get', { id }),
      (seen) => seen.ticket.assignee.name === '李强',
    )
    expect(ticket.state).toBe('assigned')
    expect(timeline.map(({ type }) => type)).toEqual(['submitted', 'assigned', 'accepted', 'handedOver'])
    expect(timeline[2]?.by.name).toBe('王建国')
    await until(
      () => stand.ask(person('li'), 'inbox.list'),
      ({ items }) => items.some(({ ticketId, title }) => ticketId === id && title.startsWith('转来的工单')),
    )
    await until(
      () => stand.ask(lin, 'inbox.list'),
      ({ items }) => items.some(({ title }) => title === '漏水已转给李强'),
    )
    await stand.ask(person('li'), 'ticket.accept', { id })
  })
  test('without a deputy the jobs go to whoever would get them now', async () => {
    const { id } = await leak()
    await stand.ask(chen, 'staff.remove', { id: wang._id })
    await stand.cloud.advance(MINUTE)
    await until(
      () => stand.ask(chen, 'ticket.get', { id }),
      ({ ticket }) => ticket.assignee.name === '张伟',
    )
  })
  test('is told nothing more by WeChat, whatever they had agreed to', async () => {
    await stand.consent(wang, ['job'])
    const { id } = await leak()
    const before = await until(
      () => stand.pushes(wang),
      (pushes) => pushes.length === 1,
    )
    await stand.consent(wang, ['job'])
    await stand.ask(chen, 'staff.remove', { id: wang._id })
    await stand.ask(lin, 'ticket.cancel', { id, reason: '好了' })
    await stand.cloud.advance(MINUTE)
    expect(await stand.pushes(wang)).toEqual(before)
  })
  test('the last manager stays until there is another', async () => {
    expect(await refusal(chen, 'staff.remove', { id: chen._id })).toBe('LAST_MANAGER')
  })
  test('the clock that dies in the middle of it goes on at the next tick; no job is lost or moved twice', async () => {
    const jobs = [await leak(), await leak(), await leak()]
    await stand.ask(chen, 'staff.remove', { id: wang._id, deputyId: person('li')._id })
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth: 6 }] })
    await stand.cloud.advance(MINUTE)
    stand.cloud.faults.set({ rules: [] })
    await stand.cloud.advance(MINUTE)
    for (const { id } of jobs) {
      const { timeline } = await until(
        () => stand.ask(chen, 'ticket.get', { id }),
        ({ ticket }) => ticket.assignee.name === '李强',
      )
      expect(timeline.filter(({ type }) => type === 'handedOver')).toHaveLength(1)
    }
  })
})
