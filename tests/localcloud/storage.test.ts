import { openCloud, type TestCloud } from './cloud'

interface Uploaded {
  fileID: string
  back: boolean
  link: object
  deleted: { status: number }
  after: { status: number }
}

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})

const put = (path: string, body: Buffer | string): Promise<Response> =>
  fetch(`${cloud.url}/storage/${path}`, {
    method: 'PUT',
    body: body as BodyInit,
    headers: { 'x-wx-openid': 'oA' },
  })

test('a phone’s picture comes back byte for byte, under its Chinese name', async () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 256))
  const path = encodeURI('照片/厨房 漏水.jpg')
  const { fileID } = (await (await put(path, bytes)).json()) as { fileID: string }
  expect(fileID).toMatch(/^cloud:\/\/local-1\.[^/]+\/照片\/厨房 漏水\.jpg$/)
  const got = await fetch(`${cloud.url}/storage/${path}`)
  expect(got.headers.get('content-type')).toBe('image/jpeg')
  expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
})

test('a function uploads, links, downloads and deletes through the SDK', async () => {
  const result = await cloud.probe<Uploaded>(`
    const fileContent = Buffer.from('茶'.repeat(100))
    const { fileID } = await cloud.uploadFile({ cloudPath: '文件/a b.txt', fileContent })
    const { fileList: [link] } = await cloud.getTempFileURL({ fileList: [fileID] })
    const back = (await cloud.downloadFile({ fileID })).fileContent.equals(fileContent)
    const { fileList: [deleted] } = await cloud.deleteFile({ fileList: [fileID] })
    const { fileList: [after] } = await cloud.getTempFileURL({ fileList: [fileID] })
    return { fileID, link, back, deleted, after }`)
  expect(result.back).toBe(true)
  expect(result.link).toMatchObject({
    status: 0,
    tempFileURL: expect.stringMatching(/\/storage\/文件\/a b\.txt\?sign=[0-9a-f]{32}&t=\d+$/) as string,
  })
  expect(result.deleted.status).toBe(0)
  expect(result.after.status).toBe(-503003)
})

test('the other kind’s file is found by its fileID', async () => {
  const { fileID } = (await (await put('mine.txt', 'hello')).json()) as { fileID: string }
  expect(
    await cloud.probe(`return (await cloud.downloadFile({ fileID: input })).fileContent.toString()`, fileID),
  ).toBe('hello')
})

test('a path that leads out of the storage is refused', async () => {
  for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e%5cx', 'a%2f%2fb', 'a%00b', '.%2fa', 'a/', '%E0%A4']) {
    expect((await put(path, 'x')).status).toBe(400)
  }
  expect((await fetch(`${cloud.url}/storage/..%2fcloud.db`)).status).toBe(400)
  expect(
    await cloud.probe(
      `return cloud.uploadFile({ cloudPath: '../../x', fileContent: Buffer.from('x') }).then(() => 'written', () => 'refused')`,
    ),
  ).toBe('refused')
})

test('a file that is not there is 404', async () => {
  expect((await fetch(`${cloud.url}/storage/nothing.png`)).status).toBe(404)
})

test('a temporary link is good for its time, by the cloud’s clock, and for its own file', async () => {
  const { fileID } = (await (await put(encodeURI('门禁.txt'), '门禁密码')).json()) as { fileID: string }
  await put('other.txt', 'other')
  const link = await cloud.probe<string>(
    `const { fileList: [link] } = await cloud.getTempFileURL({ fileList: [{ fileID: input, maxAge: 60 }] })
     return link.tempFileURL`,
    fileID,
  )
  const status = async (url: string): Promise<number> => (await fetch(url)).status
  expect(await (await fetch(link)).text()).toBe('门禁密码')
  expect(await status(link.replace('门禁', 'other'))).toBe(403)
  expect(await status(link.replace(/t=(\d)/, 't=9$1'))).toBe(403)
  expect(await status(link.replace(/sign=\w/, 'sign='))).toBe(403)
  expect(await status(link.replace(/&t=.*/, ''))).toBe(403)
  await cloud.advance(50_000)
  expect(await status(link)).toBe(200)
  await cloud.advance(15_000)
  expect(await status(link)).toBe(403)
})

test('a function that uploads more than 20 MB, or under no good name, is told so by the SDK', async () => {
  const upload = (cloudPath: string, size: number): Promise<string> =>
    cloud.probe(
      `const { cloudPath, size } = input
       return cloud.uploadFile({ cloudPath, fileContent: Buffer.alloc(size) }).then(() => 'kept', (e) => e.message ?? e.errMsg)`,
      { cloudPath, size },
    )
  expect(await upload('fits.bin', 20 * 1024 * 1024)).toBe('kept')
  expect(await upload('large.bin', 20 * 1024 * 1024 + 1)).toMatch(/TOO_LARGE/)
  expect(await upload('what?.txt', 1)).toMatch(/not a cloud path/)
})

test('more than 20 MB is refused', async () => {
  expect((await put('large.bin', Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413)
  expect((await fetch(`${cloud.url}/storage/large.bin`)).status).toBe(404)
})
