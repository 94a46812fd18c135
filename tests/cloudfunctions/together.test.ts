import type { ActionName } from '@contract/api'
import type { HouseId, TicketId } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import { person } from '../people'
import { nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** Many with the same trouble, somebody who rang, and what the clock does by itself; through the real road. */
const lin = person('3-2-501')
const below = person('3-2-401')
const beside = person('3-1-101')
const far = person('1-1-101')
const wang = person('wang')
const wu = person('wu')
const zhou = person('zhou')
const chen = person('chen')
const DAY = 24 * 60 * 60_000
let stand: Stand
beforeAll(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterAll(() => stand.close())
/** Nothing is left in his hands, or the next leak would not be his. */
afterEach(async () => {
  stand.cloud.faults.set({ rules: [] })
  const { items } = await stand.ask(chen, 'ticket.list', { box: 'zone', filter: { standing: 'open' } })
  for (const { id, choices } of items)
    if (choices.includes('cancel')) await stand.ask(chen, 'ticket.cancel', { id, reason: '试完了' })
    else await stand.ask(chen, 'ticket.transfer', { id, to: person('li')._id, reason: '试完了' })
})

const leak = async (who: Holder, house: string): Promise<{ id: TicketId }> => {
  const { ticket } = await stand.ask(who, 'ticket.submit', {
    kind: 'leak',
    place: { houseId: house as HouseId },
    note: '厨房漏水，密码锁 8642',
  })
  return { id: ticket.id }
}
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const titles = async (who: Holder, id: TicketId): Promise<string[]> =>
  (await stand.ask(who, 'inbox.list')).items
    .filter(({ ticketId }) => ticketId === id)
    .map(({ title }) => title)
const hears = (who: Holder, id: TicketId, title: string) =>
  until(
    () => titles(who, id),
    (all) => all.includes(title),
  )
const MINUTE = 60_000
/** So much time passes, and then the clock strikes; as often at once as is asked. */
const pass = async (ms: number, strikes = 1): Promise<void> => {
  stand.cloud.sleepUntil(stand.cloud.now() + ms)
  await Promise.all(Array.from({ length: strikes }, () => stand.post('clock', {})))
}

describe('我也是', () => {
  test('before she files the same she is shown it, follows it, and hears how it goes; once', async () => {
    const { id } = await leak(lin, 'h-3-2-501')
    const asked = { kind: 'leak', place: { houseId: 'h-3-1-101' } }
    const [alike] = (await stand.ask(beside, 'ticket.alike', asked)).items
    expect(alike).toMatchObject({ id, near: '3号楼', followers: 0, mine: false, assignee: '王建国' })
    const tapped = { id, requestId: tap() }
    const followed = await stand.ask(beside, 'ticket.follow', tapped)
    expect(followed.ticket).toMatchObject({ following: true, followers: 1 })
    await stand.ask(beside, 'ticket.follow', tapped)
    await stand.ask(below, 'ticket.follow', { id })
    expect((await stand.ask(zhou, 'ticket.get', { id })).ticket.followers).toBe(2)
    expect((await stand.ask(beside, 'ticket.alike', asked)).items[0]).toMatchObject({
      followers: 2,
      mine: true,
    })
    expect((await stand.ask(beside, 'ticket.counts')).following).toBe(1)
    expect(
      (await stand.ask(beside, 'ticket.list', { box: 'following' })).items.map((card) => card.id),
    ).toEqual([id])

    await stand.consent(beside, ['accepted'])
    await stand.ask(wang, 'ticket.accept', { id })
    await hears(beside, id, '3号楼的漏水有人接了')
    await hears(below, id, '3号楼的漏水有人接了')
    await until(
      () => stand.pushes(beside),
      (pushes) => pushes.length === 1,
    )
    await pass(2 * MINUTE)
    expect((await titles(beside, id)).length).toBe(1)
    expect((await stand.pushes(beside)).length).toBe(1)
    await stand.ask(wang, 'ticket.arrive', { id })
    await stand.ask(wang, 'ticket.finish', { id, note: '换了软管' })
    // What is over is still there to be read, and no more counted as open.
    expect((await stand.ask(beside, 'ticket.counts')).following).toBe(0)
    expect((await stand.ask(beside, 'ticket.list', { box: 'following' })).items).toHaveLength(1)
    await stand.ask(beside, 'ticket.unfollow', { id })
    expect(await attempt(beside, 'ticket.get', { id })).toBe('NOT_FOUND')
  })
  test('a neighbour never sees whose it is, which door, what was written or said', async () => {
    const { id } = await leak(lin, 'h-3-2-501')
    await stand.ask(beside, 'ticket.follow', { id })
    await stand.ask(lin, 'ticket.comment', { id, words: '钥匙在门垫下', internal: false })
    await stand.ask(wang, 'ticket.accept', { id })
    await hears(beside, id, '3号楼的漏水有人接了')
    const texts = [
      await stand.ask(beside, 'ticket.get', { id }),
      await stand.ask(beside, 'ticket.list', { box: 'following' }),
      await stand.ask(beside, 'inbox.list'),
      await stand.ask(beside, 'ticket.alike', { kind: 'leak', place: { houseId: 'h-3-1-101' } }),
    ].map((answer) => JSON.stringify(answer))
    for (const text of texts)
      for (const secret of ['林秀英', '501', '8642', '门垫', lin._id]) expect(text).not.toContain(secret)
    for (const action of ['ticket.comment', 'ticket.urge', 'ticket.cancel'] as const)
      expect(await attempt(beside, action, { id, words: 'x', internal: false, reason: 'x' })).toBe(
        'NOT_FOUND',
      )
  })
  test('who lives elsewhere is shown nothing and follows nothing', async () => {
    const { id } = await leak(lin, 'h-3-2-501')
    expect(await attempt(far, 'ticket.follow', { id })).toBe('NOT_FOUND')
    const elsewhere = { kind: 'leak', place: { houseId: 'h-3-2-501' } }
    expect((await stand.ask(far, 'ticket.alike', elsewhere)).items).toEqual([])
  })
  test('what somebody complains of is nobody else’s to see', async () => {
    const { ticket } = await stand.ask(lin, 'ticket.submit', {
      kind: 'noise',
      place: { houseId: 'h-3-2-501' },
      note: '401 天天装修',
    })
    const asked = { kind: 'noise', place: { houseId: 'h-3-2-401' } }
    expect((await stand.ask(below, 'ticket.alike', asked)).items).toEqual([])
    expect(await attempt(below, 'ticket.follow', { id: ticket.id })).toBe('NOT_FOUND')
  })
  test('the water is off in two buildings: who files anything there reads it first', async () => {
    const water = { kind: 'leak', buildingIds: ['b3', 'b4'], text: '3、4号楼停水，15:00 前恢复' }
    // A steward speaks for her own zones.
    expect(await attempt(zhou, 'ticket.incident', water)).toBe('NOT_ALLOWED')
    const { ticket } = await stand.ask(chen, 'ticket.incident', water)
    const asked = (who: Holder, house: string) =>
      stand.ask(who, 'ticket.alike', { kind: 'lock', place: { houseId: house } })
    expect((await asked(lin, 'h-3-2-501')).items[0]).toMatchObject({
      id: ticket.id,
      incident: { text: '3、4号楼停水，15:00 前恢复' },
    })
    expect((await asked(far, 'h-1-1-101')).items).toEqual([])
    expect(await attempt(beside, 'ticket.follow', { id: ticket.id })).toBe('ok')
  })
})

describe('two that are one', () => {
  test('the steward merges; who asked, who followed and who was on the way are told, and hear how it goes on', async () => {
    const into = await leak(lin, 'h-3-2-501')
    const gone = await leak(below, 'h-3-2-401')
    await stand.ask(beside, 'ticket.follow', gone)
    const merged = await stand.ask(zhou, 'ticket.merge', { ...gone, into: into.id })
    expect(merged.ticket).toMatchObject({ state: 'merged', mergedInto: { id: into.id } })
    await hears(below, gone.id, '您的漏水并到了一起')
    await hears(beside, gone.id, '3号楼的漏水并到了一起')
    await hears(wang, into.id, '又有一户：漏水')
    // Whoever followed the one follows the other when the clock has been.
    await pass(3 * MINUTE)
    expect((await stand.ask(zhou, 'ticket.get', into)).ticket.followers).toBe(2)
    await stand.ask(wang, 'ticket.accept', into)
    await hears(below, into.id, '3号楼的漏水有人接了')
    await hears(beside, into.id, '3号楼的漏水有人接了')
    expect(await attempt(lin, 'ticket.cancel', { ...into, reason: '好了' })).toBe('OTHERS_FOLLOW')
  })
  test.each([1, 2, 3])('merge against finish: one of them holds, and nobody is lost (%i)', async () => {
    const into = await leak(lin, 'h-3-2-501')
    const gone = await leak(below, 'h-3-2-401')
    await stand.ask(wang, 'ticket.accept', gone)
    await stand.ask(wang, 'ticket.arrive', gone)
    const [merge, finish] = await Promise.all([
      attempt(zhou, 'ticket.merge', { ...gone, into: into.id }),
      attempt(wang, 'ticket.finish', { ...gone, note: '好了' }),
    ])
    const { ticket, timeline } = await stand.ask(zhou, 'ticket.get', gone)
    if (merge === 'ok') {
      expect(finish).toBe('ALREADY_MERGED')
      expect(ticket.state).toBe('merged')
    } else {
      expect([merge, finish]).toEqual(['ALREADY_FINISHED', 'ok'])
      expect(ticket.state).toBe('finished')
      expect((await stand.ask(zhou, 'ticket.get', into)).ticket.followers).toBe(0)
    }
    expect(timeline.filter(({ type }) => ['merged', 'finished'].includes(type))).toHaveLength(1)
  })
  test.each([1, 2, 3])(
    'merge against calling off the other: what went there is not lost with it (%i)',
    async () => {
      const into = await leak(lin, 'h-3-2-501')
      const gone = await leak(below, 'h-3-2-401')
      const [merge, cancel] = await Promise.all([
        attempt(zhou, 'ticket.merge', { ...gone, into: into.id }),
        attempt(lin, 'ticket.cancel', { ...into, reason: '好了' }),
      ])
      const state = (await stand.ask(zhou, 'ticket.get', gone)).ticket.state
      if (merge === 'ok') {
        // She was first to be refused, or called it off before others went into it.
        expect([state, cancel]).toEqual(['merged', 'OTHERS_FOLLOW'])
      } else expect([merge, state, cancel]).toEqual(['CANNOT_MERGE', 'assigned', 'ok'])
    },
  )
  test.each([
    [3, 'crash-before'],
    [3, 'crash-after'],
    [4, 'crash-before'],
    [4, 'crash-after'],
    [4, 'lose'],
  ] as const)('database call %i meets a %s: the clock finishes it', async (nth, effect) => {
    const into = await leak(lin, 'h-3-2-501')
    const gone = await leak(below, 'h-3-2-401')
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
    const asked = { ...gone, into: into.id, as: zhou._id, requestId: tap() }
    await stand.call(zhou, 'ticket.merge', asked).catch(() => undefined)
    stand.cloud.faults.set({ rules: [] })
    await pass(3 * MINUTE)
    const after = (await stand.ask(zhou, 'ticket.get', gone)).ticket
    const followers = (await stand.ask(zhou, 'ticket.get', into)).ticket.followers
    expect([after.state, followers]).toEqual(after.state === 'merged' ? ['merged', 1] : ['assigned', 0])
    // The same tap again ends the same way, once.
    await stand.call(zhou, 'ticket.merge', asked)
    expect((await stand.ask(zhou, 'ticket.get', gone)).ticket.state).toBe('merged')
    expect((await stand.ask(zhou, 'ticket.get', into)).ticket.followers).toBe(1)
  })
})

describe('somebody rang', () => {
  test('the housekeeper writes it down and stays its guardian until it is confirmed', async () => {
    const { house, people } = await stand.ask(wu, 'house.find', { unitId: 'b3-2', room: '501' })
    const caller = people.find(({ name }) => name === '林秀英')
    expect(house.label).toBe('3号楼2单元501')
    const { ticket } = await stand.ask(wu, 'ticket.log', {
      kind: 'leak',
      place: { houseId: house.id },
      caller: { memberId: caller?.id },
      via: 'phone',
    })
    expect(ticket).toMatchObject({ requester: { name: '林秀英' }, guardian: { name: wu.name } })
    await hears(lin, ticket.id, '漏水已替您登记')
    const guarded = async () =>
      (await stand.ask(wu, 'ticket.list', { box: 'guarded' })).items.map(({ id }) => id)
    expect(await guarded()).toEqual([ticket.id])
    expect((await stand.ask(wu, 'ticket.counts')).guarded).toBe(1)
    const id = { id: ticket.id }
    await stand.ask(wang, 'ticket.accept', id)
    await stand.ask(wang, 'ticket.arrive', id)
    await stand.ask(wang, 'ticket.finish', { ...id, note: '换了软管' })
    await hears(wu, ticket.id, '你登记的漏水已处理好')
    await stand.ask(wu, 'ticket.confirm', id)
    expect(await guarded()).toEqual([])
  })
  test('nobody of another community, no member of staff, no unknown number of a house can be written down', async () => {
    const place = { houseId: 'h-3-2-501' }
    const log = (more: object) => attempt(wu, 'ticket.log', { kind: 'leak', place, via: 'counter', ...more })
    expect(await log({ caller: { memberId: wang._id } })).toBe('NOT_FOUND')
    expect(await log({ caller: { memberId: 'm-nobody' } })).toBe('NOT_FOUND')
    expect(await log({ caller: { memberId: far._id } })).toBe('NOT_YOUR_HOUSE')
    expect(await log({ caller: { name: '张', phone: '1380013' } })).toBe('BAD_INPUT')
    expect(await attempt(wu, 'house.find', { unitId: 'b3-2', room: '999' })).toBe('HOUSE_UNKNOWN')
    expect(await log({ caller: { name: '张', phone: '13800138000' }, place: { houseId: 'h-none' } })).toBe(
      'NOT_YOUR_HOUSE',
    )
  })
})

test('after seven quiet days it closes by itself, once; the stars may still be given', async () => {
  const { id } = await leak(lin, 'h-3-2-501')
  await stand.ask(wang, 'ticket.accept', { id })
  await stand.ask(wang, 'ticket.arrive', { id })
  await stand.ask(wang, 'ticket.finish', { id, note: '换了软管' })
  await pass(7 * DAY - 5 * MINUTE)
  expect((await stand.ask(lin, 'ticket.get', { id })).ticket.state).toBe('finished')
  await pass(10 * MINUTE, 3)
  const { ticket, timeline, choices } = await stand.ask(lin, 'ticket.get', { id })
  expect(ticket.state).toBe('closed')
  expect(timeline.filter(({ type }) => type === 'closed')).toHaveLength(1)
  expect(choices).toEqual(['rate'])
  await hears(lin, id, '漏水已结单')
  await stand.ask(lin, 'ticket.rate', { id, stars: 5 })
})

test('words and choices of a ticket are found as the document lies in the store', async () => {
  const { id } = await leak(lin, 'h-3-2-501')
  const response = await fetch(
    `${stand.cloud.url}/documents/tickets?before=${encodeURIComponent(JSON.stringify(`${id}~`))}`,
  )
  const { documents } = (await response.json()) as { documents: Ticket[] }
  expect(documents[0]).toMatchObject({ open: true, closeAt: null })
  expect(documents[0]?.facets).toHaveLength(24)
})
