import { act, render, screen } from '@testing-library/react'
import ThreadPage from '@/board/thread/index'
import ThreadsPage from '@/board/threads/index'
import { REFUSALS } from '@/copy/refusals'
import { loadSession } from '@/services/session'
import { NOW } from './given'
import { answers, at, offline, sent, talk, tap, tapsOf, text, wait, write } from './posted'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => jest.useRealTimers())

const opens = async (page: JSX.Element, said: Record<string, unknown>) => {
  answers(said)
  await act(() => loadSession())
  const drawn = render(page)
  await wait()
  return drawn
}
const opensTalk = (change: Parameters<typeof talk>[0] = {}, said: Record<string, unknown> = {}) => {
  phone.params = { id: encodeURIComponent('p-bike:m-lin') }
  return opens(<ThreadPage />, { 'thread.get': { thread: talk(change) }, ...said })
}
const after = (words: string) =>
  talk({ said: [...talk().said, { by: 'asker', words, at: NOW }], last: words })

test('a talk with something new has a dot, and is one tap away', async () => {
  const { id } = talk()
  await opens(<ThreadsPage />, { 'thread.list': { items: [talk()] } })
  expect(text(`thread-${id}`)).toContain('赵敏')
  expect(text(`thread-${id}`)).toContain('还在，今晚可以看')
  expect(at(`unread-${id}`)).not.toBeNull()
  await tap(`thread-${id}`)
  expect(phone.went).toEqual([`/board/thread/index?id=${encodeURIComponent(id)}`])
})

test('one that is over says so; nobody to speak with yet is said too', async () => {
  const first = await opens(<ThreadsPage />, { 'thread.list': { items: [talk({ closed: true })] } })
  screen.getByText('已结束')
  first.unmount()
  await opens(<ThreadsPage />, { 'thread.list': { items: [] } })
  screen.getByText('还没有私信')
})

test('what was said stands in order, mine on my side', async () => {
  await opensTalk()
  const bubbles = [...document.querySelectorAll('.thread__bubble')]
  expect(bubbles.map(({ textContent }) => textContent)).toEqual(['您好，还在吗？', '还在，今晚可以看'])
  expect(bubbles.map(({ className }) => /--mine/.test(className))).toEqual([true, false])
  expect(sent('thread.get')).toMatchObject([{ id: 'p-bike:m-lin' }])
})

test('a word is sent and stands there; two quick taps say it once', async () => {
  await opensTalk({}, { 'thread.say': { thread: after('七点到') } })
  write('say', '七点到')
  await act(async () => {
    at('say-send')?.click()
    at('say-send')?.click()
  })
  await wait()
  expect(sent('thread.say')).toMatchObject([{ words: '七点到' }])
  expect(text('said')).toContain('七点到')
  expect((at('say') as HTMLTextAreaElement).value).toBe('')
})

test('without signal the word stays where it was written, and is the same tap later', async () => {
  const first = await opensTalk({}, { 'thread.say': offline })
  write('say', '七点到')
  await tap('say-send')
  await wait(10_000)
  expect(phone.told).toEqual([REFUSALS.OFFLINE])
  first.unmount()
  await opensTalk({}, { 'thread.say': { thread: after('七点到') } })
  expect((at('say') as HTMLTextAreaElement).value).toBe('七点到')
  await tap('say-send')
  expect(tapsOf('thread.say')).toHaveLength(1)
})

test('the answer comes by itself while one waits for it', async () => {
  await opensTalk()
  answers({ 'thread.get': { thread: after('好的') } })
  await wait(15_000)
  expect(text('said')).toContain('好的')
})

test('no more from this neighbour: asked once more, then closed, and nothing can be written', async () => {
  const blocked = talk({ closed: true, why: 'blocked' })
  await opensTalk({}, { 'thread.block': { thread: blocked } })
  await tap('thread-block')
  await tap('sure')
  expect(sent('thread.block')).toMatchObject([{ id: 'p-bike:m-lin' }])
  expect(text('closed')).toBe('这段私信已经结束，不能再发了。')
  expect(at('say') ?? at('thread-block')).toBeNull()
})

test('a talk about a post that is over says why it ends', async () => {
  await opensTalk({ closed: true, why: 'post' })
  expect(text('closed')).toBe('这条帖子已经结束，私信也到此为止。')
  await tap('thread-post')
  expect(phone.went).toEqual(['/board/post/index?id=p-bike'])
})

test('what is said there can be reported; once is enough', async () => {
  await opensTalk({}, { 'board.report': 'REPORTED_ALREADY' })
  await tap('thread-report')
  await tap('report-reason-1')
  await tap('report-send')
  expect(sent('board.report')).toMatchObject([{ type: 'thread', id: 'p-bike:m-lin', reason: 'fraud' }])
  expect(phone.told).toEqual([REFUSALS.REPORTED_ALREADY])
  expect(at('report-send')).toBeNull()
})
