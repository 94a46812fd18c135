import { act, render, screen } from '@testing-library/react'
import WritePage from '@/board/write/index'
import { priceShown, priceWritten } from '@/copy/board-write'
import { REFUSALS } from '@/copy/refusals'
import { loadSession } from '@/services/session'
import { lin, NOW } from './given'
import { answers, at, bike, offline, ownPost, photo, sent, tap, tapsOf, text, wait, write } from './posted'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const written = { post: ownPost({ state: 'checking' }) }
const opens = async (said: Record<string, unknown> = {}) => {
  answers({ 'post.write': written, ...said })
  await act(() => loadSession())
  const page = render(<WritePage />)
  await wait()
  return page
}
const sale = async () => {
  await tap('kind-sale')
  write('post-title', '儿童自行车')
  write('post-words', '骑了一年')
  write('price', '120.5')
  await tap('condition-1')
}
const sends = () => sent('post.write')

test('yuan become 分 digit by digit, and what is no price is none', () => {
  const price = (words: string) => priceWritten(words)
  expect(['80', '12.5', '12.50', '0.01', '１２。５', '1000000', ' 7 ', '007'].map(price)).toEqual([
    8000, 1250, 1250, 1, 1250, 100_000_000, 700, 700,
  ])
  // 0.29 * 100 is not 29 in a machine's fractions.
  expect([price('0.29'), price('19.99'), price('1.15')]).toEqual([29, 1999, 115])
  expect(['', '0', '-5', '1.234', '1,000', '八十', '1000000.01', '99999999'].map(price)).toEqual(
    Array.from({ length: 8 }, () => undefined),
  )
  expect([8000, 1250, 1, 1205].map(priceShown)).toEqual(['80', '12.50', '0.01', '12.05'])
})

test('first its kind, then only its own fields, and what is missing is said', async () => {
  await opens()
  expect(at('post-title')).toBeNull()
  await tap('kind-sale')
  expect(at('price')).not.toBeNull()
  expect(at('place') ?? at('when') ?? at('where')).toBeNull()
  expect(text('missing')).toBe('还差标题')
  await tap('publish')
  expect(sends()).toEqual([])
  await tap('other-kind')
  await sale()
  expect(text('missing')).toBe('先审核，再让大家看到')
})

test('a sale goes with its price in 分, and its author is told that it is checked', async () => {
  await opens()
  await sale()
  await tap('publish')
  expect(sends()).toMatchObject([
    {
      as: lin.id,
      about: { kind: 'sale', price: 12_050, condition: 'good' },
      title: '儿童自行车',
      words: '骑了一年',
      pictures: [],
    },
  ])
  expect(phone.went).toEqual(['/board/post/index?id=p-bike'])
  expect(phone.told).toEqual(['已收到，审核通过后大家就能看到'])
})

test('a photo goes with its size as it stands upright', async () => {
  await opens()
  await sale()
  phone.pictureSize = { width: 4000, height: 3000, orientation: 'right' }
  await tap('photo')
  await tap('publish')
  const [{ pictures }] = sends() as [{ pictures: unknown[] }]
  expect(pictures).toEqual([
    { file: expect.stringMatching(/^cloud:.*photos/) as string, width: 3000, height: 4000 },
  ])
})

test('what is no picture is not sent; it says so and can be dropped', async () => {
  await opens()
  await sale()
  phone.pictureSize = undefined
  await tap('photo')
  screen.getByText('没传上，点一下重试')
  await tap('photo-drop-0')
  await tap('publish')
  expect(sends()).toMatchObject([{ pictures: [] }])
})

test('a photo that still travels holds the button', async () => {
  phone.upload = () => new Promise(() => undefined)
  await opens()
  await sale()
  await tap('photo')
  expect(text('publish')).toBe('照片还在上传…')
  await tap('publish')
  expect(sends()).toEqual([])
})

test('without signal nothing is lost: it is there again, and is one post', async () => {
  const first = await opens({ 'post.write': offline })
  await sale()
  await tap('photo')
  await tap('publish')
  await wait(10_000)
  expect(phone.told).toEqual([REFUSALS.OFFLINE])
  first.unmount()
  await opens()
  expect((at('post-title') as HTMLInputElement).value).toBe('儿童自行车')
  expect((at('price') as HTMLInputElement).value).toBe('120.5')
  await tap('publish')
  expect(tapsOf('post.write')).toHaveLength(1)
  expect(sends().at(-1)).toMatchObject({ pictures: [{ width: 1200, height: 800 }] })
})

test('two quick taps are one post, and the next post starts empty', async () => {
  const first = await opens()
  await sale()
  await act(async () => {
    at('publish')?.click()
    at('publish')?.click()
  })
  await wait()
  expect(sends()).toHaveLength(1)
  first.unmount()
  await opens()
  expect(at('kind-sale')).not.toBeNull()
})

test('who changes the kind keeps title and words, and sends nothing of the other kind', async () => {
  await opens()
  await sale()
  await tap('other-kind')
  await tap('kind-lost')
  expect((at('post-title') as HTMLInputElement).value).toBe('儿童自行车')
  expect(text('missing')).toBe('还差一项：丢了还是捡到')
  await tap('lost-1')
  write('where', ' 3号楼大堂 ')
  write('day', '2026-11-20')
  await tap('publish')
  expect(sends()).toMatchObject([
    { about: { kind: 'lost', found: true, where: '3号楼大堂', day: '2026-11-20' } },
  ])
  expect(sends()[0]?.about).not.toHaveProperty('price')
})

test('a shop has a place on the map and its hours', async () => {
  await opens()
  await tap('kind-shop')
  write('post-title', '修鞋铺')
  write('post-words', '手艺好')
  phone.place = { name: '东门修鞋铺', address: '东门路 1 号', latitude: 31.2, longitude: 121.5 }
  await tap('pick-place')
  await tap('add-hours')
  await tap('hours-0-day-6')
  write('hours-0-from', '08:30')
  await tap('publish')
  expect(sends()).toMatchObject([
    {
      about: {
        kind: 'shop',
        place: '东门修鞋铺',
        location: { latitude: 31.2, longitude: 121.5 },
        hours: [{ days: [1, 2, 3, 4, 5, 6], from: '08:30', to: '21:00' }],
      },
    },
  ])
})

test('who turns back from the map has lost nothing', async () => {
  await opens()
  await tap('kind-shop')
  write('place', '东门')
  await tap('pick-place')
  expect((at('place') as HTMLInputElement).value).toBe('东门')
  expect(at('unpick-place')).toBeNull()
})

test('a telephone number is pointed out before it goes', async () => {
  await opens()
  await sale()
  write('post-words', '有意请打 139 0000 0001')
  expect(text('masks')).toBe('里面的电话发出去会自动隐去，想联系您的邻居可以私信')
  expect(text('words-count')).toBe('18/2000')
})

test('the building is shown or not, as one likes', async () => {
  const standing = { building: '3号楼', banned: false, acts: [], unread: 0 }
  await opens({
    'board.standing': { ...standing, showsBuilding: true },
    'board.prefer': { ...standing, showsBuilding: false },
  })
  await tap('kind-tip')
  await tap('shows-building')
  expect(sent('board.prefer')).toMatchObject([{ showsBuilding: false }])
  expect(at('shows-building')?.getAttribute('aria-label')).toBe('显示楼栋，已关闭')
})

test('who may not write is told before writing, and where to read why', async () => {
  await opens({ 'board.standing': { showsBuilding: true, banned: true, acts: [], unread: 0 } })
  screen.getByText('您的邻里圈已停用，可以看，不能发。报修、缴费这些都不受影响。')
  expect(at('kind-sale')).toBeNull()
  await tap('why-silenced')
  expect(phone.went).toEqual(['/board/mine/index'])
})

test('what is mine is changed: it opens filled in, and goes back to where one came from', async () => {
  phone.params = { id: bike.id }
  const whole = ownPost({ pictures: [photo('bike')] })
  await opens({ 'post.get': { post: whole }, 'post.edit': { post: whole } })
  expect((at('price') as HTMLInputElement).value).toBe('120')
  write('price', '99')
  await tap('publish')
  expect(sent('post.edit')).toMatchObject([
    { id: bike.id, about: { price: 9900 }, pictures: [photo('bike')], title: bike.title },
  ])
  expect(phone.went).toEqual(['back'])
})

test('changes that are not wanted after all are forgotten', async () => {
  phone.params = { id: bike.id }
  const first = await opens({ 'post.get': { post: ownPost() } })
  write('price', '1')
  await tap('edit-forget')
  expect(phone.went).toEqual(['back'])
  first.unmount()
  await opens({ 'post.get': { post: ownPost() } })
  expect((at('price') as HTMLInputElement).value).toBe('120')
})
