import path from 'node:path'
import type { TicketId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { person } from '../people'
import { openStand, until, type Stand } from '../stand'
import { openPhones, type Phone, type Phones } from './thumbs'

/** What the desk is there for, in a browser: one does something, and the other sees it. It is two in the morning. */
const APP = path.resolve(__dirname, '../../dist/h5')
const HOUR = 60 * 60_000
const lin = person('3-2-501')
const wang = person('wang')
const zhou = person('zhou')
let stand: Stand
let phones: Phones

beforeAll(async () => {
  stand = await openStand({ app: APP, title: '近邻' })
  stand.cloud.sleepUntil(dayBegins(calendarDay(stand.cloud.now() + 24 * HOUR)) + 2 * HOUR)
  phones = await openPhones(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await phones.close()
  await stand.close()
})

const takeUp = (who: typeof lin, at?: string): Promise<Phone> => phones.takeUp(who, at)
const ticketOf = async (who: typeof lin, id: string): Promise<TicketView> =>
  (await stand.ask(who, 'ticket.get', { id })).ticket
/** Asked for on another day: what stands on the list when a journey begins. */
const submits = async (who: typeof lin, kind: string, note: string): Promise<TicketId> => {
  const place = { houseId: who.houses[0]?.id }
  return (await stand.ask(who, 'ticket.submit', { kind, place, note })).ticket.id
}
const priceOf = async (name: string): Promise<string> => {
  const { prices } = await stand.ask(wang, 'catalogue.get')
  const found = prices.find((price) => price.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return found.id
}
/** On his list: the four taps until he stands at the door. */
const comes = async (his: Phone, id: string) => {
  await his.tap(`accept-${id}`)
  await his.tap(`depart-${id}`)
  await his.tap('eta-10')
  await his.tap(`arrive-${id}`)
  await his.finds(`finish-${id}`)
}
const finishes = async (his: Phone, id: string) => {
  await his.tap(`finish-${id}`)
  await his.tap('finish-phrase-0')
  await his.tap('finish-submit')
  await until(
    () => ticketOf(wang, id),
    ({ state }) => state === 'finished',
  )
}

test('a leak at two in the morning: an emergency, his who has the night, and the first on his list', async () => {
  await submits(person('3-2-501-son'), 'leak', '水龙头滴水')
  const hers = await takeUp(lin)
  await hers.tap('tile-leak')
  await hers.write('note', '厨房爆管')
  await hers.sees('因为写了“爆管”，按紧急情况处理，马上派人', '021-61880110')
  await hers.tap('submit')
  const id = await hers.reaches('resident/ticket/index')
  await hers.sees('已派给王建国，接单就告诉您', '紧急', '先关总阀')
  await hers.finds('call-duty')

  const his = await takeUp(wang)
  await his.finds(`accept-${id}`)
  const first = his.page.locator('[id^="accept-"]:visible').first()
  expect(await first.getAttribute('id')).toBe(`accept-${id}`)
  await his.sees('紧急', '厨房爆管')
  await his.tap(`accept-${id}`)
  await his.finds(`depart-${id}`)
  await hers.hears('王建国已接单，出发时告诉您')
}, 60_000)

test('people in the lift: the code names it, the steward of the night comes, a neighbour follows', async () => {
  const neighbour = person('3-1-101')
  const { items } = await stand.ask(lin, 'spot.list')
  const lift = items.find(({ name }) => name === '3号楼电梯')?.id
  const code = `resident/submit/index?kind=lift&spot=${lift}`
  const hers = await takeUp(lin, code)
  await hers.sees('3号楼电梯')
  await hers.tap('phrase-0')
  await hers.sees('因为写了“困人”，按紧急情况处理，马上派人')
  await hers.tap('submit')
  const id = await hers.reaches('resident/ticket/index')
  await hers.sees(`已派给${zhou.name}`, '在电梯里请别扒门')

  const next = await takeUp(neighbour, code)
  await next.sees('3号楼电梯有一张电梯的单子')
  await next.tap(`follow-${id}`)
  await next.sees('您在跟进这张单子，有进展会告诉您')
  await hers.hears('还有 1 位邻居在等')

  const stewards = await takeUp(zhou, `manager/ticket/index?id=${id}`)
  await stewards.sees('紧急', '还有 1 位邻居在等', '这个时段没有人当班负责电梯')
  await stewards.tap('accept')
  await stewards.finds('depart')
  await hers.hears(`${zhou.name}已接单，出发时告诉您`)
  await next.hears(`${zhou.name}已接单，还没出发`)
}, 60_000)

test('a quote is refused, asked again for less, agreed to, and is the bill', async () => {
  const visit = await priceOf('上门检修')
  const valve = await priceOf('角阀')
  const id = await submits(lin, 'leak', '水管接口漏')
  const his = await takeUp(wang)
  await comes(his, id)
  await his.tap(`ticket-${id}`)
  await his.tap('quote')
  await his.tap(`price-${visit}-more`)
  await his.tap(`price-${valve}-more`)
  await his.sees('发给住户 ¥55.00')
  await his.tap('quote-submit')
  await his.reaches('technician/job/index')
  await his.sees('报价 ¥55.00，等林秀英同意')

  const hers = await takeUp(lin, `resident/ticket/index?id=${id}`)
  await hers.sees('王建国报价 ¥55.00，您同意了才动手', '角阀')
  await hers.tap('refuse')
  await hers.tap('refuse-phrase-0')
  await hers.tap('refuse-submit')
  await hers.sees('您没有同意报价，王建国会和您商量怎么办')
  await his.hears('林秀英没同意报价，先商量再动手', '价格太高')

  await his.tap('quote')
  await his.sees('上次报 ¥55.00，没有同意')
  await his.tap(`price-${valve}-less`)
  await his.sees('发给住户 ¥20.00')
  await his.tap('quote-submit')
  await his.sees('报价 ¥20.00，等林秀英同意')
  await hers.hears('王建国报价 ¥20.00，您同意了才动手')
  await hers.tap('agree')
  await hers.tap('agree-submit')
  await hers.sees('您同意了 ¥20.00，王建国正在处理')
  await his.hears('林秀英同意了 ¥20.00，可以动手')
  await his.tap('finish')
  await his.tap('finish-phrase-0')
  await his.sees('按同意的报价')
  await his.tap('finish-submit')
  await his.sees('已完工，等林秀英评价')
  await hers.hears('账单', '没有超过同意的 ¥20.00')
}, 60_000)

test('nobody at home: he reads when, and who has the key; she reads when he comes', async () => {
  const hers = await takeUp(lin)
  await hers.tap('tile-drain')
  await hers.tap('more-fields')
  await hers.tap('slot-明天-上午')
  await hers.tap('away')
  await hers.write('key', '隔壁 502 王阿姨')
  await hers.sees('提交后约师傅 明天')
  await hers.tap('submit')
  const id = await hers.reaches('resident/ticket/index')
  await hers.sees('已派给王建国')

  const his = await takeUp(wang, `technician/job/index?id=${id}`)
  await his.sees('不在家，隔壁 502 王阿姨', '明天 09:00–12:00')
  await his.tap('accept')
  await his.finds('depart')
  await hers.hears('王建国已接单，约在 明天')
}, 60_000)

test('opened again twice: his each time, and both read that it is the second', async () => {
  const id = await submits(lin, 'leak', '阳台漏水')
  const his = await takeUp(wang)
  const hers = await takeUp(lin, `resident/ticket/index?id=${id}`)
  for (const word of ['返修', '第2次返修']) {
    await comes(his, id)
    await finishes(his, id)
    await hers.hears('王建国已经处理好了')
    await hers.tap('reopen')
    await hers.tap('reopen-phrase-0')
    await hers.tap('reopen-submit')
    await hers.sees('林秀英 说还没好，已交回 王建国', word)
    expect((await ticketOf(lin, id)).assignee.id).toBe(wang._id)
    await his.hears(word)
  }
  await comes(his, id)
  await finishes(his, id)
  await hers.hears('王建国已经处理好了')
  await hers.tap('confirm')
  await hers.sees('您已确认处理好了')
  const job = await takeUp(wang, `technician/job/index?id=${id}`)
  await job.sees('林秀英确认处理好了', '第2次返修')
}, 90_000)

test('two that are one: who asked and who followed go on with the other, and he knows of them', async () => {
  const other = person('3-2-401')
  const follower = person('3-1-101')
  const into = await submits(lin, 'power', '全屋没电')
  const gone = await submits(other, 'power', '经常跳闸')
  const follows = await takeUp(follower)
  await follows.tap('tile-power')
  await follows.tap(`follow-${gone}`)
  await follows.sees('您在跟进这张单子，有进展会告诉您')
  const theirs = await takeUp(other, `resident/ticket/index?id=${gone}`)
  await theirs.sees('还有 1 位邻居在等')

  const stewards = await takeUp(zhou, `manager/ticket/index?id=${gone}`)
  await stewards.tap('more')
  await stewards.tap('merge')
  await stewards.tap(`into-${into}`)
  await stewards.sees(`${other.name}和 1 位跟进的邻居会收到消息`)
  await stewards.tap('merge-submit')
  await stewards.sees('已并入另一张单子')
  await theirs.hears('和另一张单子一起处理')
  // Who followed the one follows the other when the clock has been.
  stand.cloud.sleepUntil(stand.cloud.now() + 3 * 60_000)
  await stand.post('clock', {})
  await follows.hears('和另一张单子一起处理')
  for (const one of [theirs, follows]) {
    await one.tap('merged-into')
    await one.sees('您在跟进这张单子，有进展会告诉您', '连您一起，2 位邻居在等')
  }

  const his = await takeUp(wang, `technician/job/index?id=${into}`)
  await his.sees('还有 2 位邻居在等', '并到这里，一起处理')
  await his.tap('accept')
  await his.finds('depart')
  for (const one of [theirs, follows]) await one.hears('王建国已接单，还没出发')
}, 60_000)

test('written down at the counter, signed on his phone, and hers to look after until it is confirmed', async () => {
  const caller = person('3-2-301')
  const { house, people } = await stand.ask(zhou, 'house.find', { unitId: 'b3-2', room: '301' })
  const { buildings } = await stand.ask(zhou, 'zone.map')
  const stewards = await takeUp(zhou)
  await stewards.tap('to-log')
  await stewards.tap('tile-leak')
  await stewards.tap('log-unit')
  await stewards.tap(`building-${buildings.findIndex(({ id }) => id === 'b3')}`)
  await stewards.tap('unit-1')
  await stewards.write('log-room', '301')
  await stewards.sees(house.label)
  await stewards.tap(`log-caller-${people.findIndex(({ id }) => id === caller._id)}`)
  await stewards.tap('segment-counter')
  await stewards.tap('log-phrase-1')
  await stewards.tap('log-submit')
  const id = await stewards.reaches('manager/ticket/index')
  await stewards.sees('前台登记，由您跟进')

  const theirs = await takeUp(caller)
  await theirs.tap(`ticket-${id}`)
  await theirs.sees(`前台登记，由${zhou.name}跟进`, '天花板渗水')

  const visit = await priceOf('上门检修')
  const his = await takeUp(wang)
  await comes(his, id)
  await his.tap(`ticket-${id}`)
  await his.tap('quote')
  await his.tap(`price-${visit}-more`)
  await his.tap('quote-submit')
  await his.tap('sign')
  await his.sees('签名后才能确认')
  await his.draw('sign-canvas')
  await his.sees('签的是上面这些费用')
  await his.tap('sign-submit')
  await his.sees('已签字同意')
  await his.tap('finish')
  await his.tap('finish-phrase-0')
  await his.tap('finish-submit')
  await his.sees(`已完工，等${caller.name}评价`)
  await stewards.hears('报价 ¥20.00 已签字同意，在 王建国 的手机上')

  const home = await takeUp(zhou)
  await home.tap('segment-guarded')
  await home.finds(`ticket-${id}`)
  await theirs.hears('王建国已经处理好了')
  await theirs.tap('confirm')
  await theirs.sees('您已确认处理好了')
  await home.hears('没有要跟进的单子')
}, 90_000)

test('without signal in the basement the job is done to its end, and told when there is signal', async () => {
  const asker = person('1-1-102')
  const id = await submits(asker, 'drain', '地漏反水')
  const theirs = await takeUp(asker, `resident/ticket/index?id=${id}`)
  await theirs.sees('已派给王建国，接单就告诉您')
  // Upstairs he has looked at what he will need; a browser fetches its pages one by one.
  const his = await takeUp(wang, `technician/finish/index?id=${id}`)
  await his.finds('finish-note')
  await his.page.evaluate(() => (window.location.hash = '#/pages/home/index'))
  await his.finds(`accept-${id}`)

  await his.reception(false)
  await his.tap(`accept-${id}`)
  await his.sees('已存在手机里，有信号就发送')
  await his.tap(`depart-${id}`)
  await his.tap('eta-10')
  await his.tap(`arrive-${id}`)
  await his.tap(`finish-${id}`)
  await his.photograph('finish-photo')
  await his.tap('finish-phrase-0')
  await his.tap('finish-submit')
  await his.sees('（4 步）')
  expect((await ticketOf(wang, id)).state).toBe('assigned')
  await theirs.hears('已派给王建国，接单就告诉您')

  await his.reception(true)
  await his.sees('有信号了，4 步都已记上')
  await theirs.hears('王建国已经处理好了', '王建国 已到场，正在处理')
  const { timeline, ticket } = await stand.ask(wang, 'ticket.get', { id })
  const told = timeline.filter(({ by }) => by.id === wang._id)
  expect(told.map(({ type }) => type)).toEqual(['accepted', 'departed', 'arrived', 'finished'])
  expect(ticket.finish?.photos).toHaveLength(1)
  const stewards = await takeUp(zhou, `manager/ticket/index?id=${id}`)
  await stewards.sees('才有信号')
}, 90_000)

test('no page shouted', () => {
  expect(phones.shouted).toEqual([])
})
