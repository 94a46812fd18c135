import type { TicketAnswer } from '@contract/ticket'
import { person } from '../people'
import { openStand, until, type Stand } from '../stand'

const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

test('a leak goes from one tap to stars, and everybody hears what concerns them', async () => {
  await stand.consent(wang, ['job'])
  await stand.consent(lin, ['accepted', 'visit', 'closed'])

  const { memberships } = await stand.ask(lin, 'session.me')
  const [membership] = memberships
  expect(membership).toMatchObject({
    communityName: '翠湖花园',
    role: 'resident',
    houses: [{ label: '3号楼2单元501' }],
  })

  // Two taps: 漏水, 提交.
  const place = { houseId: membership?.houses?.[0]?.id }
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place })
  expect(ticket).toMatchObject({ state: 'assigned', assignee: { name: '王建国', callable: true } })
  const id = ticket.id
  expect(await stand.ask(lin, 'ticket.call', { id, whom: 'assignee' })).toEqual({ phone: wang.phone })

  const [job] = await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 1,
  )
  expect(job).toMatchObject({ openid: wang.openid, page: `technician/job/index?id=${id}&as=${wang._id}` })
  expect(JSON.stringify(job?.data)).toContain('新工单：漏水')

  const jobs = await stand.ask(wang, 'ticket.list', { box: 'jobs' })
  expect(jobs.items.map((item) => [item.id, item.place.label])).toEqual([[id, '3号楼2单元501']])

  let seen: TicketAnswer = await stand.ask(wang, 'ticket.get', { id })
  expect(seen.choices).toEqual(['accept', 'transfer', 'reclassify', 'decline', 'merge', 'comment'])
  seen = await stand.ask(wang, 'ticket.accept', { id })
  expect(seen.choices).toEqual(['depart', 'arrive', 'wait', 'transfer', 'reclassify', 'merge', 'comment'])
  seen = await stand.ask(wang, 'ticket.depart', { id, etaMinutes: 12 })
  expect(seen.ticket.etaAt).toBe(seen.ticket.updatedAt + 12 * 60_000)
  seen = await stand.ask(wang, 'ticket.arrive', { id })
  seen = await stand.ask(wang, 'ticket.finish', {
    id,
    note: '换了洗手池下的软管',
    photos: ['cloud://jinlin-local.bucket/after.jpg'],
  })
  expect(seen).toMatchObject({ ticket: { state: 'finished' }, choices: ['comment'] })

  expect((await stand.ask(lin, 'ticket.get', { id })).choices).toEqual([
    'comment',
    'confirm',
    'rate',
    'reopen',
  ])
  const rated = await stand.ask(lin, 'ticket.rate', { id, stars: 4, words: '来得快，修得好' })
  expect(rated).toMatchObject({
    ticket: { state: 'rated', rating: { stars: 4 } },
    choices: ['comment', 'rerate', 'reopen'],
  })

  const inbox = await until(
    () => stand.ask(lin, 'inbox.list'),
    ({ items }) => items.length === 5,
  )
  expect(inbox.items.map(({ title }) => title)).toEqual([
    '漏水已处理好',
    '王建国已到达',
    '王建国已出发',
    '王建国已接单',
    '漏水已交给王建国',
  ])
  // Three consents, three messages: accepted, on the way, done. Arriving found the second used up; the inbox has it.
  const pushed = await until(
    () => stand.pushes(lin),
    (pushes) => pushes.length === 3,
  )
  expect(pushed.map(({ templateId }) => templateId)).toEqual([
    'TEMPLATE-CLOSED',
    'TEMPLATE-VISIT',
    'TEMPLATE-ACCEPTED',
  ])
  await until(
    () => stand.ask(wang, 'inbox.list'),
    ({ items }) => items.map(({ title }) => title).includes('收到评价：4 星'),
  )

  const zone = await stand.ask(chen, 'ticket.list', { box: 'zone' })
  expect(zone.items).toHaveLength(1)
  const whole = await stand.ask(chen, 'ticket.get', { id })
  expect(whole.timeline.map(({ type, by }) => `${by.name} ${type}`)).toEqual([
    '林秀英 submitted',
    '林秀英 assigned',
    '王建国 accepted',
    '王建国 departed',
    '王建国 arrived',
    '王建国 finished',
    '林秀英 rated',
  ])
  expect(whole.ticket.why[0]).toBe('3号楼属于东区')
  expect(whole.ticket.why[1]).toContain('王建国（水电维修）当班负责漏水')
})

test('what is read is read, once', async () => {
  const { items } = await stand.ask(lin, 'inbox.list')
  const ids = items.map(({ id }) => id)
  expect(await stand.ask(lin, 'inbox.read', { ids })).toEqual({ read: 5 })
  expect(await stand.ask(lin, 'inbox.read', { ids })).toEqual({ read: 0 })
  const after = await stand.ask(lin, 'inbox.list')
  expect(after.items.every(({ readAt }) => readAt !== undefined)).toBe(true)
})

test('nobody reads another’s inbox', async () => {
  const { items } = await stand.ask(wang, 'inbox.list')
  expect(await stand.ask(lin, 'inbox.read', { ids: items.map(({ id }) => id) })).toEqual({ read: 0 })
})

test('a stranger is answered with an empty list', async () => {
  const { answer } = await stand.call('o-stranger', 'session.me', {})
  expect(answer).toEqual({ ok: true, data: { memberships: [] } })
})

test('a public place is picked from the list of them', async () => {
  const { items } = await stand.ask(person('wu'), 'spot.list')
  const lobby = items.find(({ name }) => name === '1号楼大堂')
  expect(lobby?.zoneName).toBe('东区')
  const { ticket } = await stand.ask(person('wu'), 'ticket.submit', {
    kind: 'light',
    place: { spotId: lobby?.id },
  })
  expect(ticket.assignee.name).toBe('王建国')
})
