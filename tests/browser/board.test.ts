import path from 'node:path'
import { person } from '../people'
import { nextMorning, openStand, until, type Stand } from '../stand'
import { openPhones, type Phones } from './thumbs'

/** Neighbours on three phones: one writes, one reads, thanks, answers and asks in private; the manager looks at the rest. */
const APP = path.resolve(__dirname, '../../dist/h5')
const lin = person('3-2-501')
const neighbour = person('1-1-101')
const chen = person('chen')
let stand: Stand
let phones: Phones

beforeAll(async () => {
  stand = await openStand({ app: APP, title: '近邻', startAt: nextMorning() })
  phones = await openPhones(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await phones.close()
  await stand.close()
})

const newest = async (who = neighbour) => (await stand.ask(who, 'board.list')).items[0]
/** The minute in which what was written is looked at. */
const isOut = () =>
  until(
    async () => {
      await stand.post('checker', {})
      return newest()
    },
    (post) => post !== undefined,
  )

test('a bicycle is offered: nobody sees it before it was looked at, then everybody; its number is not in it', async () => {
  const hers = await phones.takeUp(lin, 'board/write/index')
  await hers.tap('kind-sale')
  await hers.write('post-title', '儿童自行车')
  await hers.write('post-words', '骑了一年，八成新。要的话打 13800138000')
  await hers.write('price', '120')
  await hers.tap('condition-1')
  await hers.tap('publish')
  await hers.reaches('board/post/index')
  await isOut()
  const his = await phones.takeUp(neighbour, 'pages/board/index')
  await his.sees('儿童自行车', '¥120')
  expect(JSON.stringify(await newest())).not.toContain('13800138000')
}, 60_000)

test('he thanks her, says something to it, and asks her in private: no number changes hands', async () => {
  const post = await newest()
  const his = await phones.takeUp(neighbour, `board/post/index?id=${post?.id}`)
  await his.tap('react-thanks')
  await until(newest, (now) => now?.counts.thanks === 1)
  await his.tap('contact')
  await his.write('contact-words', '周六上午来看可以吗')
  await his.tap('contact-send')
  await until(
    async () => (await stand.ask(lin, 'thread.list')).items,
    (threads) => threads.length === 1,
  )
  const hers = await phones.takeUp(lin, 'board/threads/index')
  const [thread] = (await stand.ask(lin, 'thread.list')).items
  await hers.tap(`thread-${thread?.id}`)
  await hers.sees('周六上午来看可以吗')
  await hers.write('say', '可以')
  await hers.tap('say-send')
  await hers.sees('可以')
  expect(JSON.stringify(await stand.ask(neighbour, 'thread.get', { id: thread?.id }))).not.toContain(
    lin.phone,
  )
}, 60_000)

test('three neighbours report it: it is hidden until the manager has looked, and is back when it is fine', async () => {
  const post = await newest()
  for (const who of [neighbour, person('1-1-102'), person('1-1-201')])
    await stand.ask(who, 'board.report', { type: 'post', id: post?.id, reason: 'spam' })
  expect(await newest()).toBeUndefined()
  const desk = await phones.takeUp(chen, 'board/queue/index')
  await desk.sees('儿童自行车')
  await desk.tap(`restore-${post?.id}`)
  await desk.tap('reason-0')
  await desk.tap('act-submit')
  await until(newest, (now) => now?.id === post?.id)
}, 60_000)

test('sold, it leaves the list', async () => {
  const post = await newest()
  const hers = await phones.takeUp(lin, `board/post/index?id=${post?.id}`)
  await hers.tap('end-sold')
  await hers.tap('sure')
  await until(newest, (now) => now === undefined)
}, 60_000)

test('no page shouted', () => {
  expect(phones.shouted).toEqual([])
})
