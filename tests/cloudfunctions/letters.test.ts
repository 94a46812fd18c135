import type { ActionName } from '@contract/api'
import type { HouseId, TicketId } from '@contract/ids'
import deployment from '../../config/deployment.json'
import { person } from '../people'
import {
  inboxOf,
  insist,
  nextMorning,
  openStand,
  tap,
  until,
  type Holder,
  type Push,
  type Stand,
} from '../stand'

/** What the courier does when something goes wrong, through the deployed functions and the real SDK. */
const lin = person('3-2-501')
const son = person('3-2-501-son')
const wang = person('wang')
const zhou = person('zhou')
const chen = person('chen')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterEach(() => stand.close())

const submit = async (who: Holder = lin, house = 'h-3-2-501', more: object = {}): Promise<TicketId> =>
  (await stand.ask(who, 'ticket.submit', { kind: 'leak', place: { houseId: house as HouseId }, ...more }))
    .ticket.id
const consentTo = async (
  who: Holder,
  templates: Parameters<Stand['consent']>[1],
  times: number,
): Promise<void> => {
  for (let given = 0; given < times; given += 1) await stand.consent(who, templates)
}
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const titles = async (who: Holder): Promise<string[]> => (await inboxOf(stand, who)).map(({ title }) => title)
const said = (pushes: readonly Push[]): string[] =>
  pushes.map(({ data }) => data.thing3?.value ?? data.thing1?.value ?? '')
/** Nobody has anything in hand: only then may time jump, or a courier would find its work taken for dead. */
const rested = () =>
  until(
    async () => (await fetch(`${stand.cloud.url}/documents/tickets`)).text(),
    (seen) =>
      [...seen.matchAll(/"outboxLease":(\d+)/g)].every(([, lease]) => Number(lease) <= stand.cloud.now()),
  )
/** So much time goes by; the clock strikes every few minutes, and the courier comes. */
const pass = async (ms: number): Promise<void> => {
  for (let left = ms; left > 0; left -= 5 * MINUTE) {
    await rested()
    stand.cloud.sleepUntil(stand.cloud.now() + Math.min(left, 5 * MINUTE))
    await stand.post('clock', {})
    await stand.post('courier', {})
  }
  await rested()
}
/** Until nothing waits to be told any more, whoever has it in hand. */
const quiet = () =>
  until(
    async () => {
      await stand.post('courier', {})
      return (await fetch(`${stand.cloud.url}/documents/tickets`)).text()
    },
    (seen) => !/"outboxDueAt":\d/.test(seen),
  )

test('WeChat is down for an hour: the work goes on, and then everything comes, once and in its order', async () => {
  await consentTo(lin, ['accepted', 'visit', 'closed'], 3)
  await consentTo(wang, ['job'], 3)
  stand.cloud.faults.set({ wechat: 'down' })
  const id = await submit()
  await stand.ask(wang, 'ticket.accept', { id })
  await pass(10 * MINUTE)
  await stand.ask(wang, 'ticket.depart', { id, etaMinutes: 10 })
  await pass(10 * MINUTE)
  await stand.ask(wang, 'ticket.arrive', { id })
  await pass(20 * MINUTE)
  await stand.ask(wang, 'ticket.finish', { id, note: '换了软管' })
  await pass(20 * MINUTE)
  expect(await stand.pushes(lin)).toEqual([])
  // The inbox has had it all the while.
  expect((await titles(lin)).slice(0, 4)).toEqual([
    '漏水已处理好',
    '王建国已到达',
    '王建国已出发',
    '王建国已接单',
  ])
  stand.cloud.faults.set({ wechat: 'ok' })
  await pass(4 * HOUR)
  const hers = await until(
    () => stand.pushes(lin),
    (pushes) => pushes.length === 4,
  )
  expect(
    said(hers)
      .reverse()
      .map((tip) => tip.slice(0, 3)),
  ).toEqual(['出发时', '已出发', '已到达', '已处理'])
  expect(said(await stand.pushes(wang))).toEqual(['新工单：漏水'])
  await pass(HOUR)
  expect(await stand.pushes(lin)).toHaveLength(4)
  const inbox = await titles(lin)
  expect(new Set(inbox).size).toBe(inbox.length)
})

test('fifty couriers die in the middle of their work: nothing is lost, and nothing comes twice', async () => {
  const owners = ['3-2-501', '3-2-401', '3-1-101', '1-1-101', '1-1-201'].map(person)
  const effects = ['crash-before', 'crash-after'] as const
  // Six are all he may have in hand; then it is his deputy's, and then the steward's.
  const workers = [wang, person('zhang'), zhou]
  for (const worker of workers) await consentTo(worker, ['job'], 45)
  const ids: TicketId[] = []
  for (let death = 0; death < 50; death += 1) {
    const owner = owners[death % owners.length] ?? lin
    // At each of its requests in turn, before and after; the sending of the message among them.
    const nth = (Math.floor(death / 2) % 8) + 1
    const effect = effects[death % 2] ?? 'crash-before'
    stand.cloud.faults.set({
      rules: [
        death % 5 === 0
          ? { action: 'wx.openApi.subscribeMessage.send', effect, nth: 1 }
          : { action: 'database.*', effect, nth: nth + 3 },
      ],
    })
    const house = owner._id.slice(2)
    const place = { houseId: `h-${house}` }
    // The next death may meet her own request: then she taps again.
    ids.push((await insist(stand, owner, 'ticket.submit', { kind: 'leak', place })).ticket.id)
    await stand.post('courier', {})
    stand.cloud.faults.set({ rules: [] })
  }
  for (let minutes = 0; minutes < 6; minutes += 1) await stand.cloud.advance(MINUTE)
  await quiet()
  // Each job is in somebody's inbox exactly once.
  const jobs = (await Promise.all(workers.map(titles))).flat().filter((title) => title === '新工单：漏水')
  expect(jobs).toHaveLength(ids.length)
  for (const owner of owners) {
    const inbox = (await titles(owner)).filter((title) => title.startsWith('漏水已交给'))
    expect(inbox).toHaveLength(ids.length / owners.length)
  }
  // Each message went out once, or nobody knows whether it did: then the manager sees it, and may send it again.
  const pushes = (await Promise.all(workers.map((worker) => stand.pushes(worker)))).flat()
  const sent = pushes
    .filter(({ data }) => data.thing1?.value === '新工单：漏水')
    .map(({ data }) => data.character_string3?.value ?? '')
  expect(new Set(sent).size).toBe(sent.length)
  const dead: string[] = []
  let cursor: string | undefined
  do {
    const page = await stand.ask(chen, 'letter.dead', cursor === undefined ? {} : { cursor })
    dead.push(...page.items.filter(({ title }) => title === '新工单：漏水').map(({ number }) => number))
    cursor = page.next
  } while (cursor !== undefined)
  expect(new Set([...sent, ...dead]).size).toBe(ids.length)
  expect(dead.length).toBeGreaterThan(0)
}, 120_000)

test('in danger it is sent again, for nobody knows whether it went', async () => {
  await consentTo(wang, ['job'], 3)
  stand.cloud.faults.set({
    rules: [{ action: 'wx.openApi.subscribeMessage.send', effect: 'crash-after', nth: 1 }],
  })
  await submit(lin, 'h-3-2-501', { note: '厨房爆管' })
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 1,
  )
  stand.cloud.faults.set({ rules: [] })
  for (let minutes = 0; minutes < 2; minutes += 1) await stand.cloud.advance(MINUTE)
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 2,
  )
})

test('what a resident hears is never sent twice: whether it went is not known, and the manager sees that', async () => {
  await consentTo(lin, ['accepted'], 2)
  const id = await submit()
  stand.cloud.faults.set({
    rules: [{ action: 'wx.openApi.subscribeMessage.send', effect: 'crash-after', nth: 1 }],
  })
  await stand.ask(wang, 'ticket.accept', { id })
  await until(
    () => stand.pushes(lin),
    (pushes) => pushes.length === 1,
  )
  stand.cloud.faults.set({ rules: [] })
  for (let minutes = 0; minutes < 4; minutes += 1) await stand.cloud.advance(MINUTE)
  const [letter] = await until(
    async () => (await stand.ask(chen, 'letter.dead')).items,
    (items) => items.length === 1,
  )
  expect(letter).toMatchObject({
    ticketId: id,
    to: lin.name,
    template: 'accepted',
    why: 'unknown',
    title: '王建国已接单',
  })
  expect(await stand.pushes(lin)).toHaveLength(1)
  expect((await titles(lin)).filter((title) => title === '王建国已接单')).toHaveLength(1)
})

test('WeChat took it and its answer was lost: it is not sent again, and the manager sees that nobody knows', async () => {
  await consentTo(lin, ['accepted'], 3)
  const id = await submit()
  stand.cloud.faults.set({
    rules: [{ action: 'wx.openApi.subscribeMessage.send', effect: 'lose', nth: 1 }],
  })
  await stand.ask(wang, 'ticket.accept', { id })
  const dead = async () => (await stand.ask(chen, 'letter.dead')).items
  expect((await until(dead, (items) => items.length === 1))[0]).toMatchObject({ why: 'unknown' })
  stand.cloud.faults.set({ rules: [] })
  await pass(3 * MINUTE)
  expect(await stand.pushes(lin)).toHaveLength(1)
})

test('it dies at the second message of a document: the first has gone, and only of the second nobody knows', async () => {
  await consentTo(lin, ['accepted', 'visit'], 2)
  stand.cloud.faults.set({ wechat: 'down' })
  const id = await submit()
  await stand.ask(wang, 'ticket.accept', { id })
  await stand.ask(wang, 'ticket.depart', { id, etaMinutes: 10 })
  const failedOnce = () =>
    Promise.resolve(stand.logged.filter((line) => /"call":"courier".*"failed":[12]/.test(line)))
  await until(failedOnce, (lines) => lines.length > 0)
  await rested()
  stand.cloud.faults.set({
    wechat: 'ok',
    rules: [{ action: 'wx.openApi.subscribeMessage.send', effect: 'crash-after', nth: 2 }],
  })
  stand.cloud.sleepUntil(stand.cloud.now() + 2 * MINUTE)
  await stand.post('courier', {})
  await until(
    () => stand.pushes(lin),
    (pushes) => pushes.length === 2,
  )
  stand.cloud.faults.set({ rules: [] })
  stand.cloud.sleepUntil(stand.cloud.now() + 2 * MINUTE)
  await quiet()
  const { items } = await stand.ask(chen, 'letter.dead')
  expect(items.map(({ title }) => title)).toEqual(['王建国已出发'])
  expect(await stand.pushes(lin)).toHaveLength(2)
})

test('two managers send it again while a courier has the document in hand: it goes out', async () => {
  await consentTo(wang, ['job'], 3)
  stand.cloud.faults.set({ lostTemplates: [deployment.templates.job] })
  const id = await submit()
  const dead = async () => (await stand.ask(chen, 'letter.dead')).items
  const [letter] = await until(dead, (items) => items.length === 1)
  stand.cloud.faults.set({ lostTemplates: [] })
  await Promise.all([
    stand.ask(wang, 'ticket.accept', { id }),
    attempt(chen, 'letter.resend', { ticketId: id, id: letter?.id }),
    stand.post('courier', {}),
    stand.post('courier', {}),
  ])
  await quiet()
  const again = await dead()
  if (again.length > 0) await stand.ask(chen, 'letter.resend', { ticketId: id, id: letter?.id })
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 1,
  )
  expect(again).toEqual([])
})

test('a template that does not exist: the manager is told once, sees what did not go, and sends it again when it does', async () => {
  await consentTo(wang, ['job'], 3)
  stand.cloud.faults.set({ lostTemplates: [deployment.templates.job] })
  const ids = [await submit(), await submit(person('1-1-101'), 'h-1-1-101')]
  const alarm = '微信提醒发不出去：新工单提醒'
  await until(
    () => titles(chen),
    (all) => all.includes(alarm),
  )
  await pass(2 * MINUTE)
  expect((await titles(chen)).filter((title) => title === alarm)).toHaveLength(1)
  const { items } = await stand.ask(chen, 'letter.dead')
  expect(items.map(({ ticketId, why, to }) => [ticketId, why, to]).sort()).toEqual(
    ids.map((id) => [id, 'template', '王建国']).sort(),
  )
  // The work goes on.
  await stand.ask(wang, 'ticket.accept', { id: ids[0] as TicketId })
  stand.cloud.faults.set({ lostTemplates: [] })
  const [first] = items
  const codes = await Promise.all(
    [1, 2, 3].map(() => attempt(chen, 'letter.resend', { ticketId: first?.ticketId, id: first?.id })),
  )
  expect(codes.sort()).toEqual(['LETTER_GONE', 'LETTER_GONE', 'ok'])
  await until(
    () => stand.pushes(wang),
    (pushes) => pushes.length === 1,
  )
  await quiet()
  expect((await stand.ask(chen, 'letter.dead')).items).toHaveLength(1)
  expect(await attempt(zhou, 'letter.dead', {})).toBe('NOT_ALLOWED')
  expect(await attempt(chen, 'letter.resend', { ticketId: 't-nowhere', id: 'n-1' })).toBe('NOT_FOUND')
})

test('time moves on by a week while it could not be told: told once, or given up where one can see it', async () => {
  await consentTo(wang, ['job'], 2)
  stand.cloud.faults.set({ wechat: 'down' })
  await submit()
  await until(
    () => titles(wang),
    (all) => all.length > 0,
  )
  stand.cloud.faults.set({ wechat: 'ok' })
  await rested()
  stand.cloud.sleepUntil(stand.cloud.now() + 7 * 24 * HOUR)
  await Promise.all([1, 2, 3].map(() => stand.post('courier', {})))
  await quiet()
  expect(said(await stand.pushes(wang))).toEqual(['新工单：漏水'])
})

describe('quiet hours and what one wants to hear', () => {
  const night = () => {
    const DAY = 24 * HOUR
    const midnight = Math.floor((stand.cloud.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
    stand.cloud.sleepUntil(midnight + 23 * HOUR)
  }
  test('what can wait waits for the morning; what she waits for does not', async () => {
    await consentTo(lin, ['accepted', 'closed'], 3)
    const id = await submit()
    const other = await submit()
    night()
    await stand.ask(wang, 'ticket.accept', { id })
    await until(
      () => stand.pushes(lin),
      (pushes) => pushes.length === 1,
    )
    await stand.ask(zhou, 'ticket.cancel', { id: other, reason: '报重了' })
    await until(
      () => titles(lin),
      (all) => all.includes('您的漏水已取消'),
    )
    await stand.post('courier', {})
    expect(await stand.pushes(lin)).toHaveLength(1)
    await rested()
    stand.cloud.sleepUntil(stand.cloud.now() + 8 * HOUR)
    await stand.post('courier', {})
    await until(
      () => stand.pushes(lin),
      (pushes) => pushes.length === 2,
    )
  })
  test('a neighbour who follows reads in the morning what happened at night', async () => {
    const neighbour = person('3-1-101')
    await consentTo(neighbour, ['accepted'], 2)
    const id = await submit()
    await stand.ask(neighbour, 'ticket.follow', { id })
    night()
    await stand.ask(wang, 'ticket.accept', { id })
    await until(
      () => titles(neighbour),
      (all) => all.includes('3号楼的漏水有人接了'),
    )
    await stand.post('courier', {})
    expect(await stand.pushes(neighbour)).toEqual([])
    await rested()
    stand.cloud.sleepUntil(stand.cloud.now() + 8 * HOUR)
    await stand.post('courier', {})
    await until(
      () => stand.pushes(neighbour),
      (pushes) => pushes.length === 1,
    )
  })
  test('what was kept for the morning and is overtaken by then is not sent after what came later', async () => {
    await consentTo(lin, ['accepted', 'closed'], 3)
    const id = await submit(lin, 'h-3-2-501', { kind: 'complaint', note: '太吵' })
    night()
    const finishBy = stand.cloud.now() + HOUR
    await stand.ask(zhou, 'ticket.answer', { id, problem: '太吵', plan: '去说', finishBy })
    await until(
      () => titles(lin),
      (all) => all.includes('投诉有答复了'),
    )
    await stand.ask(zhou, 'ticket.finish', { id, note: '说好了', cause: 'neighbour' })
    await until(
      () => stand.pushes(lin),
      (pushes) => pushes.length === 1,
    )
    await rested()
    stand.cloud.sleepUntil(stand.cloud.now() + 9 * HOUR)
    await quiet()
    expect(said(await stand.pushes(lin))).toEqual(['已处理好，请您评价'])
  })
  test('she has switched it off: the inbox has it, WeChat does not; and says again that she wants it', async () => {
    await consentTo(lin, ['accepted'], 2)
    const before = await stand.ask(lin, 'notice.preferences')
    expect(before.topics.every(({ on }) => on)).toBe(true)
    const changed = await stand.ask(lin, 'notice.prefer', { off: ['progress'], quiet: null })
    expect(changed.topics.find(({ topic }) => topic === 'progress')?.on).toBe(false)
    const id = await submit()
    await stand.ask(wang, 'ticket.accept', { id })
    await until(
      () => titles(lin),
      (all) => all.includes('王建国已接单'),
    )
    await quiet()
    expect(await stand.pushes(lin)).toEqual([])
    expect(await attempt(wang, 'notice.prefer', { off: ['job'], quiet: null })).toBe('TOPIC_FIXED')
    expect(await attempt(lin, 'notice.prefer', { off: ['everything'], quiet: null })).toBe('BAD_INPUT')
    expect(await attempt(lin, 'notice.prefer', { off: [], quiet: { from: '25:00', to: '07:00' } })).toBe(
      'BAD_INPUT',
    )
  })
})

test('the family hears of what one of them asked for; she herself once', async () => {
  const id = await submit()
  await stand.ask(wang, 'ticket.accept', { id })
  await stand.ask(wang, 'ticket.depart', { id, etaMinutes: 10 })
  await until(
    () => titles(son),
    (all) => all.includes('家里的漏水：王建国在路上'),
  )
  await quiet()
  expect((await titles(lin)).filter((title) => title.includes('在路上') || title.includes('已出发'))).toEqual(
    ['王建国已出发'],
  )
  // A neighbour hears nothing, and the tenant of another flat even less.
  expect(await titles(person('3-2-502-tenant'))).toEqual([])
})

test('WeChat was down when the family was to hear: they hear when it is back, once', async () => {
  await consentTo(son, ['accepted'], 2)
  const id = await submit()
  await stand.ask(wang, 'ticket.accept', { id })
  await quiet()
  stand.cloud.faults.set({ wechat: 'down' })
  await stand.ask(wang, 'ticket.depart', { id, etaMinutes: 10 })
  await until(
    () => titles(son),
    (all) => all.length === 1,
  )
  await pass(MINUTE)
  expect(await stand.pushes(son)).toEqual([])
  stand.cloud.faults.set({ wechat: 'ok' })
  await pass(10 * MINUTE)
  await until(
    () => stand.pushes(son),
    (pushes) => pushes.length === 1,
  )
  await pass(10 * MINUTE)
  expect(await stand.pushes(son)).toHaveLength(1)
  expect(await titles(son)).toEqual(['家里的漏水：王建国在路上'])
})

test('the tab says how many are unread, and the page what could still be sent', async () => {
  await consentTo(wang, ['job', 'overdue'], 2)
  expect(await stand.ask(wang, 'notice.standing')).toMatchObject({
    unread: 0,
    held: { job: 2, overdue: 2, visit: 0 },
  })
  await submit()
  await until(
    async () => (await stand.ask(wang, 'notice.standing')).unread,
    (unread) => unread === 1,
  )
  await quiet()
  expect((await stand.ask(wang, 'notice.standing')).held.job).toBe(1)
  const [notice] = (await stand.ask(wang, 'inbox.list')).items
  await stand.ask(wang, 'inbox.read', { ids: [notice?.id] })
  expect((await stand.ask(wang, 'notice.standing')).unread).toBe(0)
})

describe('the evening’s summary', () => {
  const evening = (days = 0) => {
    const DAY = 24 * HOUR
    const midnight = Math.floor((stand.cloud.now() + 8 * HOUR) / DAY) * DAY - 8 * HOUR
    stand.cloud.sleepUntil(midnight + days * DAY + 18 * HOUR + MINUTE)
  }
  const digests = async () => (await titles(chen)).filter((title) => title.startsWith('今日汇总'))
  test('to the managers, once a day, however many clocks strike; after three days of silence only the newest', async () => {
    await stand.post('clock', {})
    expect(await digests()).toEqual([])
    await submit()
    await stand.consent(chen, ['digest'])
    evening()
    await Promise.all([1, 2, 3, 4].map(() => stand.post('clock', {})))
    await until(digests, (all) => all.length === 1)
    await until(
      () => stand.pushes(chen),
      (pushes) => pushes.length === 1,
    )
    expect(await digests()).toEqual(['今日汇总：1 张进行中，1 张超时'])
    await stand.post('clock', {})
    expect(await digests()).toHaveLength(1)
    evening(3)
    await stand.post('clock', {})
    await until(digests, (all) => all.length === 2)
    await stand.post('clock', {})
    expect(await digests()).toHaveLength(2)
    expect((await titles(zhou)).filter((title) => title.startsWith('今日汇总'))).toEqual([])
  })
  test('it dies between writing the letter and noting that it did: still one', async () => {
    await submit()
    evening()
    for (let nth = 1; nth <= 14; nth += 1) {
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth }] })
      await stand.post('clock', {})
      stand.cloud.faults.set({ rules: [] })
    }
    // A courier that died with the letter in hand gives it free after a minute and a half.
    stand.cloud.sleepUntil(stand.cloud.now() + 2 * MINUTE)
    await stand.post('clock', {})
    await until(digests, (all) => all.length > 0)
    await stand.post('courier', {})
    expect(await digests()).toHaveLength(1)
  })
})
