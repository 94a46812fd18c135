import { act, fireEvent } from '@testing-library/react'
import type { CommentId, FileId, MemberId, PostId, RequestId, ThreadId } from '@contract/ids'
import type { CommentView, Hours, PostCard, PostView, QueueItem, ThreadView } from '@contract/post'
import { lin, MINUTE, NOW } from './given'
import { phone } from './stubs/taro'

const zhao = { name: '赵敏', building: '5号楼', staff: false, verified: true, mine: false }
export const mine = { name: lin.name, building: '3号楼', staff: false, verified: true, mine: true }
export const photo = (name: string, width = 1200, height = 800) => ({
  file: `cloud://env.bucket/photos/${name}.jpg` as FileId,
  width,
  height,
})

export const bike: PostCard = {
  id: 'p-bike' as PostId,
  about: { kind: 'sale', price: 12_000, condition: 'good' },
  title: '儿童自行车，16 寸',
  words: '骑了一年，刹车好的，可以来看。',
  pictures: [photo('bike')],
  author: zhao,
  counts: { thanks: 2, comments: 1, follows: 0 },
  reacted: [],
  state: 'public',
  at: NOW - 30 * MINUTE,
}
export const post = (change: Partial<PostView> = {}): PostView => ({
  ...bike,
  mayAppeal: false,
  mayEdit: false,
  mayEnd: [],
  mayContact: true,
  mayRequest: false,
  endsAt: NOW + 30 * 24 * 60 * MINUTE,
  ...change,
})
export const ownPost = (change: Partial<PostView> = {}): PostView =>
  post({ author: mine, mayContact: false, mayEdit: true, mayEnd: ['sold'], ...change })

export const EVERY_DAY: Hours = { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '21:00' }

export const comment = (change: Partial<CommentView> = {}): CommentView => ({
  id: 'k-1' as CommentId,
  words: '还在吗？',
  author: { ...zhao, name: '孙丽' },
  state: 'public',
  at: NOW - 10 * MINUTE,
  ...change,
})

export const talk = (change: Partial<ThreadView> = {}): ThreadView => ({
  id: 'p-bike:m-lin' as ThreadId,
  postId: bike.id,
  title: bike.title,
  other: zhao.name,
  last: '还在，今晚可以看',
  unread: true,
  closed: false,
  at: NOW - MINUTE,
  me: 'asker',
  said: [
    { by: 'asker', words: '您好，还在吗？', at: NOW - 20 * MINUTE },
    { by: 'author', words: '还在，今晚可以看', at: NOW - MINUTE },
  ],
  ...change,
})

export const waiting = (change: Partial<QueueItem> = {}): QueueItem => ({
  type: 'post',
  id: 'p-ad',
  postId: 'p-ad' as PostId,
  title: '低价装修',
  words: '全屋装修，加我详谈',
  pictures: [photo('ad')],
  author: { id: 'm-zhao' as MemberId, name: '赵敏', building: '5号楼' },
  state: 'queued',
  why: 'check',
  reports: [],
  before: [],
  at: NOW - 60 * MINUTE,
  ...change,
})

export const offline = Symbol('offline')
/** Answers by action; a function of the input, a code of a refusal, or data. Silence: `offline`. */
export const answers = (said: Record<string, unknown>): void => {
  const all: Record<string, unknown> = {
    'session.me': { memberships: [lin] },
    'board.standing': { showsBuilding: true, building: '3号楼', banned: false, acts: [], unread: 0 },
    'board.list': { items: [bike] },
    'post.comments': { items: [comment()] },
    ...said,
  }
  phone.cloud = async ({ action, input }) => {
    const held = all[action]
    const answer: unknown =
      typeof held === 'function' ? await (held as (input: unknown) => unknown)(input) : held
    if (answer === offline) throw new Error('no signal')
    if (typeof answer === 'string') return { ok: false, code: answer }
    return answer === undefined ? { ok: false, code: 'NOT_FOUND' } : { ok: true, data: answer }
  }
}
export const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)
/** Of one tap: all its tries carry the same. */
export const tapsOf = (action: string): RequestId[] => [
  ...new Set(sent(action).map(({ requestId }) => requestId as RequestId)),
]

/** Under a clock that the test turns. */
export const at = (id: string) => document.getElementById(id)
export const text = (id: string) => at(id)?.textContent
export const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
export const tap = async (id: string): Promise<void> => {
  const element = at(id)
  if (!element) throw new Error(`there is no #${id}: ${document.body.textContent}`)
  fireEvent.click(element)
  await wait()
}
export const write = (id: string, value: string): void =>
  void fireEvent.change(at(id)!, { target: { value } })
/** Every picture stands in a box whose height is known before it comes. */
export const boxes = (): string[] =>
  [...document.querySelectorAll('img')].map((image) => image.parentElement?.style.paddingTop ?? '')
