import type { ActionName } from '@contract/api'
import type { HouseId, TicketId } from '@contract/ids'
import { person } from '../people'
import { inboxOf, insist, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** What she thinks of it, and who asks her, through the real road. */
const lin = person('3-2-501')
const son = person('3-2-501-son')
const neighbour = person('1-1-101')
const wang = person('wang')
const zhou = person('zhou')
const he = person('he')
const chen = person('chen')
const HOUR = 60 * 60_000
const GOOD = { solved: 'yes', service: 'good' } as const
let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterEach(() => stand.close())

const finished = async (who: Holder = lin, house = 'h-3-2-501', by: Holder = wang): Promise<TicketId> => {
  const place = { houseId: house as HouseId }
  const { ticket } = await stand.ask(who, 'ticket.submit', { kind: 'leak', place })
  const { id } = ticket
  const doer =
    ticket.assignee.id === by._id
      ? by
      : { ...by, _id: ticket.assignee.id, openid: openidOf(ticket.assignee.id) }
  await stand.ask(doer, 'ticket.accept', { id })
  await stand.ask(doer, 'ticket.arrive', { id })
  await stand.ask(doer, 'ticket.finish', { id, note: '换了软管' })
  return id
}
const openidOf = (id: string): string => person(id.replace(/^m-/, '')).openid
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const pass = async (hours: number, strikes = 1): Promise<void> => {
  stand.cloud.sleepUntil(stand.cloud.now() + hours * HOUR)
  await Promise.all(Array.from({ length: strikes }, () => stand.post('clock', {})))
}
const due = async (who: Holder): Promise<TicketId[]> =>
  (await stand.ask(who, 'visit.list')).items.map(({ id }) => id)
const seen = (who: Holder, id: TicketId) => stand.ask(who, 'ticket.get', { id })
const heard = (who: Holder, title: string) =>
  until(
    () => inboxOf(stand, who),
    (all) => all.some((each) => each.title === title),
  )

describe('stars', () => {
  test('of a house that taps together are one verdict, and changed at once they are changed once', async () => {
    const id = await finished()
    const tries = await Promise.all(
      [lin, son, lin, son].map((who, index) => attempt(who, 'ticket.rate', { id, stars: index + 1 })),
    )
    expect(tries.sort()).toEqual(['ALREADY_RATED', 'ALREADY_RATED', 'ALREADY_RATED', 'ok'])
    const rated = (await seen(chen, id)).timeline.find(({ type }) => type === 'rated')
    const rater = rated?.by.id === lin._id ? lin : son
    const changes = await Promise.all(
      [5, 4, 3].map((stars) => attempt(rater, 'ticket.rerate', { id, stars })),
    )
    expect(changes.sort()).toEqual(['VERDICT_STANDS', 'VERDICT_STANDS', 'ok'])
  })
  test.each(
    [2, 3].flatMap((nth) =>
      (['drop', 'lose', 'fail', 'crash-after'] as const).map((effect) => [effect, nth] as const),
    ),
  )('reach us once, whatever becomes of the way: %s at database call %i', async (effect, nth) => {
    const id = await finished()
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
    await insist(stand, lin, 'ticket.rate', { id, stars: 4, tags: ['onTime'] })
    stand.cloud.faults.set({ rules: [] })
    const { timeline, ticket } = await seen(lin, id)
    expect(timeline.filter(({ type }) => type === 'rated')).toHaveLength(1)
    expect(ticket.rating).toMatchObject({ stars: 4, tags: ['onTime'] })
  })
  test('without a name reach the steward and never the plumber', async () => {
    const id = await finished()
    await stand.ask(lin, 'ticket.rate', { id, stars: 1, words: '弄得一地水', anonymous: true })
    await heard(zhou, '今天回访：漏水，1 星')
    expect(JSON.stringify(await seen(wang, id))).not.toContain('一地水')
    expect((await inboxOf(stand, wang)).filter(({ title }) => title.includes('评价'))).toEqual([])
    expect(await attempt(wang, 'ticket.reply', { id, words: '对不起' })).toBe('NOT_ALLOWED')
  })
  test('are answered once, and she and her family hear it', async () => {
    const id = await finished()
    await stand.ask(lin, 'ticket.rate', { id, stars: 5 })
    expect(
      (
        await Promise.all([wang, zhou].map((who) => attempt(who, 'ticket.reply', { id, words: '谢谢' })))
      ).sort(),
    ).toEqual(['ALREADY_REPLIED', 'ok'])
    await heard(lin, '您的漏水评价有回复了')
    await heard(son, '家里的漏水评价有回复了')
  })
  test.each([
    [{ stars: 0 }],
    [{ stars: 6 }],
    [{ stars: 4.5 }],
    [{ stars: 5, tags: ['ufo'] }],
    [{ stars: 5, tags: ['heard'] }],
    [{ stars: 5, tags: Array(7).fill('onTime') }],
    [{ stars: 5, words: 'x'.repeat(501) }],
    [{ stars: 5, anonymous: 'yes' }],
    [{}],
  ])('that are no stars are refused: %j', async (verdict) => {
    const id = await finished()
    expect(await attempt(lin, 'ticket.rate', { id, ...verdict })).toBe('BAD_INPUT')
    expect((await seen(lin, id)).ticket.rating).toBeUndefined()
  })
  test('are added up for who comes: not today’s, not his of another time, never a number', async () => {
    const id = await finished()
    const before = await stand.ask(lin, 'ticket.who', { id })
    expect(before).toMatchObject({ name: `${wang.name.slice(0, 1)}师傅` })
    expect(before.stars).toBeUndefined()
    await stand.ask(lin, 'ticket.rate', { id, stars: 4 })
    const another = await finished()
    await stand.ask(son, 'ticket.rate', { id: another, stars: 5 })
    expect((await stand.ask(lin, 'ticket.who', { id })).stars).toBeUndefined()
    await pass(24)
    expect((await stand.ask(lin, 'ticket.who', { id })).stars).toEqual({ tenths: 45, count: 2 })
    await pass(24 * 366)
    expect((await stand.ask(lin, 'ticket.who', { id })).stars).toBeUndefined()
    expect(await attempt(neighbour, 'ticket.who', { id })).toBe('NOT_FOUND')
    expect(JSON.stringify(before)).not.toContain(wang.phone)
  })
  test('have a face where he has given one, and years where the manager knows', async () => {
    const id = await finished()
    const photo = await stand.upload('staff/wang.jpg', 'jpeg', wang.openid)
    await stand.ask(wang, 'mine.photo', { photo })
    expect(await stand.ask(wang, 'mine.get')).toMatchObject({ photo })
    await stand.ask(chen, 'staff.save', { id: wang._id, skills: ['水电维修'], since: '2020-01-01' })
    const card = await stand.ask(lin, 'ticket.who', { id })
    expect(card).toMatchObject({ photo, post: '水电维修' })
    expect(card.years).toBeGreaterThanOrEqual(6)
    expect(await attempt(chen, 'staff.save', { id: wang._id, skills: [], since: '2999-01-01' })).toBe(
      'WRONG_DATES',
    )
    expect(await attempt(lin, 'mine.photo', { photo })).toBe('NOT_ALLOWED')
  })
})

describe('asking how it went', () => {
  test('is in the steward’s list until it is done; another zone’s steward has it not', async () => {
    const id = await finished()
    expect(await due(zhou)).toEqual([id])
    expect(await due(chen)).toEqual([id])
    expect(await due(he)).toEqual([])
    expect((await stand.ask(zhou, 'ticket.counts')).visits).toBe(1)
    expect((await stand.ask(he, 'ticket.counts')).visits).toBe(0)
    // The work is done, and she may still be rung up to be asked; that is written down.
    expect(await stand.ask(zhou, 'ticket.call', { id, whom: 'requester' })).toEqual({ phone: lin.phone })
    await stand.ask(zhou, 'ticket.visit', { id, how: 'call', answers: { ...GOOD, words: '很好' } })
    expect(await due(zhou)).toEqual([])
    expect(await attempt(zhou, 'ticket.call', { id, whom: 'requester' })).toBe('NOT_ALLOWED')
    expect((await seen(zhou, id)).ticket.visited).toMatchObject({ outcome: 'satisfied', by: zhou.name })
    expect((await seen(lin, id)).ticket.visited).toBeUndefined()
  })
  test('by two at once is asked once', async () => {
    const id = await finished()
    const tries = await Promise.all(
      [zhou, chen, zhou, chen].map((who) => attempt(who, 'ticket.visit', { id, how: 'call', answers: GOOD })),
    )
    expect(tries.filter((each) => each === 'ok')).toHaveLength(1)
    expect((await seen(zhou, id)).timeline.filter(({ type }) => type === 'visited')).toHaveLength(1)
  })
  test('against her five stars at the same moment: either way nobody has to ask any more', async () => {
    const id = await finished()
    await Promise.all([
      attempt(lin, 'ticket.rate', { id, stars: 5 }),
      attempt(zhou, 'ticket.visit', { id, how: 'call', answers: GOOD }),
    ])
    expect(await due(zhou)).toEqual([])
    expect((await seen(lin, id)).ticket.rating).toMatchObject({ stars: 5 })
  })
  test('and not content: opened again in one tap, back to who had it, and the duty is gone', async () => {
    const id = await finished()
    await stand.ask(zhou, 'ticket.visit', { id, how: 'call', answers: { solved: 'no', service: 'good' } })
    const { ticket } = await stand.ask(zhou, 'ticket.reopen', { id, reason: '回访：还在漏' })
    expect([ticket.state, ticket.assignee.id]).toEqual(['assigned', wang._id])
    await heard(wang, '返修：漏水')
  })
  test('forgotten: eight clocks at once break it once, and it goes up to the manager', async () => {
    const id = await finished()
    await pass(20, 8)
    await heard(zhou, '快到时间：回访漏水')
    await pass(4, 8)
    await pass(12, 8)
    await heard(chen, '回访超时：漏水')
    const { timeline, ticket } = await seen(chen, id)
    expect(timeline.filter(({ type }) => type === 'warned')).toHaveLength(1)
    expect(
      timeline.filter(
        (event) => event.type === 'lapsed' && event.broken.some(({ name }) => name === 'visit'),
      ),
    ).toHaveLength(1)
    expect(ticket.state).toBe('finished')
    expect((await inboxOf(stand, chen)).filter(({ title }) => title === '回访超时：漏水')).toHaveLength(1)
    expect((await inboxOf(stand, lin)).filter(({ title }) => title.includes('回访'))).toEqual([])
    expect(await due(zhou)).toEqual([id])
  })
  test('page after page, the next due first', async () => {
    const ids: TicketId[] = []
    for (let at = 0; at < 23; at += 1) ids.push(await finished())
    await stand.ask(lin, 'ticket.rate', { id: ids[22], stars: 1 })
    const first = await stand.ask(zhou, 'visit.list')
    const second = await stand.ask(zhou, 'visit.list', { cursor: first.next })
    expect([first.items.length, second.items.length]).toEqual([20, 3])
    expect(first.items[0]?.id).toBe(ids[22])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
  })
})

describe('the rules of asking', () => {
  test('changed by two managers at once are changed by one; what came in before keeps its own', async () => {
    const before = await finished()
    const rules = await stand.ask(chen, 'visit.rules')
    const low = { ...rules, all: { ...rules.all, which: 'low' } }
    const tries = await Promise.all([1, 2].map(() => attempt(chen, 'visit.save', { rules: low })))
    expect(tries.sort()).toEqual(['VISITS_CHANGED', 'ok'])
    await finished()
    expect(await due(chen)).toEqual([before])
    expect((await stand.ask(zhou, 'visit.rules')).all.which).toBe('low')
    expect(await attempt(zhou, 'visit.save', { rules: low })).toBe('NOT_ALLOWED')
  })
  test.each([
    [{ percent: 0 }],
    [{ percent: 101 }],
    [{ percent: 1.5 }],
    [{ which: 'some' }],
    [{ how: 'letter' }],
    [{ within: 'never' }],
  ])('that cannot be are refused: %j', async (change) => {
    const rules = await stand.ask(chen, 'visit.rules')
    expect(await attempt(chen, 'visit.save', { rules: { ...rules, all: { ...rules.all, ...change } } })).toBe(
      'BAD_INPUT',
    )
  })
})
