import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser } from '../browser/browser'
import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud
let browser: Browser
let page: Page
const shouted: string[] = []

beforeAll(async () => {
  cloud = await openCloud({ app: __dirname, title: '近邻' })
  await fetch(`${cloud.url}/stage/people`, {
    method: 'PUT',
    body: JSON.stringify([{ openid: 'oPayer', name: '林晓雨', role: 'resident' }]),
  })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(8000)
  page.on('pageerror', (error) => shouted.push(error.message))
  await page.goto(cloud.url)
  // The stage asks who lives here before it draws anybody's phone.
  await page.locator('.phone').nth(3).waitFor()
}, 60_000)
afterAll(() => browser.close())

const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).locator('visible=true').first().waitFor()

test('the phones come first, and the back room is one tap away', async () => {
  expect(await page.locator('.phone').count()).toBe(4)
  expect(await page.locator('#backstage').isVisible()).toBe(false)
  await page.getByRole('button', { name: '后台' }).click()
  expect(await page.locator('#phones').isVisible()).toBe(false)
})

test('where nobody is registered, four different strangers hold the phones', async () => {
  const empty = await openCloud({ app: __dirname })
  const other = await browser.newPage()
  await other.goto(empty.url)
  await other.locator('.phone').nth(3).waitFor()
  const holders = await other
    .locator('.phone select')
    .evaluateAll((selects) => selects.map((select) => (select as unknown as { value: string }).value))
  expect(new Set(holders).size).toBe(4)
  await other.close()
})

test('calls are seen as they happen, with what they printed and why they failed', async () => {
  await cloud.call('clumsy', { how: 'say' }, 'oPayer')
  await see('clumsy')
  await see('林晓雨')
  await page.locator('details').first().click()
  await see(/hello from the function/)
  await cloud.call('clumsy', { how: 'throw' })
  await see('出错')
})

test('a pushed message is listed', async () => {
  const consent = { openid: 'oPayer', templateIds: ['t'] }
  await fetch(`${cloud.url}/wechat/consent`, { method: 'POST', body: JSON.stringify(consent) })
  await cloud.probe(
    `await cloud.openapi.subscribeMessage.send({ touser: 'oPayer', templateId: 't', data: { thing1: { value: '水管修好了' } } })`,
  )
  await page.getByRole('button', { name: '推送' }).click()
  await see('水管修好了')
})

test('a payment is confirmed in the back room, and another on the phone it is for', async () => {
  const order = (outTradeNo: string, totalFee: number): Promise<unknown> =>
    cloud.call(
      'probe',
      {
        code: `return cloud.cloudPay.unifiedOrder({ ...input, body: '物业费', subMchId: '1', functionName: 'paid' })`,
        input: { outTradeNo, totalFee },
      },
      'oPayer',
    )
  await order('stage-1', 12850)
  await page.getByRole('button', { name: '支付', exact: true }).click()
  await see('128.50 元')
  await page.getByRole('button', { name: '确认支付' }).locator('visible=true').click()
  await see('已支付')
  await see('已收到')

  await page.getByRole('button', { name: '手机' }).click()
  await order('stage-2', 900)
  await see('9.00 元')
  const sheet = page.locator('.sheet').first()
  await sheet.getByText('暂不支付').click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '后台' }).click()
  await see('已放弃')
})

test('collections are read page by page', async () => {
  await cloud.probe(
    `await db.collection('places').add({ data: Array.from({ length: 25 }, (_, n) => ({ _id: 'p' + (10 + n), area: '东区' })) })`,
  )
  await page.getByRole('button', { name: '数据' }).click()
  await page.getByRole('button', { name: 'places 25' }).click()
  await see('p34')
  expect(await page.locator('.document').count()).toBe(20)
  await page.getByRole('button', { name: '下一页' }).click()
  await see('p10')
  expect(await page.locator('.document').count()).toBe(5)
  await page.getByText('p10').first().click()
  await see(/"area": "东区"/)
  expect((await fetch(`${cloud.url}/documents/nothing`)).status).toBe(404)
  expect((await fetch(`${cloud.url}/documents/places?before=x`)).status).toBe(400)
})

test('faults are switched on and off', async () => {
  await page.getByRole('button', { name: '故障' }).click()
  // A switch is thrown at once; the cloud knows of it when it has answered.
  const thrown = async (what: Locator) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'PUT')
    await what.click()
    await answered
  }
  await thrown(page.getByLabel('连不上'))
  await thrown(page.getByLabel('支付通知重复'))
  expect(cloud.faults.settings()).toEqual({
    wechat: 'down',
    seed: 1,
    rules: [{ action: 'pay.callback', effect: 'duplicate' }],
  })
  await thrown(page.getByRole('button', { name: '全部恢复正常' }))
  await page.locator('input[type=checkbox]:checked').waitFor({ state: 'detached' })
  expect(cloud.faults.settings()).toEqual({ wechat: 'ok', seed: 1, rules: [] })
})

test('no page shouted', () => {
  expect(shouted).toEqual([])
})
