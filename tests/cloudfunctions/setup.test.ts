import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx/dist/xlsx.mini.min'
import type { ActionName, Output } from '@contract/api'
import type { Answer } from '@contract/errors'
import type { CommunityId, MemberId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Community } from '@contract/zone'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { keyed } from '@domain/people/keys'
import type { Changes } from '@domain/setup/plan'
import { read } from '@domain/setup/read'
import { TEMPLATE } from '../../cloudfunctions/sheets/template-rows'
import { readWorkbook } from '../../cloudfunctions/sheets/read-workbook'
import { writePeopleAndHouses } from '../../cloudfunctions/sheets/write'
import { writeWorkbook } from '../../cloudfunctions/sheets/write-workbook'
import type { Store } from '../../cloudfunctions/_store/store'
import { EXAMPLE } from '../../scripts/example/make'
import { community as lake } from '../../scripts/seed/green-lake'
import { GREEN_LAKE } from '../../scripts/seed/green-lake-rows'
import { importDocuments } from '../../scripts/seed/import-documents'
import { rawSheet } from '../../scripts/seed/typed'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'

const chen = person('chen')
const wang = person('wang')
const example = readFileSync(EXAMPLE)
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())
afterEach(() => stand.cloud.faults.set({ rules: [] }))

const ask = async <A extends ActionName>(
  who: Member,
  action: A,
  input: object,
): Promise<Answer<Output<A>>> => {
  const asked = { as: who._id, requestId: tap(), ...input }
  const { body } = await stand.post('sheets', { action, input: asked }, who.openid)
  return body as Answer<Output<A>>
}
const get = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${stand.cloud.url}${path}`)).json()) as T

let files = 0
const send = async (
  who: Member,
  content: Buffer,
  name = 'a.xlsx',
  of: string = who.communityId,
): Promise<string> => {
  const path = `setup/${of}/${(files += 1)}__${encodeURIComponent(name)}`
  const response = await fetch(`${stand.cloud.url}/storage/${path}`, {
    method: 'PUT',
    headers: { 'x-wx-openid': who.openid ?? '' },
    body: new Uint8Array(content),
  })
  return ((await response.json()) as { fileID: string }).fileID
}

/** A community with nothing in it but its manager. */
let communities = 0
const newManager = async (): Promise<Member> => {
  const tag = `T${String((communities += 1)).padStart(2, '0')}`
  const _id = `c-new-${communities}` as CommunityId
  const empty: Community = {
    ...lake,
    _id,
    name: `新区${communities}`,
    tag,
    salt: tag,
    buildings: [],
    zones: [],
    duties: [],
    spots: [],
    rounds: { standards: [], points: [], byHand: [] },
  }
  const id = `m-manager-${communities}` as MemberId
  const manager = keyed({
    ...chen,
    _id: id,
    communityId: _id,
    openid: `o-manager-${communities}`,
    name: '陈静',
  })
  await importDocuments(stand.cloud.url, 'communities', [empty])
  await importDocuments(stand.cloud.url, 'members', [manager])
  return manager
}

const countOf = async (): Promise<Record<string, number>> => {
  const collections = await get<{ name: string; count: number }[]>('/documents')
  // That the uploaded file is to be deleted is written down; nothing of what is in it is.
  return Object.fromEntries(
    collections.filter(({ name }) => name !== 'leftovers').map(({ name, count }) => [name, count]),
  )
}
const communityOf = async ({ communityId }: Member): Promise<Community> => {
  const before = encodeURIComponent(JSON.stringify(`${communityId}~`))
  const { documents } = await get<{ documents: Community[] }>(`/documents/communities?before=${before}`)
  const found = documents.find(({ _id }) => _id === communityId)
  if (!found) throw new Error('gone')
  return found
}

/** Asks until it is done, under one request id, as the phone does. */
const applied = async (who: Member, fileIds: string[], requestId = tap()): Promise<number> => {
  let written = 0
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await ask(who, 'setup.apply', { fileIds, requestId }).catch(() => undefined)
    if (answer?.ok) written += answer.data.written
    if (answer?.ok && answer.data.done) return written
  }
  throw new Error('never done')
}

test('the example in docs says what its rows say', () => {
  const found = read(readWorkbook('a.xlsx', example) ?? [], DEFAULT_KINDS, stand.cloud.now())
  const typed = read(GREEN_LAKE.map(rawSheet), DEFAULT_KINDS, stand.cloud.now())
  const texts = JSON.stringify(found, (key, value: unknown) => (key === 'number' ? undefined : value))
  expect(texts).toBe(JSON.stringify(typed, (key, value: unknown) => (key === 'number' ? undefined : value)))
  expect(found.faults).toEqual([])
})

test('formulas, merged cells, dates and a sheet that begins further down are read as Excel keeps them', () => {
  const sheet = utils.aoa_to_sheet(
    [
      [],
      [],
      ['楼栋', '房号', '姓名', '手机号', '身份', '到期日'],
      ['1号楼', 101, '张三', 13800010001, '租客', new Date(Date.UTC(2027, 5, 30))],
      ['1号楼', { t: 's', v: '102', f: 'CONCATENATE("1","02")' }, '李四', 13800010002],
      ['1号楼', '103', '王五', 13800010003],
      ['', '104', '赵六', 13800010004],
      ['1号楼', '105', { t: 'e', v: 42 }, 13800010005],
    ],
    { UTC: true },
  )
  sheet['!merges'] = [{ s: { r: 5, c: 0 }, e: { r: 6, c: 0 } }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '住户')
  const file = Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
  const { tables, faults } = read(readWorkbook('a.xlsx', file) ?? [], DEFAULT_KINDS, stand.cloud.now())
  expect(tables.residents?.rows[0]).toMatchObject({ row: 4, until: Date.UTC(2027, 5, 30, 16) })
  expect(faults.map(({ cell, words }) => `${cell} ${words}`)).toEqual([
    'B5 这里是公式，请粘贴成数值',
    'A6 合并单元格，请拆开',
    'A7 合并单元格，请拆开',
    'C8 这里是公式，请粘贴成数值',
  ])
})

test('a small file that would unpack into gigabytes is not unpacked', () => {
  const packed = deflateRawSync(Buffer.alloc(1024))
  const entry = Buffer.alloc(46 + 1)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(0xf0000000, 24)
  entry.writeUInt16LE(1, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(0, 16)
  expect(readWorkbook('a.xlsx', Buffer.concat([entry, end]))).toBeUndefined()
})

test('a community is checked, set up, and the same sheet again changes nothing', async () => {
  const manager = await newManager()
  const fileIds = [await send(manager, example)]
  const before = await countOf()
  const report = await ask(manager, 'setup.check', { fileIds })
  expect(report).toMatchObject({ ok: true, data: { faults: [], faultCount: 0, cautions: [] } })
  if (!report.ok) return
  expect(report.data.counts.map(({ sheet, added }) => `${sheet} ${added}`)).toEqual([
    '楼栋 12',
    '房屋 120',
    '公共点位 15',
    '保洁标准 5',
    '住户 125',
    '员工 11',
    '片区 3',
    '值班 24',
  ])
  expect(await countOf()).toEqual(before)

  // 120 houses, 124 residents, 11 of the staff (the manager is there) and the map.
  expect(await applied(manager, fileIds)).toBe(256)
  const set = await countOf()
  expect(set.houses).toBe((before.houses ?? 0) + 120)
  expect(set.members).toBe((before.members ?? 0) + 135)
  const map = await communityOf(manager)
  expect(map.importing ?? null).toBeNull()
  expect(map.zones.map(({ name }) => name)).toEqual(['东区', '南区', '西区'])
  expect(map.changes[0]).toMatchObject({
    by: { id: manager._id },
    words: expect.stringContaining('房屋 120 行') as string,
  })

  expect(await ask(manager, 'setup.apply', { fileIds })).toEqual({
    ok: true,
    data: { done: true, written: 0, left: 0 },
  })
  expect(await countOf()).toEqual(set)
  expect((await communityOf(manager)).rev).toBe(map.rev)
})

test('people who came in from a sheet stay themselves when it is corrected', async () => {
  const sheet = {
    name: '住户',
    rows: [
      ['楼栋', '单元', '房号', '姓名', '手机号', '身份'],
      ['3号楼', '2单元', '502', '林秀英', '13920000000', '家人'],
    ],
  }
  const fileIds = [await send(chen, writeWorkbook([sheet]))]
  expect(await ask(chen, 'setup.check', { fileIds })).toMatchObject({
    ok: true,
    data: { counts: [{ sheet: '住户', added: 1, changed: 0, same: 0, unnamed: 123 }] },
  })
  expect(await applied(chen, fileIds)).toBe(1)
  const lin = person('3-2-501')
  expect(await stand.ask(lin, 'session.me')).toMatchObject({
    memberships: [{ id: lin._id, houses: [{ label: '3号楼2单元501' }, { label: '3号楼2单元502' }] }],
  })
})

test('a faulty sheet is told cell by cell and not written, not even in part', async () => {
  const manager = await newManager()
  const rows = GREEN_LAKE.map(({ name, rows: all }) =>
    name === '住户'
      ? { name, rows: [...all, ['3号楼', '9单元', '501', '张三', '1380001000', '', '']] }
      : { name, rows: all },
  )
  const fileIds = [await send(manager, writeWorkbook(rows))]
  const report = await ask(manager, 'setup.check', { fileIds })
  expect(report).toMatchObject({
    ok: true,
    data: {
      faultCount: 2,
      faults: [
        { sheet: '住户', cell: 'E127', words: '手机号少一位' },
        { sheet: '住户', cell: 'B127', words: '3号楼没有9单元' },
      ],
    },
  })
  const before = await countOf()
  expect(await ask(manager, 'setup.apply', { fileIds })).toMatchObject({ ok: false, code: 'SHEET_FAULTY' })
  expect(await countOf()).toEqual(before)
  expect((await communityOf(manager)).importing ?? null).toBeNull()
})

test('a sheet as csv, by its file’s name, as Excel in China saves it', async () => {
  const manager = await newManager()
  // GB18030 of 楼栋,房号 and 1号楼,101: what TextDecoder can read and nothing in Node can write.
  const gb = Buffer.from('c2a5b6b02cb7bfbac50a31bac5c2a52c3130310a', 'hex')
  const utf = Buffer.from('\ufeff楼栋,房号,姓名,手机号\r\n1号楼,101,"张,三",13800010001\r\n')
  const fileIds = [await send(manager, gb, '房屋.csv'), await send(manager, utf, '住户.csv')]
  expect(await ask(manager, 'setup.check', { fileIds })).toMatchObject({
    ok: true,
    data: {
      faults: [],
      counts: [
        { sheet: '房屋', added: 1 },
        { sheet: '住户', added: 1 },
      ],
    },
  })
  const sly = await send(manager, Buffer.from('姓名,手机号,岗位\n=1+1,13800010002,保洁员\n'), '员工.csv')
  expect(await ask(manager, 'setup.check', { fileIds: [sly] })).toMatchObject({
    ok: true,
    data: { faults: [{ cell: 'A2' }] },
  })
})

test('what is no spreadsheet, another community’s file and a file that is not there are refused', async () => {
  const check = async (fileId: string) => ask(chen, 'setup.check', { fileIds: [fileId] })
  expect(await check(await send(chen, Buffer.from('PK\u0003\u0004 hello')))).toMatchObject({
    code: 'SHEET_UNREADABLE',
  })
  expect(await check(await send(chen, example.subarray(0, 20_000)))).toMatchObject({
    code: 'SHEET_UNREADABLE',
  })
  expect(await check(await send(chen, Buffer.alloc(10 * 1024 * 1024 + 1)))).toMatchObject({
    code: 'SHEET_UNREADABLE',
  })
  expect(await check(await send(chen, example, 'a.xlsx', 'c-other'))).toMatchObject({ code: 'NOT_FOUND' })
  const mine = await send(chen, example)
  expect(await check(mine.replace('.xlsx', 'x.xlsx'))).toMatchObject({ code: 'NOT_FOUND' })
  expect(
    await check(mine.replace(`setup/${chen.communityId}/`, `setup/${chen.communityId}/../c-other/`)),
  ).toMatchObject({ ok: false })
})

test('only a manager sets up', async () => {
  const fileIds = [await send(wang, example)]
  for (const action of ['setup.check', 'setup.apply', 'setup.template'] as const)
    expect(await ask(wang, action, { fileIds })).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
})

describe('a call that writes', () => {
  const houses = Array.from({ length: 450 }, (_, index) => ({ _id: `h-${index}` }))
  const changes = (save: object[] = []) =>
    ({ houses: { add: houses, save: [] }, people: { add: [], save }, map: undefined }) as unknown as Changes
  const setup = { addHouses: async () => undefined, savePerson: async () => false }
  const store = { setup } as unknown as Store

  test('stops when its time is over, but never before it has got somewhere', async () => {
    expect(await writePeopleAndHouses(store, changes(), () => false)).toEqual({
      isWhole: false,
      written: 200,
    })
    expect(await writePeopleAndHouses(store, changes(), () => true)).toEqual({ isWhole: true, written: 450 })
  })

  test('is not at its end when somebody was changed on a phone meanwhile: the next one looks again', async () => {
    const saved = [{ before: {}, after: {} }]
    expect(await writePeopleAndHouses(store, changes(saved), () => true)).toEqual({
      isWhole: false,
      written: 450,
    })
  })
})

test('two managers at once: one gets it, the other is told so, nothing is doubled', async () => {
  const manager = await newManager()
  const fileIds = [await send(manager, example)]
  const before = await countOf()
  const answers = await Promise.all([1, 2].map(() => ask(manager, 'setup.apply', { fileIds })))
  const won = answers.filter((answer) => answer.ok && answer.data.written > 0)
  expect(won).toHaveLength(1)
  for (const answer of answers) if (!answer.ok) expect(['SETTING_UP', 'BUSY']).toContain(answer.code)
  const set = await countOf()
  expect((set.houses ?? 0) - (before.houses ?? 0)).toBe(120)
  expect((set.members ?? 0) - (before.members ?? 0)).toBe(135)
})

test('an import that stopped holds the next one up for ten minutes and no longer', async () => {
  const manager = await newManager()
  const fileIds = [await send(manager, example)]
  stand.cloud.faults.set({ rules: [{ action: 'database.insertDocument', effect: 'crash-before', nth: 1 }] })
  await ask(manager, 'setup.apply', { fileIds }).catch(() => undefined)
  stand.cloud.faults.set({ rules: [] })
  expect(await ask(manager, 'setup.apply', { fileIds })).toMatchObject({ code: 'SETTING_UP' })
  await stand.cloud.advance(10 * 60_000)
  expect(await applied(manager, fileIds)).toBe(256)
})

test.each(['crash-before', 'crash-after', 'lose', 'duplicate', 'fail'] as const)(
  'whichever request to the database meets: %s, calling again finishes it and nothing is doubled',
  async (effect) => {
    for (let nth = 3; nth <= 12; nth += 3) {
      const manager = await newManager()
      const fileIds = [await send(manager, example)]
      const before = await countOf()
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
      await applied(manager, fileIds)
      stand.cloud.faults.set({ rules: [] })
      const set = await countOf()
      expect((set.houses ?? 0) - (before.houses ?? 0)).toBe(120)
      expect((set.members ?? 0) - (before.members ?? 0)).toBe(135)
      const map = await communityOf(manager)
      expect(map.duties).toHaveLength(24)
      expect(map.importing ?? null).toBeNull()
      expect(map.changes).toHaveLength(1)
      expect(await ask(manager, 'setup.apply', { fileIds })).toMatchObject({
        ok: true,
        data: { done: true, written: 0 },
      })
    }
  },
)

test('the template can be fetched, and tried as it is', async () => {
  const answer = await ask(chen, 'setup.template', {})
  if (!answer.ok) throw new Error(answer.code)
  const file = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())
  expect(file.equals(writeWorkbook(TEMPLATE))).toBe(true)
  const manager = await newManager()
  const report = await ask(manager, 'setup.check', { fileIds: [await send(manager, file)] })
  expect(report).toMatchObject({ ok: true, data: { faults: [] } })
})

test('what we hold about somebody is one file of theirs', async () => {
  const lin = person('3-2-501')
  await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' }, note: '=水管漏水' })
  const answer = await ask(lin, 'mine.export', {})
  if (!answer.ok) throw new Error(answer.code)
  const sheets = readWorkbook('a.xlsx', Buffer.from(await (await fetch(answer.data.url)).arrayBuffer())) ?? []
  const words = JSON.stringify(sheets)
  expect(sheets.map(({ name }) => name)).toEqual([
    '我的资料',
    '我的房屋',
    '我的报事',
    '我的消息',
    '我家的缴费',
  ])
  for (const word of ['林秀英', '13920000000', '3号楼2单元501', '=水管漏水', '待接单'])
    expect(words).toContain(word)
  expect(words).not.toContain('"formula":true')
})
