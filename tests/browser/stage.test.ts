import path from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { person } from '../people'
import { openStand, until, type Stand } from '../stand'
import { openBrowser } from './browser'

const APP = path.resolve(__dirname, '../../dist/h5')
const lin = person('3-2-501')
const wang = person('wang')
let stand: Stand
let browser: Browser
let page: Page
const shouted: string[] = []

beforeAll(async () => {
  stand = await openStand({ app: APP, title: '近邻' })
  await stand.consent(wang, ['job'])
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1720, height: 1000 } })
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => shouted.push(error.message))
  page.on('console', (message) => message.type() === 'error' && shouted.push(message.text()))
  await page.goto(stand.cloud.url)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await stand.close()
})

const phone = (openid: string): FrameLocator => page.frameLocator(`iframe[src*="openid=${openid}"]`)

test('four phones stand side by side, each signed in as somebody', async () => {
  for (const key of ['3-2-501', 'wang', 'wu', 'chen'])
    await phone(person(key).openid).getByText(person(key).name).first().waitFor()
})

test('漏水, 提交 on one phone; a banner drops into another at once', async () => {
  const hers = phone(lin.openid)
  await hers.locator('#tile-leak').click()
  await hers.locator('#submit').click()
  await hers.getByText('王建国').first().waitFor()
  // No timer runs here, so it is the ring that brought it, and not the minute's tick.
  await page.getByText('新工单：漏水').first().waitFor()
})

test('he accepts, sets out, arrives and finishes; she sees each step and gives four stars', async () => {
  const [ticket] = (await stand.ask(lin, 'ticket.list', { box: 'mine' })).items
  const his = phone(wang.openid)
  const hers = phone(lin.openid)
  await his.locator(`#accept-${ticket?.id}`).click()
  await his.locator(`#depart-${ticket?.id}`).click()
  await his.locator('#eta-20').click()
  await his.locator(`#arrive-${ticket?.id}`).click()
  await his.locator(`#finish-${ticket?.id}`).click()
  await his.locator('#finish-note textarea').fill('换了软管')
  await his.locator('#finish-submit').click()

  await hers.locator('#rate').click()
  await hers.locator('#star-4').click()
  await hers.locator('#rate-words textarea').fill('来得快')
  await hers.locator('#rate-submit').click()
  const rated = await until(
    () => stand.ask(lin, 'ticket.list', { box: 'mine' }),
    ({ items }) => items[0]?.state === 'rated',
  )
  expect(rated.items[0]?.stars).toBe(4)
})

test('the manager’s phone shows the ticket and why it went to him', async () => {
  const [ticket] = (await stand.ask(lin, 'ticket.list', { box: 'mine' })).items
  const hers = phone(person('chen').openid)
  await hers.locator(`#ticket-${ticket?.id}`).click()
  await hers.getByText('3号楼属于东区').first().waitFor()
})

test('the clock can be moved', async () => {
  const before = stand.cloud.now()
  await page.getByText('+15 分钟').click()
  await until(
    async () => stand.cloud.now() - before,
    (moved) => moved >= 15 * 60_000,
  )
})

test('no page shouted', () => {
  expect(shouted).toEqual([])
})
