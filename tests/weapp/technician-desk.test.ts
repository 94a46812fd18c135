import type { PriceId } from '@contract/ids'
import type { World } from './environment'
import { app, finds, loses, phone, reaches, rests, says, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')

let id = ''
let valve: PriceId
let visit: PriceId
const hers = () => takeUp(lin, `/resident/ticket/index?id=${id}`)
const job = () => takeUp(wang, `/technician/job/index?id=${id}`)
const seen = async () => (await stand.ask(lin, 'ticket.get', { id })).ticket
/** Photos and words are all there, and have arrived. */
const owesNothing = () =>
  until(
    async () => app.text(),
    (text) => !/还差|上传/.test(text),
  )

beforeAll(async () => {
  const { rev, ...catalogue } = await stand.ask(chen, 'catalogue.get')
  const kinds = catalogue.kinds.map((kind) =>
    kind.id === 'leak' ? { ...kind, fees: true, evidence: 'after' } : kind,
  )
  const part = { type: 'part', unit: '个' } as const
  const prices = [
    { ...part, name: '进口阀芯', amount: 12_000 },
    { ...part, name: '普通阀芯', amount: 6_000 },
    { type: 'labour', name: '上门维修', unit: '次', amount: 5_000 } as const,
  ]
  const saved = await stand.ask(chen, 'catalogue.save', { kinds, prices, rev })
  valve = saved.prices[1]!.id
  visit = saved.prices[2]!.id
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  expect(ticket.assignee.id).toBe(wang._id)
  id = ticket.id
  for (const step of ['ticket.accept', 'ticket.arrive'] as const) await stand.ask(wang, step, { id })
})

test('at her door he says what it will cost, line by line', async () => {
  job()
  await tap('quote')
  await finds(`price-${visit}-more`)
  expect(app.route()).toBe('technician/quote/index')
  const dear = (await stand.ask(wang, 'catalogue.get')).prices[0]!.id
  app.tap(`price-${dear}-more`)
  await rests()
  app.tap(`price-${visit}-more`)
  await sees('发给住户 ¥170.00')
  await tap('quote-submit')
  await reaches('technician/job/index')
  await until(seen, ({ state, quote }) => state === 'quoted' && quote?.total === 17_000)
})

test('she finds it too dear, and says so', async () => {
  hers()
  await sees('¥170.00')
  await tap('refuse')
  await tap('refuse-phrase-0')
  await rests()
  app.tap('refuse-submit')
  await loses('refuse')
  expect((await seen()).quote?.standing).toBe('refused')
})

test('he quotes again from where he was, with the plainer part', async () => {
  job()
  await tap('quote')
  await sees('上次报 ¥170.00，没有同意')
  const dear = (await stand.ask(wang, 'catalogue.get')).prices[0]!.id
  await tap(`price-${dear}-less`)
  await rests()
  app.tap(`price-${valve}-more`)
  await sees('发给住户 ¥110.00')
  app.tap(`price-${valve}-more`)
  await sees('发给住户 ¥170.00')
  app.tap(`price-${valve}-less`)
  await sees('发给住户 ¥110.00')
  app.tap('quote-submit')
  await reaches('technician/job/index')
})

test('she signs with her finger on his phone; an empty page is no signature', async () => {
  await tap('sign')
  await sees('签名后才能确认')
  app.tap('sign-submit')
  await rests()
  expect((await seen()).state).toBe('quoted')
  app.draw('sign-canvas', [
    [10, 20],
    [40, 60],
    [80, 30],
  ])
  await sees('签的是上面这些费用')
  app.tap('sign-again')
  await sees('签名后才能确认')
  app.draw('sign-canvas', [
    [10, 20],
    [40, 60],
  ])
  await sees('签的是上面这些费用')
  app.tap('sign-submit')
  await finds('finish')
  const { ticket, timeline } = await stand.ask(wang, 'ticket.get', { id })
  expect(ticket.quote).toMatchObject({ total: 11_000, standing: 'agreed' })
  const signed = timeline.find(({ type }) => type === 'agreed')
  expect(signed).toMatchObject({ total: 11_000 })
  expect(JSON.stringify(signed)).toContain('signature')
})

test('done: the photo it wants, and a bill that is no dearer than agreed', async () => {
  await tap('finish')
  await sees('还差完工的照片')
  await tap('finish-photo')
  await tap('finish-phrase-1')
  await sees('¥110.00')
  await tap(`bill-${visit}-less`)
  await sees('¥60.00')
  await owesNothing()
  app.tap('finish-submit')
  await until(seen, ({ state }) => state === 'finished')
  expect((await seen()).bill).toMatchObject({ total: 6_000, lines: [{ priceId: valve, count: 1 }] })
  hers()
  await sees('¥60.00')
})

const another = async (kind: string) => {
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind, place: { houseId: 'h-3-2-501' } })
  id = ticket.id
  // Whoever it went to: this is his day.
  if (ticket.assignee.id !== wang._id)
    await stand.ask(chen, 'ticket.transfer', { id, to: wang._id, reason: '他更拿手' })
}

test('in the basement, without signal, the job is done to its end', async () => {
  await another('leak')
  takeUp(wang)
  await finds(`accept-${id}`)
  // What is in hand has come along.
  await until(
    async () => phone.asked.map(([, { data }]) => JSON.stringify(data ?? '')).join(),
    (asked) => asked.includes('ticket.get') && asked.includes(id),
  )
  await rests()
  phone.reception(false)
  await tap(`accept-${id}`)
  await says('已存在手机里，有信号就发送')
  await tap(`depart-${id}`)
  await tap('eta-10')
  await sees('（2 步）')
  await tap(`arrive-${id}`)
  await tap(`finish-${id}`)
  await finds('finish-photo')
  await tap('finish-photo')
  await tap('finish-phrase-0')
  // Without signal nobody waits for a photo to arrive.
  await until(
    async () => app.text(),
    (text) => !text.includes('还差'),
  )
  app.tap('finish-submit')
  await reaches('pages/home/index')
  await sees('（4 步）')
  expect((await seen()).state).toBe('assigned')
})

test('the app is closed and opened again: all of it is still there', async () => {
  takeUp(wang)
  await says('有信号了，4 步都已记上')
  const { timeline } = await until(
    () => stand.ask(wang, 'ticket.get', { id }),
    ({ ticket }) => ticket.state === 'finished',
  )
  const told = timeline.filter(({ by }) => by.id === wang._id)
  expect(told.map(({ type }) => type)).toEqual(['accepted', 'departed', 'arrived', 'finished'])
  // Each at the hour it was done, and heard of later.
  for (const event of told) expect(event.heardAt).toBeGreaterThan(event.at)
  expect((await seen()).finish?.photos).toHaveLength(1)
})

test('what no longer fits when the signal is back is not lost', async () => {
  await another('leak')
  takeUp(wang)
  await finds(`accept-${id}`)
  await rests()
  phone.reception(false)
  await tap(`accept-${id}`)
  await tap(`depart-${id}`)
  await tap('eta-10')
  await sees('（2 步）')
  await stand.ask(chen, 'ticket.takeOver', { id })
  phone.reception(true)
  await sees('没记上：漏水')
  await says('有一步没记上')
  expect(app.text()).toMatch(/这张单子已经转到.+手上了/)
  expect(app.text()).toContain('出发')
  expect((await seen()).assignee.id).toBe(chen._id)
})

test('what he did is added for who has it now, and the card is put away', async () => {
  await tap(`stuck-add-${id}`)
  await says('已作为备注补上')
  const { timeline } = await stand.ask(chen, 'ticket.get', { id })
  const note = timeline[timeline.length - 1]
  expect(note).toMatchObject({ type: 'commented', internal: true, by: { id: wang._id } })
  expect(note?.type === 'commented' && note.words).toMatch(
    /^没信号时做的，补记：今天 \d\d:\d\d 接单；今天 \d\d:\d\d 出发$/,
  )
  await loses(`stuck-${id}`)
})
