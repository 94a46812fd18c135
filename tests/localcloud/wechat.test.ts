import type { Push } from '../../localcloud/wechat/wechat'
import { openCloud, type TestCloud } from './cloud'

interface Sent {
  errCode: number
  errMsg: string
}

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})
beforeEach(() => {
  cloud.faults.wechat = 'ok'
})

const send = (touser: string, templateId = 'tmplDone'): Promise<Sent> =>
  cloud.probe(
    `return cloud.openapi.subscribeMessage.send(input).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    {
      touser,
      templateId,
      page: 'pages/ticket/index?id=1',
      data: { thing1: { value: '厨房漏水' }, time2: { value: '2026年11月21日 09:30' } },
    },
  )

const consent = (openid: string, body: object): Promise<Response> =>
  fetch(`${cloud.url}/wechat/consent`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: JSON.stringify(body),
  })

const pushes = async (openid: string): Promise<Push[]> =>
  (await fetch(`${cloud.url}/wechat/pushes?openid=${openid}`)).json() as Promise<Push[]>

test('one consent is one message, and the next is refused with 43101', async () => {
  await consent('oA', { templateIds: ['tmplDone'] })
  expect(await send('oA')).toMatchObject({ errCode: 0 })
  const again = await send('oA')
  expect(again.errCode).toBe(43101)
  expect(again.errMsg).toMatch(/user refuse to accept the msg/)
  const received = await pushes('oA')
  expect(received).toHaveLength(1)
  expect(received).toMatchObject([
    {
      openid: 'oA',
      templateId: 'tmplDone',
      page: 'pages/ticket/index?id=1',
      data: { thing1: { value: '厨房漏水' }, time2: { value: '2026年11月21日 09:30' } },
    },
  ])
})

test('consent is for one person and one template', async () => {
  await consent('oB', { templateIds: ['tmplDone'], count: 2 })
  expect((await send('oC')).errCode).toBe(43101)
  expect((await send('oB', 'tmplOther')).errCode).toBe(43101)
  expect([(await send('oB')).errCode, (await send('oB')).errCode, (await send('oB')).errCode]).toEqual([
    0, 0, 43101,
  ])
})

test('the newest push comes first', async () => {
  await consent('oD', { templateIds: ['one', 'two'] })
  await send('oD', 'one')
  await send('oD', 'two')
  expect((await pushes('oD')).map(({ templateId }) => templateId)).toEqual(['two', 'one'])
})

test('WeChat may be out of reach, or refuse everything', async () => {
  await consent('oE', { templateIds: ['tmplDone'] })
  cloud.faults.wechat = 'down'
  expect((await send('oE')).errCode).toBe(-604103)
  cloud.faults.wechat = 'refuse'
  expect((await send('oE')).errCode).toBe(43101)
  cloud.faults.wechat = 'ok'
  expect((await send('oE')).errCode).toBe(0)
})

test('faults may be set over HTTP, and nonsense is refused', async () => {
  const put = (body: object): Promise<Response> =>
    fetch(`${cloud.url}/faults`, { method: 'PUT', body: JSON.stringify(body) })
  expect(await (await put({ wechat: 'down' })).json()).toMatchObject({ wechat: 'down' })
  expect(cloud.faults.wechat).toBe('down')
  expect((await put({ wechat: 'purple' })).status).toBe(400)
})

test('a function whose config.json grants no openapi is refused with -604101', async () => {
  expect(
    (await cloud.call<Sent>('muzzled', { touser: 'oA', templateId: 't', data: {} })).result.errCode,
  ).toBe(-604101)
})

test('an interface that is not there is refused as not found', async () => {
  const refusal = await cloud.probe<Sent>(
    `return cloud.openapi.wxacode.get({ path: 'x' }).catch(({ errCode }) => ({ errCode }))`,
  )
  expect(refusal.errCode).toBe(-604100)
})

test('whoever listens hears each push, until the cloud closes', async () => {
  const own = await openCloud()
  const events = await fetch(`${own.url}/wechat/events`)
  const reader = (events.body as ReadableStream<Uint8Array>).getReader()
  await reader.read()
  await fetch(`${own.url}/wechat/consent`, {
    method: 'POST',
    body: JSON.stringify({ openid: 'oA', templateIds: ['t'] }),
  })
  await own.probe(
    `await cloud.openapi.subscribeMessage.send({ touser: 'oA', templateId: 't', page: 'p', data: { thing1: { value: '好' } } })`,
  )
  const text = Buffer.from((await reader.read()).value as Uint8Array).toString('utf8')
  expect(text).toMatch(/^event: push\ndata: \{.*"thing1":\{"value":"好"\}.*\}\n\n$/)
  await own.close()
  await expect(reader.read()).rejects.toThrow()
})
