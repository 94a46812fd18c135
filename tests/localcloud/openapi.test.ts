import { inflateSync } from 'node:zlib'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import jsQR from 'jsqr'
import { functionsRoot, openCloud, temporaryFolder, type TestCloud } from './cloud'

interface Refusal {
  errCode: number
  errMsg: string
}

interface Checked extends Refusal {
  result: { suggest: string; label: number }
  detail: { strategy: string; keyword?: string }[]
  traceId: string
}

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud({
    functionsRoot: rootWith({ events: 'hears', templates: ['known'], pages: ['pages/a/index'] }),
  })
})

/** The fixture functions, and a `wechat.json` beside them. */
function rootWith(wechat: object): string {
  const root = temporaryFolder()
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  for (const name of ['probe', 'collections.json']) {
    cpSync(join(functionsRoot, name), join(root, name), { recursive: true })
  }
  mkdirSync(join(root, 'hears'))
  writeFileSync(
    join(root, 'hears', 'index.js'),
    `const cloud = require('wx-server-sdk')
     cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
     exports.main = (event) =>
       cloud.database().collection('things').add({ data: { _id: event.trace_id, event, context: cloud.getWXContext() } })`,
  )
  writeFileSync(join(root, 'wechat.json'), JSON.stringify(wechat))
  return root
}

/** Asks an interface; a refusal is answered as what it is. */
function ask<T = Refusal>(name: string, request: object): Promise<T> {
  return cloud.probe<T>(
    `const [space, verb] = input.name.split('.')
     return cloud.openapi[space][verb](input.request).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    { name, request },
  )
}

describe('subscribeMessage.send', () => {
  const agree = (openid: string, count: number): Promise<Response> =>
    fetch(`${cloud.url}/wechat/consent`, {
      method: 'POST',
      body: JSON.stringify({ openid, templateIds: ['known'], count }),
    })
  const send = (data: object, more: object = {}): Promise<Refusal> =>
    ask('subscribeMessage.send', {
      touser: 'oA',
      templateId: 'known',
      page: 'pages/a/index?id=1',
      data,
      ...more,
    })
  const field = (name: string, value: unknown): Promise<Refusal> => send({ [name]: { value } })

  beforeAll(() => agree('oA', 100))

  test.each([
    ['thing1', '二十个字'.repeat(5), '二十个字'.repeat(5) + '多'],
    ['number2', '12.50', '十二'],
    ['letter3', 'abcXYZ', 'abc1'],
    ['symbol4', '+-*/!', '+-*/!?'],
    ['character_string5', 'No.2026-1121', '编号1'],
    ['character_string5', 'x'.repeat(32), 'x'.repeat(33)],
    ['time6', '09:30', '9点半'],
    ['time6', '2026年11月21日 09:30~2026年11月21日 11:00', '25:00'],
    ['date7', '2026年11月21日', '11月21日'],
    ['date7', '2026-11-21 09:30', '2026-11/21'],
    ['amount8', '¥128.50元', '一百元'],
    ['phone_number9', '+86-0766-66888866', '电话 66888866'],
    ['car_number10', '粤A8Z888挂', '粤A8Z88899挂'],
    ['name11', '林晓雨', '林晓雨林晓雨林晓雨林晓'],
    ['name11', 'Lin Xiaoyu', 'Lin Xiaoyu the Second of Green Lake'],
    ['phrase12', '已完成', '已经完成了吧'],
    ['phrase12', '已派单', 'done'],
  ])('%s takes “%s” and refuses “%s” with 47003', async (name, good, bad) => {
    expect((await field(name, good)).errCode).toBe(0)
    const refused = await field(name, bad)
    expect(refused.errCode).toBe(47003)
    expect(refused.errMsg).toContain(`data.${name}.value`)
  })

  test('an empty value, a missing one and a field of no known type are refused with 47003', async () => {
    for (const data of [
      { thing1: { value: '' } },
      { thing1: { value: '  ' } },
      { thing1: {} },
      { wish1: { value: '茶' } },
    ]) {
      expect((await send(data)).errCode).toBe(47003)
    }
    // The SDK itself makes amount_b of amountB.
    expect((await field('amountB', '3元')).errCode).toBe(0)
  })

  test('an openid that cannot be one is 40003, an unknown template 40037, an unknown page 41030', async () => {
    const data = { thing1: { value: '茶' } }
    for (const touser of ['', 'nobody', 'o', 12]) expect((await send(data, { touser })).errCode).toBe(40003)
    for (const templateId of ['', 'other']) expect((await send(data, { templateId })).errCode).toBe(40037)
    expect((await send(data, { page: 'pages/b/index' })).errCode).toBe(41030)
    expect((await send(data, { page: undefined })).errCode).toBe(0)
  })

  test('what is refused for its form costs no consent', async () => {
    await agree('oB', 1)
    expect((await send({ thing1: { value: '' } }, { touser: 'oB' })).errCode).toBe(47003)
    expect((await send({ thing1: { value: '茶' } }, { touser: 'oB' })).errCode).toBe(0)
    expect((await send({ thing1: { value: '茶' } }, { touser: 'oB' })).errCode).toBe(43101)
  })
})

describe('security', () => {
  const check = (request: object): Promise<Checked> =>
    ask('security.msgSecCheck', { version: 2, openid: 'oA', scene: 2, content: '茶', ...request })

  test('msgSecCheck 2 tells what is fine, doubtful and risky, and refuses none of it', async () => {
    expect(await check({})).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
    const doubtful = await check({ content: '要开票的加微信' })
    expect(doubtful).toMatchObject({ errCode: 0, result: { suggest: 'review', label: 10001 } })
    const risky = await check({ content: '楼下赌博，快来' })
    expect(risky.result).toEqual({ suggest: 'risky', label: 20006 })
    expect(risky.detail).toMatchObject([
      { strategy: 'content_model' },
      { strategy: 'keyword', keyword: '赌博' },
    ])
    expect(risky.traceId).toMatch(/./)
    expect((await check({ title: '色情' })).result.suggest).toBe('risky')
  })

  test('msgSecCheck 2 refuses what is not asked properly', async () => {
    expect((await check({ openid: '' })).errCode).toBe(40003)
    expect((await check({ scene: 5 })).errCode).toBe(40129)
    expect((await check({ content: '' })).errCode).toBe(44002)
    expect((await check({ content: '茶'.repeat(2500) })).errCode).toBe(0)
    expect((await check({ content: '茶'.repeat(2501) })).errCode).toBe(45002)
  })

  test('msgSecCheck 1 throws 87014 at what is risky', async () => {
    const old = await ask('security.msgSecCheck', { content: '出售枪支' })
    expect(old.errCode).toBe(87014)
    expect(old.errMsg).toMatch(/risky content/)
    expect((await ask('security.msgSecCheck', { content: '加微信' })).errCode).toBe(0)
  })

  test('the project’s own words take the place of ours', async () => {
    const own = await openCloud({ functionsRoot: rootWith({ words: { risky: { 榴莲: 21000 } } }) })
    const suggest = (content: string): Promise<string> =>
      own.probe(
        `const request = { version: 2, openid: 'oA', scene: 2, content: input }
         return (await cloud.openapi.security.msgSecCheck(request)).result.suggest`,
        content,
      )
    expect(await suggest('谁家的榴莲')).toBe('risky')
    expect(await suggest('赌博')).toBe('pass')
    expect(await suggest('加微信')).toBe('review')
  })

  test('imgSecCheck goes by marks in the picture’s bytes, for the SDK does not send its name on', async () => {
    const look = (text: string, times = 1): Promise<number> =>
      cloud.probe(
        `const media = { contentType: 'image/png', value: Buffer.from(input.text.repeat(input.times)) }
         return cloud.openapi.security.imgSecCheck({ media }).then(() => 0, ({ errCode }) => errCode)`,
        { text, times },
      )
    expect(await look('png')).toBe(0)
    expect(await look('a review picture')).toBe(0)
    expect(await look('a risky picture')).toBe(87014)
    expect(await look('x', 1024 * 1024 + 1)).toBe(40006)
    expect((await ask('security.imgSecCheck', {})).errCode).toBe(41005)
  })

  test('mediaCheckAsync answers at once, and tells its finding to the project’s function', async () => {
    const asked = await ask<{ errCode: number; traceId: string }>('security.mediaCheckAsync', {
      mediaUrl: `${cloud.url}/storage/${encodeURI('照片/可疑.jpg')}`,
      mediaType: 2,
      version: 2,
      openid: 'oA',
      scene: 1,
    })
    expect(asked.errCode).toBe(0)
    const told = await cloud.probe(
      `let found = []
       while (found.length === 0) found = (await db.collection('things').where({ _id: input }).get()).data
       return found[0]`,
      asked.traceId,
    )
    expect(told).toMatchObject({
      event: { Event: 'wxa_media_check', trace_id: asked.traceId, result: { suggest: 'review' } },
      context: expect.not.objectContaining({ OPENID: expect.anything() as unknown }) as unknown,
    })
    expect((await ask('security.mediaCheckAsync', { mediaUrl: 'x', mediaType: 2 })).errCode).toBe(40003)
  })
})

describe('wxacode.getUnlimited', () => {
  test('is a PNG that scans to the page and its scene', async () => {
    const { contentType, base64 } = await cloud.probe<{ contentType: string; base64: string }>(
      `const code = await cloud.openapi.wxacode.getUnlimited({ scene: 'h=3-2-501&x', page: 'pages/a/index', width: 300 })
       return { contentType: code.contentType, base64: code.buffer.toString('base64') }`,
    )
    expect(contentType).toBe('image/png')
    const { pixels, width, height } = readGreyPng(Buffer.from(base64, 'base64'))
    expect([width, height]).toEqual([300, 300])
    expect(jsQR(pixels, width, height)?.data).toBe(`${cloud.url}/app/#/pages/a/index?scene=h%3D3-2-501%26x`)
  })

  test('refuses a scene or a page that WeChat would refuse', async () => {
    const code = (request: object): Promise<Refusal> => ask('wxacode.getUnlimited', request)
    expect((await code({ scene: 'x'.repeat(33) })).errCode).toBe(40129)
    expect((await code({ scene: '三号楼' })).errCode).toBe(40129)
    expect((await code({})).errCode).toBe(40129)
    expect((await code({ scene: 'a', page: '/pages/a/index' })).errCode).toBe(41030)
    expect((await code({ scene: 'a', page: 'pages/b/index' })).errCode).toBe(41030)
    expect((await code({ scene: 'a', page: 'pages/b/index', checkPath: false })).errCode).toBe(0)
  })
})

/** As RGBA, the way a scanner wants it. Reads what we write: one IDAT, 8 bits of grey, no filters. */
function readGreyPng(png: Buffer): { pixels: Uint8ClampedArray; width: number; height: number } {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels.fill(rows[y * (width + 1) + 1 + x] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { pixels, width, height }
}
