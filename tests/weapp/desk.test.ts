import type { World } from './environment'
import { app, finds, loses, rests, says, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const wang = person('wang')
const li = person('li')
const chen = person('chen')

let id = ''
const hers = () => takeUp(lin, `/resident/ticket/index?id=${id}`)
const job = (who: typeof wang) => takeUp(who, `/technician/job/index?id=${id}`)
const seen = async () => (await stand.ask(lin, 'ticket.get', { id })).ticket

beforeAll(async () => {
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  expect(ticket.assignee.id).toBe(wang._id)
  id = ticket.id
})

test('he waits for parts, and says until when with three taps', async () => {
  job(wang)
  await tap('accept')
  await finds('depart')
  await tap('more')
  await tap('wait')
  await tap('wait-for-0')
  await tap('wait-until-1')
  await rests()
  app.type('wait-note', '阀芯缺货')
  await rests()
  app.tap('wait-submit')
  await finds('resume')
  await sees('等配件')
})

test('she sees for what, until when, and what he wrote', async () => {
  hers()
  await sees('等配件，预计')
  expect(app.text()).toMatch(/等配件，预计 .+ \d\d:\d\d 前有消息/)
  await sees('阀芯缺货')
})

test('she urges with one tap; again at once she is told when she may', async () => {
  await tap('urge')
  await says('已提醒师傅和管家')
  await sees('林秀英 催了一下')
  await rests()
  await tap('urge')
  await says('刚催过了')
  await rests()
})

test('she writes to him, and he reads it', async () => {
  await tap('comment')
  await finds('comment-words')
  app.type('comment-words', '我五点后在家')
  await rests()
  app.tap('comment-submit')
  await loses('comment-submit')
  job(wang)
  await sees('我五点后在家')
  expect(app.text()).toContain('林秀英 催了一下')
})

test('what he notes for colleagues she never sees', async () => {
  await tap('more')
  await tap('comment')
  await finds('comment-words')
  app.type('comment-words', '带短梯子')
  await rests()
  app.tap('comment-submit')
  await sees('带短梯子')
  await sees('内部')
  hers()
  await sees('我五点后在家')
  expect(app.text()).not.toContain('带短梯子')
})

test('he hands it to a colleague, and is back at his list', async () => {
  job(wang)
  await tap('more')
  await tap('transfer')
  await tap(`colleague-${li._id}`)
  await tap('transfer-phrase-0')
  await rests()
  app.tap('transfer-submit')
  await says('已转给李强')
  expect((await seen()).assignee.id).toBe(li._id)
  takeUp(li)
  await finds(`accept-${id}`)
  hers()
  await sees('王建国 转给了 李强')
})

test('finished, she opens it again, and it is his again', async () => {
  for (const step of ['ticket.accept', 'ticket.arrive'] as const) await stand.ask(li, step, { id })
  await stand.ask(li, 'ticket.finish', { id, note: '换了阀芯' })
  hers()
  await tap('reopen')
  await tap('reopen-phrase-0')
  await rests()
  app.tap('reopen-submit')
  await sees('已交回 李强')
  await sees('返修')
  takeUp(li)
  await sees('返修')
  await tap(`accept-${id}`)
  const ticket = await until(seen, ({ state }) => state === 'accepted')
  expect(ticket).toMatchObject({ assignee: { id: li._id }, reopens: 1 })
})

test('the manager takes it over when asked once more, and has it', async () => {
  takeUp(chen, `/manager/ticket/index?id=${id}`)
  await tap('takeOver')
  expect((await seen()).assignee.id).toBe(li._id)
  await tap('sure')
  await loses('takeOver')
  await sees(`${chen.name} 接手处理`)
  expect((await seen()).assignee.id).toBe(chen._id)
})

test('who would rather not says why, and it goes to the next', async () => {
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'power', place: { houseId: 'h-3-2-501' } })
  const first = ticket.assignee.id
  const his = [wang, li].find(({ _id }) => _id === first) ?? wang
  id = ticket.id
  job(his)
  await tap('more')
  await tap('decline')
  await tap('decline-phrase-0')
  await rests()
  app.tap('decline-submit')
  await says('已转给')
  expect((await seen()).assignee.id).not.toBe(first)
})
