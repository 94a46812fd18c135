import { spanAt } from '@domain/summary/periods'
import type { World } from './environment'
import { app, phone, reaches, rests, says, sees, takeUp, tap } from './thumb'

/** Monday at eight: the week is on the manager's phone before anybody has asked for it. */
const { stand, person, until } = (globalThis as unknown as { world: World }).world
const chen = person('chen')
const lin = person('3-2-501')

const HOUR = 60 * 60_000
const MINUTE = 60_000
const DAY = 24 * HOUR

const leak = async (): Promise<string> =>
  (await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })).ticket.id

/** The week that the letter tells of. */
let told: string
beforeAll(async () => {
  const nextWeek = spanAt('week', stand.cloud.now()).to
  told = spanAt('week', nextWeek).period
  stand.cloud.sleepUntil(nextWeek + 2 * DAY + 10 * HOUR)
  const id = await leak()
  const { ticket } = await stand.ask(chen, 'ticket.get', { id })
  const doer = person(ticket.assignee.id.slice(2))
  await stand.ask(doer, 'ticket.accept', { id })
  await stand.ask(doer, 'ticket.arrive', { id })
  await stand.ask(doer, 'ticket.finish', { id, note: '换了软管', photos: [] })
  await stand.ask(lin, 'ticket.rate', { id, stars: 1, words: '拖了很久', tags: ['late'] })
  await leak()
  stand.cloud.sleepUntil(nextWeek + 7 * DAY + 8 * HOUR + MINUTE)
  await stand.post('clock', {})
})

const notices = async () => (await stand.ask(chen, 'inbox.list')).items

test('the letter of Monday morning leads to the week, and her words stand in it', async () => {
  // The clock stood still over two Mondays: there is a letter of each.
  const letters = await until(notices, (all) => all.some(({ period }) => period === told))
  const letter = letters.find(({ period }) => period === told)
  takeUp(chen, '/everyone/inbox/index')
  await tap(`notice-${letter?.id}`)
  await reaches('manager/summary/index')
  await sees('来了 2 张单子')
  await sees('“拖了很久”')
  await sees('只有 1 条评价')
})

test('a number leads to its tickets, and from there to one of them', async () => {
  await tap('count-asked')
  await reaches('manager/behind/index')
  await sees('漏水')
  app.back()
  await reaches('manager/summary/index')
  await rests()
})

test('it goes to the colleagues as a picture, seen before it is kept', async () => {
  await tap('to-picture')
  await until(
    async () => app.isAwake('picture-keep'),
    (isDrawn) => isDrawn,
  )
  await tap('picture-keep')
  await says('已存到相册')
  expect(phone.asked.map(([api]) => api)).toEqual(
    expect.arrayContaining(['canvasToTempFilePath', 'saveImageToPhotosAlbum']),
  )
})

test('and as a table, which WeChat opens', async () => {
  await tap('to-table')
  await until(
    async () => phone.asked.filter(([api]) => api === 'openDocument'),
    (opened) => opened.length === 1,
  )
})

test('the week stands in the list of all of them', async () => {
  await tap('to-summaries')
  await reaches('manager/summaries/index')
  await sees('来了 2 张单子')
  await tap(`summary-${told}`)
  await reaches('manager/summary/index')
  await sees('“拖了很久”')
})
