import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startLocalCloud, type LocalCloud } from '../../localcloud/start'
import { setUpCompany } from '../../scripts/setup-code'
import { person } from '../people'
import { FUNCTIONS_ROOT } from '../stand'
import { openBrowser } from './browser'

/** An empty cloud, a code, a spreadsheet: a community with people in it, as its people would do it. */
const root = path.resolve(__dirname, '../..')
const SHEET = path.join(root, 'docs/示例小区.xlsx')
const chen = person('chen')
const wang = person('wang')
const lin = person('3-2-501')
const gao = { openid: 'o-gao', name: '高远', phone: '13700000009' }
let cloud: LocalCloud
let browser: Browser
const shouted: string[] = []

beforeAll(async () => {
  cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: ':memory:',
    port: 0,
    app: path.join(root, 'dist/h5'),
  })
  // The numbers that their WeChat knows; the property knows nobody yet.
  await fetch(`${cloud.url}/stage/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      [gao, chen, wang, lin].map(({ openid, name, phone }) => ({ openid, name, role: '', phone })),
    ),
  })
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await cloud.close()
})

const takeUp = async (openid: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => shouted.push(error.message))
  page.on('console', (message) => message.type() === 'error' && shouted.push(message.text()))
  await page.goto(`${cloud.url}/app/?openid=${openid}`)
  return page
}
const tap = (page: Page, id: string) => page.locator(`#${id}:visible`).click()
const write = (page: Page, id: string, words: string) => page.locator(`#${id}:visible input`).fill(words)
const agree = async (page: Page) => {
  await tap(page, 'join')
  await tap(page, 'agree')
}
const joinByPhone = async ({ openid }: { openid: string }): Promise<Page> => {
  const page = await takeUp(openid)
  await agree(page)
  await tap(page, 'join-phone')
  return page
}

test('the set-up code makes an admin, who creates a community and names its manager', async () => {
  const page = await takeUp(gao.openid)
  await agree(page)
  await tap(page, 'way-code')
  await write(page, 'code', await setUpCompany(cloud.url, '安居物业', Date.now()))
  await write(page, 'name', gao.name)
  await write(page, 'phone', gao.phone)
  await tap(page, 'join-submit')
  await tap(page, 'new-community')
  await write(page, 'community-name', '翠湖花园')
  await tap(page, 'community-create')
  await write(page, 'manager-name', chen.name)
  await write(page, 'manager-phone', chen.phone)
  await tap(page, 'manager-invite')
  await page.locator('#invitation-code:visible').waitFor()
}, 60_000)

test('the manager comes in by her number, and imports the example sheet: checked first, then written', async () => {
  const page = await joinByPhone(chen)
  await page.getByText('早上好').or(page.getByText(chen.name)).first().waitFor()
  await page.goto(`${cloud.url}/app/?openid=${chen.openid}#/manager/setup/index`)
  const chooser = page.waitForEvent('filechooser')
  await tap(page, 'choose-sheet')
  await (await chooser).setFiles(SHEET)
  await page.locator('#setup-counts:visible').waitFor()
  await tap(page, 'setup-apply')
  await page.getByText('导入好了').first().waitFor()
}, 60_000)

test('a plumber and a resident on the sheet come in with one tap each, and her leak is his', async () => {
  const his = await joinByPhone(wang)
  await his.getByText(wang.name).first().waitFor()
  const hers = await joinByPhone(lin)
  await tap(hers, 'tile-leak')
  await tap(hers, 'submit')
  await hers.getByText(wang.name).first().waitFor()
}, 60_000)

test('nothing was shouted on the way', () => {
  expect(shouted).toEqual([])
})
