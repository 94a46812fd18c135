import path from 'node:path'
import type { Round, SpotCode } from '@contract/round'
import type { Community } from '@contract/zone'
import { spotCode } from '../../cloudfunctions/_kit/spot-code'
import { community } from '../../scripts/seed/green-lake'
import { documentsOf, tamper } from '../documents'
import { person } from '../people'
import { inboxOf, nextMorning, openStand, until, type Stand } from '../stand'
import { openPhones, type Phone, type Phones } from './thumbs'

/** A morning's round on four phones: walked, one half of it without signal; called for, thanked, watched and missed. */
const APP = path.resolve(__dirname, '../../dist/h5')
const wu = person('wu')
const lin = person('3-2-501')
const zhou = person('zhou')
const chen = person('chen')
const HOUR = 3_600_000
let stand: Stand
let phones: Phones

beforeAll(async () => {
  // Half past seven: the early shift has begun.
  stand = await openStand({ app: APP, title: '近邻', startAt: nextMorning() - 2.5 * HOUR })
  await tamper<Community>(stand.cloud.url, 'communities', ({ _id }) => _id === community._id, { roundsAt: 0 })
  await stand.post('clock', {})
  phones = await openPhones(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await phones.close()
  await stand.close()
})

const codeOf = (spotId: string): SpotCode => {
  const spot = community.spots.find(({ id }) => id === spotId)
  if (!spot) throw new Error(`no ${spotId}`)
  return spotCode(community, spot)
}
const hers = async (): Promise<Round> => {
  const found = (await documentsOf<Round>(stand.cloud.url, 'rounds')).find(
    ({ zoneId, shift }) => zoneId === 'z-east' && shift === '早班',
  )
  if (!found) throw new Error('no round')
  return found
}
const stateOf = async (spotId: string) =>
  (await hers()).stops.filter((stop) => stop.spotId === spotId).map(({ state }) => state)
const checksIn = async (phone: Phone, spotId: string) => {
  await phone.tap('scan')
  await phone.write('typed-code', codeOf(spotId))
  await phone.tap('typed-ok')
  await phone.photograph('all-met')
  await phone.tap('noted')
  await phone.finds('stop-noted')
}
/** From a place that is done: its page has slid away, and its buttons with it. */
const goesBack = async (phone: Phone) => {
  await phone.tap('to-round')
  await phone.loses('stop-noted')
}
let her: Phone

test('her phone says where she goes; a code, a tap, a photo, and the first place is done', async () => {
  her = await phones.takeUp(wu)
  await her.sees('0/5', '下一个', '1号楼大堂', '07:00–10:00')
  await checksIn(her, 's-b1-lobby')
  await her.sees('1号楼电梯')
  await until(
    () => stateOf('s-b1-lobby'),
    ([state]) => state === 'done',
  )
  const [stop] = (await hers()).stops
  // Her phone has today's date, the community's is tomorrow: put right, and marked for somebody to look at.
  expect(stop?.log).toMatchObject({ timing: 'onTime', unmet: [], doubts: ['clock'] })
  expect(stop?.log?.photos).toHaveLength(1)
}, 60_000)

test('two places without signal are on her phone, and with signal all of it arrives, once', async () => {
  // Back home, and from there to the round.
  await goesBack(her)
  await her.reaches('pages/home/index')
  await her.tap('to-round')
  await her.reaches('housekeeper/round/index')
  // Home has such a button too, until the round has slid over it.
  await her.loses('my-round')
  await her.sees('1/5', '1号楼电梯')
  await her.reception(false)
  await checksIn(her, 's-b1-lift')
  await goesBack(her)
  await her.sees('1 待上传', '2/5')
  await checksIn(her, 's-b3-lobby')
  await goesBack(her)
  await her.sees('2 待上传', '3/5')
  expect(await stateOf('s-b1-lift')).toEqual(['due'])
  await her.reception(true)
  await until(
    async () => (await hers()).stops.filter(({ log }) => log).length,
    (count) => count === 3,
  )
  await her.loses('round-queue')
  const logs = (await hers()).stops.map(({ log, also }) => [log ? 1 : 0, also.length])
  expect(logs.slice(0, 3)).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
  ])
}, 60_000)

test('who lives there scans the same code: when it was cleaned and by whom; thanks, and calls', async () => {
  const phone = await phones.takeUp(lin, `everyone/point/index?scene=q%3D${codeOf('s-b3-lobby')}`)
  await phone.sees('3号楼大堂', '吴师傅')
  await phone.tap('thank')
  await phone.sees('已谢过')
  await phone.tap('call')
  await phone.finds('called')
  await until(hers, ({ stops }) => stops.some(({ calls }) => calls.length === 1))
  await her.hears('住户叫的', '3号楼大堂')
  expect((await inboxOf(stand, wu)).map(({ opens }) => opens)).toContain('round')
}, 60_000)

test('something broken on the way: two taps and a photo, and it is a request with this place', async () => {
  await her.tap('broken')
  await her.photograph('tile-light')
  await until(
    async () => (await stand.ask(wu, 'ticket.list', { box: 'mine' })).items,
    ([ticket]) => ticket !== undefined,
  )
  const [ticket] = (await stand.ask(wu, 'ticket.list', { box: 'mine' })).items
  expect(ticket).toMatchObject({ kind: 'light', place: { label: '3号楼大堂' } })
}, 60_000)

test('the manager sees it live, stop by stop with its proof', async () => {
  const desk = await phones.takeUp(chen, 'rounds/today/index')
  await desk.sees('东区', '吴桂芳')
  const round = await hers()
  await desk.tap(`round-${round._id}`)
  await desk.reaches('rounds/round/index')
  await desk.sees('1号楼大堂')
  await desk.finds(`photo-${round.stops[0]?.log?.requestId}-0`)
}, 60_000)

test('a window closes: the steward hears at once what was missed, by name, and sees it', async () => {
  await stand.cloud.advance(5 * HOUR)
  await stand.post('clock', {})
  const [told] = await until(
    async () => (await inboxOf(stand, zhou)).filter(({ opens }) => opens === 'rounds'),
    ([first]) => first !== undefined,
  )
  expect(`${told?.title}${told?.body}`).toContain('吴桂芳')
  const phone = await phones.takeUp(zhou, 'rounds/today/index')
  await phone.finds('missed-s-b3-lift:0700')
  await phone.sees('3号楼电梯 · 东区')
}, 60_000)

test('no page shouted', () => {
  expect(phones.shouted).toEqual([])
})
