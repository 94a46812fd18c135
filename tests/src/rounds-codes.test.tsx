import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import type { FileId, SpotId } from '@contract/ids'
import type { PointRow } from '@contract/round-views'
import { codePages, type CodeGroup, type CodesPerPage } from '@/copy/code-paper'
import { widthOf, type Mark } from '@/copy/poster-paper'
import { byBuilding, keepInWords } from '@/copy/rounds-codes'
import { Codes } from '@/rounds/codes/Codes'
import { freshPhone, phone } from './stubs/taro'
import { chen, CODE, EAST, NOW, rules, standard } from './watched'

const place = (name: string, at: number): PointRow => ({
  spotId: `s-${at}` as SpotId,
  name,
  zoneId: EAST,
  standardId: standard().id,
  located: true,
})
/** 14 places of 3号楼, one of 13号楼, and a gate. */
const PLACES = [
  ...Array.from({ length: 14 }, (_, at) => place(`3号楼${at + 1}层`, at)),
  place('13号楼大堂', 14),
  place('东门', 15),
]
const BUILDINGS = [{ name: '3号楼' }, { name: '13号楼' }, { name: '5号楼' }]

let points: PointRow[]
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  points = PLACES
  phone.canvas = { words: [] }
  phone.cloud = async ({ action, input }) => {
    if (action === 'zone.map') return { ok: true, data: { buildings: BUILDINGS, staff: [] } }
    if (action === 'round.rules') return { ok: true, data: rules({ points }) }
    const items = (input['spotIds'] as SpotId[]).map((spotId) => ({
      spotId,
      name: points.find((one) => one.spotId === spotId)?.name,
      code: CODE,
      fileId: `cloud://env.bucket/codes/${spotId}.png`,
      url: '',
    }))
    return { ok: true, data: { items } }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const find = (id: string) => document.getElementById(id)
const tap = async (id: string) => {
  fireEvent.click(find(id)!)
  await wait()
}
const asked = () => phone.calls.filter(({ action }) => action === 'point.codes').map(({ input }) => input)
const show = async () => {
  render(<Codes me={chen} />)
  await wait()
}
const refuses = (errMsg: string) => Promise.reject(Object.assign(new Error(errMsg), { errMsg }))

test('places stand with the building whose name they begin with, the rest outside', () => {
  const groups = byBuilding(PLACES, BUILDINGS)
  expect(groups.map(({ name, points: some }) => [name, some.length])).toEqual([
    ['3号楼', 14],
    ['13号楼', 1],
    ['公共区域', 1],
  ])
  expect(groups[0]?.points[9]?.name).toBe('3号楼10层')
})

test('codes are got twelve at a time, drawn page by page and all kept with one tap', async () => {
  await show()
  expect(find('building-0')?.textContent).toContain('3号楼 · 14 个码')
  await tap('codes-make')
  expect(asked().map(({ spotIds }) => (spotIds as string[]).length)).toEqual([12, 4])
  expect(find('codes-page')?.textContent).toBe('第 1 页，共 4 页：3号楼')
  expect(phone.canvas?.images).toBe(9)
  expect(phone.canvas?.words).toContain('扫一扫，看上次保洁时间')
  expect(phone.canvas?.words).toContain('B3LB BY23 4567 89AB')
  expect(phone.canvas?.words).toContain('翠湖花园 · 第 1 页，共 2 页')
  await tap('codes-page-after')
  expect(find('codes-page')?.textContent).toBe('第 2 页，共 4 页：3号楼')
  await tap('codes-keep')
  expect(phone.kept).toHaveLength(4)
  expect(phone.told).toEqual(['4 页都存好了，去打印吧'])
  await tap('codes-again')
  expect(find('codes-make')).not.toBeNull()
})

test('only what is chosen is printed, larger if one likes', async () => {
  await show()
  await tap('building-0')
  await tap('building-2')
  await tap('segment-six')
  await tap('codes-make')
  expect(asked()).toEqual([{ as: chen.id, spotIds: ['s-14'] }])
  expect(find('codes-keep')?.textContent).toBe('存到相册（1 页）')
})

test('where the album is closed to us it says how to open it, and goes on from there', async () => {
  await show()
  await tap('codes-make')
  let pages = 0
  phone.album = async () => {
    pages += 1
    if (pages === 3) return refuses('saveImageToPhotosAlbum:fail auth deny')
  }
  await tap('codes-keep')
  expect(phone.kept).toHaveLength(2)
  expect(find('codes-keep')?.textContent).toBe('接着存（还有 2 页）')
  await tap('codes-permit')
  expect(phone.settings).toBe(1)
  await tap('codes-keep')
  expect(phone.kept).toHaveLength(4)
})

test('a phone that cannot draw says so', async () => {
  phone.canvas = undefined
  await show()
  await tap('codes-make')
  await wait(5_000)
  screen.getByText('这台手机画不出图片，请换一台手机或用电脑打开。')
})

test('a refusal is said, and one may choose again', async () => {
  await show()
  phone.cloud = async () => ({ ok: false, code: 'BUSY' })
  await tap('codes-make')
  expect(phone.told).toEqual(['刚才人有点多，请再点一次'])
  expect(find('codes-make')).not.toBeNull()
})

test('a zone without points has nothing to print', async () => {
  points = []
  await show()
  screen.getByText('这个片区还没有点位在轮次里')
})

test('how much is kept is said on the button', () => {
  expect([0, 2, 5].map((kept) => keepInWords('下载图片', kept, 5))).toEqual([
    '下载图片（5 页）',
    '接着存（还有 3 页）',
    '下载图片（5 页）',
  ])
})

describe('a sheet of codes', () => {
  const name = fc.stringMatching(/^[一-龥0-9A-Za-z（）]{1,30}$/)
  const groups = fc.array(
    fc.record({
      name,
      codes: fc.array(name, { maxLength: 25 }),
    }),
    { maxLength: 5 },
  )
  const perPage = fc.constantFrom<CodesPerPage[]>(6, 9)
  let made = 0
  const asGroups = (some: { name: string; codes: string[] }[]): CodeGroup[] =>
    some.map(({ name: building, codes }) => ({
      name: building,
      codes: codes.map((one) => ({ name: one, code: CODE, file: `cloud://b/${(made += 1)}.png` as FileId })),
    }))
  const filesOn = (marks: readonly Mark[]): FileId[] =>
    marks.reduce<FileId[]>((all, mark) => (mark.type === 'image' ? [...all, mark.file] : all), [])
  /** From left to right, from top to bottom. */
  const box = (mark: Mark) => {
    if (mark.type !== 'text')
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }
    const width = widthOf(mark.words, mark.size)
    const left = mark.centred ? mark.x - width / 2 : mark.end ? mark.x - width : mark.x
    return { left, right: left + width, top: mark.y - mark.size / 2, bottom: mark.y + mark.size / 2 }
  }

  test('loses none, draws none twice, and no building shares a page with another', () => {
    fc.assert(
      fc.property(groups, perPage, (some, per) => {
        const wanted = asGroups(some)
        const pages = codePages(wanted, '翠湖花园', per)
        expect(pages.reduce<FileId[]>((all, { poster }) => [...all, ...filesOn(poster.marks)], [])).toEqual(
          wanted.reduce<FileId[]>((all, { codes }) => [...all, ...codes.map(({ file }) => file)], []),
        )
        for (const { building, poster } of pages) {
          const here = filesOn(poster.marks)
          expect(here.length).toBeLessThanOrEqual(per)
          expect(here.length).toBeGreaterThan(0)
          const owners = wanted.filter(({ codes }) => codes.some(({ file }) => here.includes(file)))
          expect(owners.map((owner) => owner.name)).toEqual([building])
        }
      }),
    )
  })

  test('is A4, and nothing on it lies beyond its edge or on a code', () => {
    fc.assert(
      fc.property(groups, perPage, (some, per) => {
        for (const { poster } of codePages(asGroups(some), '翠湖花园', per)) {
          expect(poster.height / poster.width).toBeCloseTo(297 / 210, 2)
          const boxes = poster.marks.map((mark) => ({ mark, ...box(mark) }))
          for (const { left, right, top, bottom } of boxes) {
            expect(left).toBeGreaterThanOrEqual(0)
            expect(right).toBeLessThanOrEqual(poster.width)
            expect(top).toBeGreaterThanOrEqual(0)
            expect(bottom).toBeLessThanOrEqual(poster.height)
          }
          for (const code of boxes.filter(({ mark }) => mark.type === 'image'))
            for (const other of boxes)
              if (other !== code)
                expect(
                  other.right <= code.left ||
                    other.left >= code.right ||
                    other.bottom <= code.top ||
                    other.top >= code.bottom,
                ).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })
})
