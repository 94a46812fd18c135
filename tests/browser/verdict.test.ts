import path from 'node:path'
import type { TicketId } from '@contract/ids'
import { spanAt } from '@domain/summary/periods'
import { person } from '../people'
import { openStand, until, type Stand } from '../stand'
import { openPhones, type Phones } from './thumbs'

/** What becomes of two stars: her steward asks today, it is opened again, and on Monday the manager reads it. */
const APP = path.resolve(__dirname, '../../dist/h5')
const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const lin = person('3-2-501')
const wang = person('wang')
const zhou = person('zhou')
const chen = person('chen')
let stand: Stand
let phones: Phones
/** Ten o'clock of the next Wednesday: the whole working week is ahead. */
let wednesday: number

beforeAll(async () => {
  stand = await openStand({ app: APP, title: '近邻' })
  wednesday = spanAt('week', stand.cloud.now()).to + 2 * DAY + 10 * HOUR
  stand.cloud.sleepUntil(wednesday)
  phones = await openPhones(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await phones.close()
  await stand.close()
})

const finished = async (): Promise<TicketId> => {
  const place = { houseId: lin.houses[0]?.id }
  const { id } = (await stand.ask(lin, 'ticket.submit', { kind: 'leak', place })).ticket
  await stand.ask(wang, 'ticket.accept', { id })
  await stand.ask(wang, 'ticket.arrive', { id })
  await stand.ask(wang, 'ticket.finish', { id, note: '换了软管' })
  return id
}

test('two stars and 没修好: she reads by when she is rung, her steward asks, and it is opened again', async () => {
  const id = await finished()
  const hers = await phones.takeUp(lin, `resident/ticket/index?id=${id}`)
  await hers.tap('rate')
  await hers.tap('star-2')
  await hers.tap('rate-tag-0')
  await hers.write('rate-words', '还在滴水')
  await hers.tap('rate-submit')
  await hers.sees('没修好', '还在滴水', '管家会联系您，最晚今天 20:00')

  const desk = await phones.takeUp(zhou)
  await desk.tap('to-visits')
  await desk.sees('林秀英', '住户说还没好')
  await desk.tap(`visit-${id}`)
  await desk.tap('visit')
  await desk.finds('visit-call')
  await desk.tap('segment-no')
  await desk.tap('segment-fair')
  await desk.tap('visit-submit')
  await desk.sees('回访结果', '不满意')
  await hers.hears('对不起，没让您满意')
  await hers.page.getByText('管家会联系您').waitFor({ state: 'hidden' })
  await desk.tap('again')
  await desk.sees('已交回 王建国')
  await hers.hears('返修')
}, 60_000)

test('who comes: a surname, and no star of today’s', async () => {
  const id = await finished()
  const hers = await phones.takeUp(lin, `resident/ticket/index?id=${id}`)
  await hers.tap(`who-${wang._id}`)
  await hers.sees('王师傅', '还没有评价')
}, 60_000)

test('on Monday at eight the manager reads the week, and goes from a number to her words', async () => {
  stand.cloud.sleepUntil(wednesday + 5 * DAY - 2 * HOUR + 60_000)
  await stand.post('clock', {})
  // The clock stood still over two Mondays: there is a letter of each.
  const { period: told } = spanAt('week', wednesday)
  const letters = await until(
    async () => (await stand.ask(chen, 'inbox.list')).items,
    (all) => all.some(({ period }) => period === told),
  )
  const letter = letters.find(({ period }) => period === told)
  const hers = await phones.takeUp(chen, 'everyone/inbox/index')
  await hers.tap(`notice-${letter?.id}`)
  await hers.reaches('manager/summary/index')
  await hers.sees('来了 2 张单子', '只有 1 条评价', '“还在滴水”', '返修 1 次')
  await hers.tap('kind-leak')
  await hers.reaches('manager/behind/index')
  await hers.sees('漏水')
}, 60_000)

test('no page shouted', () => {
  expect(phones.shouted).toEqual([])
})
