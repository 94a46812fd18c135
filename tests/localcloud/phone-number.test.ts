import { openCloud, type TestCloud } from './cloud'

interface Told {
  errCode: number
  phoneInfo?: { phoneNumber: string; purePhoneNumber: string; countryCode: string; watermark: object }
}

let cloud: TestCloud
const MINUTE = 60_000

const put = (people: object[]): Promise<Response> =>
  fetch(`${cloud.url}/stage/people`, { method: 'PUT', body: JSON.stringify(people) })
const button = (openid: string): Promise<Response> =>
  fetch(`${cloud.url}/wechat/phone-code`, { method: 'POST', headers: { 'x-wx-openid': openid } })
const codeOf = async (openid: string): Promise<string> =>
  ((await (await button(openid)).json()) as { code: string }).code
const redeem = (code: unknown): Promise<Told> =>
  cloud.probe(
    `return cloud.openapi.phonenumber.getPhoneNumber({ code: input }).catch(({ errCode }) => ({ errCode }))`,
    code,
  )

beforeAll(async () => {
  cloud = await openCloud()
  await put([
    { openid: 'oLin', name: '林晓雨', role: 'resident', phone: '13800000001' },
    { openid: 'oNew', name: '新用户', role: 'stranger' },
  ])
})

test('the phone gives a code, and a function gets the number for it', async () => {
  expect(await redeem(await codeOf('oLin'))).toMatchObject({
    errCode: 0,
    phoneInfo: {
      phoneNumber: '13800000001',
      purePhoneNumber: '13800000001',
      countryCode: '86',
      watermark: { appid: expect.stringMatching(/^wx/) as string, timestamp: expect.any(Number) as number },
    },
  })
})

test('a code is good once', async () => {
  const code = await codeOf('oLin')
  expect((await redeem(code)).errCode).toBe(0)
  expect((await redeem(code)).errCode).toBe(40029)
})

test('a code is good for five minutes', async () => {
  const [early, late] = [await codeOf('oLin'), await codeOf('oLin')]
  await cloud.advance(4 * MINUTE)
  expect((await redeem(early)).errCode).toBe(0)
  await cloud.advance(MINUTE)
  expect((await redeem(late)).errCode).toBe(40029)
})

test.each(['', 'guessed', 12])('what nobody was given (%p) is 40029', async (code) => {
  expect((await redeem(code)).errCode).toBe(40029)
})

test('who has no number here gets no code, nor does nobody', async () => {
  for (const openid of ['oNew', 'oUnknown', '']) expect((await button(openid)).status).toBe(404)
})

test('the stage keeps the numbers, and refuses what is none', async () => {
  expect(await (await fetch(`${cloud.url}/stage/people`)).json()).toEqual([
    { openid: 'oLin', name: '林晓雨', role: 'resident', phone: '13800000001' },
    { openid: 'oNew', name: '新用户', role: 'stranger' },
  ])
  expect((await put([{ openid: 'oA', name: '甲', role: 'x', phone: 138 }])).status).toBe(400)
})
