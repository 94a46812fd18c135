import { calendarDay, dayBegins } from '@domain/time/calendar'
import type { World } from './environment'
import { app, finds, phone, reaches, rests, sees, takeUp, tap } from './thumb'

/** A leak that nobody takes: it goes up by itself, the manager finds it on the board, and she is told what was not kept. */
const { stand, person, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const chen = person('chen')

const MINUTE = 60_000
const HOUR = 60 * MINUTE
let id = ''
const seen = async () => (await stand.ask(chen, 'ticket.get', { id })).ticket

beforeAll(async () => {
  // Nine in the morning, on the phones too: what was promised is told by the phone's own clock.
  jest.spyOn(Date, 'now').mockImplementation(() => stand.cloud.now())
  stand.cloud.sleepUntil(dayBegins(calendarDay(stand.cloud.now() + 24 * HOUR)) + 9 * HOUR)
  const ask = { kind: 'leak', place: { houseId: 'h-3-2-501' }, note: '水管滴水' }
  id = (await stand.ask(lin, 'ticket.submit', ask)).ticket.id
})
afterAll(() => jest.restoreAllMocks())

test('by when somebody answers her stands beside a ring, on her home page and on the ticket', async () => {
  takeUp(lin)
  await sees('09:15 前有人回应您')
  await finds(`promise-${id}`)
  await tap(`ticket-${id}`)
  await reaches('resident/ticket/index')
  await sees('09:15 前有人回应您')
})

test('nobody takes it: she is told in words how late it is, and who sees to it', async () => {
  // Nothing is lost to a clock that stood still: it says so once it strikes again.
  stand.cloud.sleepUntil(stand.cloud.now() + 20 * MINUTE)
  await stand.post('clock', {})
  await stand.post('courier', {})
  takeUp(lin, `/resident/ticket/index?id=${id}`)
  await sees('说好 09:15 前有人回应您，已晚 5 分钟')
  const { promise, assignee } = await seen()
  expect(promise?.seenToBy).toBeDefined()
  const helped =
    promise?.seenToBy === assignee.name ? `已改由${assignee.name}来办` : `${promise?.seenToBy}在督促`
  await sees(helped)
})

test('the manager finds it on the board, taps through to it, and takes it over', async () => {
  takeUp(chen)
  await sees('看板 超时 1')
  await tap('to-board')
  await reaches('manager/board/index')
  await sees('1已超时')
  await tap('all-late')
  await reaches('manager/found/index')
  await tap(`ticket-${id}`)
  await reaches('manager/ticket/index')
  await finds('promises')
  await sees('承诺记录')
  await tap('takeOver')
  await tap('sure')
  await sees(`${chen.name} 接手处理`)
  expect((await seen()).assignee.id).toBe(chen._id)
})

test('whoever looks at the ticket all the while sees it change by itself', async () => {
  takeUp(lin, `/resident/ticket/index?id=${id}`)
  await sees(`${chen.name}已接单`)
  await stand.ask(chen, 'ticket.depart', { id, etaMinutes: 10 })
  await sees(`${chen.name}正在路上`)
})

test('what was late stays in the record, with the name of who had it', async () => {
  const late = (await seen()).promises?.find(({ brokenAt }) => brokenAt !== undefined)
  expect(late?.heldBy).toBeDefined()
  takeUp(chen, `/manager/ticket/index?id=${id}`)
  await sees(`在${late?.heldBy}手上`)
  await until(
    async () => app.text(),
    (text) => /晚了 \d+ 分钟/.test(text),
  )
})

test('what she was told is counted on the tab, and leads to the ticket', async () => {
  takeUp(lin)
  const badges = await until(
    async () => phone.asked.filter(([api]) => api === 'setTabBarBadge').map(([, wish]) => wish.text),
    (texts) => texts.length > 0,
  )
  const { unread } = await stand.ask(lin, 'notice.standing')
  expect(badges).toEqual([String(unread)])
  await tap('inbox')
  await reaches('everyone/inbox/index')
  const { items } = await stand.ask(lin, 'inbox.list')
  await tap(`notice-${items[0]?.id}`)
  await reaches('resident/ticket/index')
  await sees('下一条微信提醒发不到您手机了，点这里再开')
  await tap('remind')
  await sees('有进展微信提醒我')
})

test('whoever goes off duty and on again is asked for the messages of the day in that tap', async () => {
  const wang = person('wang')
  takeUp(wang, '/everyone/duty/index')
  await tap('on-duty')
  await sees('下班了')
  await rests()
  const asked = () => phone.asked.filter(([api]) => api === 'requestSubscribeMessage')
  expect(asked()).toEqual([])
  await tap('on-duty')
  await sees('在上班')
  expect(asked()).toMatchObject([
    ['requestSubscribeMessage', { tmplIds: ['TEMPLATE-JOB', 'TEMPLATE-OVERDUE'] }],
  ])
  await until(
    () => stand.ask(wang, 'notice.standing'),
    ({ held }) => held.job === 1 && held.overdue === 1,
  )
})

test('nothing is lost at night: topics and quiet hours are each their own', async () => {
  takeUp(lin, '/everyone/notices/index')
  await sees('到第二天')
  await tap('topic-household')
  await until(
    () => stand.ask(lin, 'notice.preferences'),
    ({ topics }) => topics.some(({ topic, on }) => topic === 'household' && !on),
  )
  await rests()
  await tap('quiet')
  await until(
    () => stand.ask(lin, 'notice.preferences'),
    ({ quiet }) => quiet === undefined,
  )
})
