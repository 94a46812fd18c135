import type { World } from './environment'
import { startMiniProgram, type MiniProgram } from './mini-program'
import { phoneOf, type WeChat } from './wechat'

/** One thumb, on one phone after another: WeChat shows one mini-program at a time. */
const { stand, until } = (globalThis as unknown as { world: World }).world

export let phone: WeChat
export let app: MiniProgram
/** What each person's own phone keeps. */
const kept = new Map<string, Map<string, unknown>>()

/** Puts one phone down and takes up another's. */
export const takeUp = (
  who: { openid: string } | string,
  page = '/pages/home/index',
  more: Record<string, unknown> = {},
): void => {
  app?.leave()
  const openid = typeof who === 'string' ? who : who.openid
  const store = kept.get(openid) ?? new Map<string, unknown>()
  kept.set(openid, store)
  phone = phoneOf(openid, stand, store)
  Object.assign(phone.wx, more)
  app = startMiniProgram(phone)
  app.launch(page)
}

export const sees = (words: string): Promise<string> =>
  until(
    async () => app.text(),
    (text) => text.includes(words),
  )
export const finds = (id: string): Promise<unknown> =>
  until(
    async () => app.has(id) || app.text(),
    (found) => found === true,
  )
export const loses = (id: string): Promise<boolean> =>
  until(
    async () => app.has(id),
    (still) => !still,
  )
export const tap = async (id: string): Promise<void> => {
  await finds(id)
  app.tap(id)
}
export const reaches = (route: string): Promise<string> =>
  until(
    async () => app.route(),
    (now) => now === route,
  )
export const says = (words: string): Promise<string[]> =>
  until(
    async () => phone.asked.filter(([api]) => api === 'showToast').map(([, { title }]) => String(title)),
    (told) => told.some((title) => title.includes(words)),
  )
/** What was tapped is on the screen before the next tap, as it is for a thumb. */
export const rests = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60))

/** Template errors of the view layer are printed as warnings, and would be a white screen on a phone. */
const warned: string[] = []
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation((...words) => void warned.push(words.join(' ')))
})
afterAll(() => {
  app.leave()
  expect(warned.filter((words) => /Template .* not found|WXMLRT/.test(words))).toEqual([])
})
