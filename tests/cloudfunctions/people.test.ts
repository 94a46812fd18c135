import { AUDITED, PRIVACY_VERSION } from '@contract/glossary'
import type { Actor } from '@domain/access/policy'
import { openStand, tap, until, type Stand } from '../stand'
import { person } from '../people'

/** Who may find whom, what is written down about it, and what a person may do with what is known of them. */
const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')
const zhou = person('zhou')
const MINUTE = 60_000
let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const refusal = async (who: Actor, action: Parameters<Stand['call']>[1], input: object = {}) => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const audited = async () =>
  (await stand.ask(chen, 'audit.list')).items.map(
    ({ by, what, whom }) => `${by.name} ${AUDITED[what]} ${whom}`,
  )

describe('finding somebody', () => {
  test.each([
    ['by name', '林秀英'],
    ['by the beginning of the name', '林秀'],
    ['without the family name', '秀英'],
    ['by the last four digits', lin.phone.slice(-4)],
    ['by the house', '3号楼2单元501'],
    ['by the house as people type it', '3-2-501'],
  ])('%s', async (_sentence, q) => {
    const { items } = await stand.ask(chen, 'people.list', { who: 'residents', q })
    expect(items.map(({ id }) => id)).toContain(lin._id)
    expect(items.length).toBeLessThanOrEqual(30)
    expect(JSON.stringify(items)).not.toContain(lin.phone)
  })
  test.each(['.*', '^', '(((((', '\\'])(
    'a search for %s finds nobody in particular and breaks nothing',
    async (q) => {
      expect(await refusal(chen, 'people.list', { who: 'residents', q })).toBe('ok')
    },
  )
  test('everybody is listed once, page after page, by house', async () => {
    const labels: string[] = []
    const ids = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await stand.ask(chen, 'people.list', { who: 'residents', cursor })
      for (const { id, houses } of page.items) {
        ids.add(id)
        labels.push(houses[0]?.label ?? '')
      }
      cursor = page.next
    } while (cursor)
    expect(ids.size).toBe(labels.length)
    expect(labels.length).toBeGreaterThan(120)
    expect(labels[0]).toBe('1号楼1单元101')
    expect((await stand.ask(chen, 'people.list', { who: 'staff' })).items).toHaveLength(12)
  })
})

test('a steward lists and finds the residents of the zone, and nobody else’s; a unit may be another zone’s', async () => {
  const seen = async (q?: string) => {
    const labels = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await stand.ask(zhou, 'people.list', {
        who: 'residents',
        cursor,
        ...(q === undefined ? {} : { q }),
      })
      for (const { houses } of page.items) labels.add(houses[0]?.label.slice(0, 6) ?? '')
      cursor = page.next
    } while (cursor)
    return [...labels].sort()
  }
  expect(await seen()).toEqual(['1号楼1单元', '1号楼2单元', '3号楼1单元', '3号楼2单元'])
  expect(await seen('5-1-101')).toEqual([])
  expect(await refusal(zhou, 'person.get', { id: person('5-1-101')._id })).toBe('NOT_FOUND')
  const zone = { name: '北区', buildingIds: [], unitIds: ['b3-2'], spotIds: [], stewardId: person('he')._id }
  await stand.ask(chen, 'zone.save', { zone })
  expect(await seen()).toEqual(['1号楼1单元', '1号楼2单元', '3号楼1单元'])
  expect(await refusal(zhou, 'person.reveal', { id: lin._id })).toBe('NOT_FOUND')
})

describe('numbers', () => {
  test('who has the job rings through the button while it runs, and it is written down', async () => {
    const { ticket } = await stand.ask(lin, 'ticket.submit', {
      kind: 'leak',
      place: { houseId: 'h-3-2-501' },
    })
    const { id } = ticket
    expect(await stand.ask(wang, 'ticket.call', { id, whom: 'requester' })).toEqual({ phone: lin.phone })
    expect(await refusal(person('li'), 'ticket.call', { id, whom: 'requester' })).toBe('NOT_FOUND')
    expect(await refusal(person('3-2-501-son'), 'ticket.call', { id, whom: 'requester' })).toBe('NOT_ALLOWED')
    await stand.ask(lin, 'ticket.cancel', { id, reason: '好了' })
    expect(await refusal(wang, 'ticket.call', { id, whom: 'requester' })).toBe('NOT_ALLOWED')
    expect(await audited()).toEqual(['王建国 拨打电话 林秀英'])
  })
  test('a steward who opens a person and looks at the number is in the list the manager reads, once', async () => {
    const { person: seen } = await stand.ask(zhou, 'person.get', { id: lin._id })
    expect(JSON.stringify(seen)).not.toContain(lin.phone)
    await stand.ask(zhou, 'person.get', { id: lin._id })
    expect(await stand.ask(zhou, 'person.reveal', { id: lin._id })).toEqual({ phone: lin.phone })
    expect(await audited()).toEqual(['周敏 查看完整手机号 林秀英', '周敏 查看资料 林秀英'])
    expect(await refusal(zhou, 'audit.list')).toBe('NOT_ALLOWED')
  })
  test('no answer that lists people, tickets or the map holds a whole number, and no log line does', async () => {
    await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
    const answers = [
      await stand.ask(chen, 'people.list', { who: 'residents' }),
      await stand.ask(chen, 'zone.map'),
      await stand.ask(chen, 'ticket.list', { box: 'zone' }),
      await stand.ask(wang, 'ticket.list', { box: 'jobs' }),
      await stand.ask(lin, 'session.me'),
      await stand.ask(lin, 'household.list'),
      await stand.ask(wang, 'duty.mine'),
      await stand.ask(zhou, 'person.get', { id: lin._id }),
    ]
    expect(JSON.stringify(answers)).not.toMatch(/"1[3-9]\d{9}"/)
    expect(stand.logged.join('\n')).not.toMatch(/\b1[3-9]\d{9}\b/)
  })
})

describe('what is known of me', () => {
  test('I see it, correct my name, and the steward finds me under the new one', async () => {
    expect(await stand.ask(lin, 'mine.get')).toMatchObject({
      name: '林秀英',
      phone: lin.phone,
      mayForget: true,
    })
    await stand.ask(lin, 'mine.correct', { name: '林秀瑛' })
    expect((await stand.ask(lin, 'mine.get')).name).toBe('林秀瑛')
    const { items } = await stand.ask(zhou, 'people.list', { who: 'residents', q: '林秀瑛' })
    expect(items).toHaveLength(1)
    expect((await stand.ask(zhou, 'people.list', { who: 'residents', q: '林秀英' })).items).toEqual([])
  })
  test('not while a request of mine is open', async () => {
    await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
    expect(await refusal(lin, 'mine.forget')).toBe('OPEN_REQUESTS')
  })
  test('deleted: I am out at once, my requests keep their history without me, and nobody finds my name or number', async () => {
    const { ticket } = await stand.ask(lin, 'ticket.submit', {
      kind: 'leak',
      place: { houseId: 'h-3-2-501' },
    })
    const { id } = ticket
    await stand.ask(wang, 'ticket.accept', { id })
    await stand.ask(wang, 'ticket.call', { id, whom: 'requester' })
    await stand.ask(wang, 'ticket.arrive', { id })
    await stand.ask(wang, 'ticket.finish', { id, note: '换了软管' })
    await stand.ask(lin, 'ticket.rate', { id, stars: 4 })
    const other = await stand.ask(lin, 'ticket.submit', { kind: 'lock', place: { houseId: 'h-3-2-501' } })
    await stand.ask(lin, 'ticket.cancel', { id: other.ticket.id, reason: '好了' })
    const invitation = await stand.ask(lin, 'household.invite', { houseId: 'h-3-2-501', tie: 'family' })
    await until(
      () => stand.ask(lin, 'inbox.list'),
      ({ items }) => items.length > 0,
    )
    await stand.ask(lin, 'mine.forget')
    expect(await refusal(lin, 'mine.get')).toBe('NOT_A_MEMBER')
    await stand.cloud.advance(MINUTE)
    const after = await until(
      () => stand.ask(chen, 'ticket.get', { id }),
      ({ ticket: seen }) => seen.requester.name === '已注销',
    )
    expect(after.timeline.map(({ type }) => type)).toEqual([
      'submitted',
      'assigned',
      'accepted',
      'arrived',
      'finished',
      'rated',
    ])
    expect(after.ticket.finish?.note).toBe('换了软管')
    await until(audited, (lines) => lines.includes('王建国 拨打电话 已注销'))
    const kept = JSON.stringify(await documents())
    expect(kept).not.toContain(lin.phone)
    expect(kept).not.toContain('林秀英')
    const { answer } = await stand.call('o-somebody', 'join.code', {
      requestId: tap(),
      agreed: PRIVACY_VERSION,
      code: invitation.invitation.code,
      name: '某人',
      phone: '13711112222',
    })
    expect(answer).toMatchObject({ code: 'CODE_SPENT' })
  })
  test('I take everything with me in one file, and a day later it is gone', async () => {
    const { url } = await exported(lin)
    expect((await fetch(url)).status).toBe(200)
    stand.cloud.sleepUntil(Date.now() + 25 * 60 * MINUTE)
    // One tick of the minute, and not the fifteen hundred that were slept through.
    await stand.post('clock', {})
    await until(
      async () => (await documents()).filter((document) => JSON.stringify(document).includes('exports/')),
      (left) => left.length === 0,
    )
    expect((await fetch(url)).status).not.toBe(200)
  })
  test('staff do not delete themselves; the manager lets them go', async () => {
    expect(await refusal(wang, 'mine.forget')).toBe('NOT_ALLOWED')
  })
  test('the manager moves a resident out of a house: out at once, and written down', async () => {
    await stand.ask(chen, 'person.remove', { id: lin._id, houseId: 'h-3-2-501' })
    expect(await refusal(lin, 'mine.get')).toBe('NOT_A_MEMBER')
    expect(await audited()).toEqual(['陈静 移出小区 林秀英'])
  })
})

const exported = async (who: Actor) => {
  const { body } = await stand.post(
    'sheets',
    { action: 'mine.export', input: { as: who._id, requestId: tap() } },
    who.openid,
  )
  return (body as { data: { url: string } }).data
}

/** Everything the database holds, as the stage's backstage shows it. */
const documents = async (): Promise<unknown[]> => {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${stand.cloud.url}${path}`)).json()) as T
  const all: unknown[] = []
  for (const { name } of await get<{ name: string }[]>('/documents')) {
    let before: string | null = null
    do {
      const from: string = before === null ? '' : `?before=${encodeURIComponent(before)}`
      const page: { documents: unknown[]; next: string | null } = await get(`/documents/${name}${from}`)
      all.push(...page.documents)
      before = page.next
    } while (before !== null)
  }
  expect(all.length).toBeGreaterThan(200)
  return all
}
