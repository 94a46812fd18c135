import { act, render, screen } from '@testing-library/react'
import type { CommentId, CommunityId, MemberId, TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { CommentView, PostView } from '@contract/post'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import PostPage from '@/board/post/index'
import { REFUSALS } from '@/copy/refusals'
import { loadSession } from '@/services/session'
import { lin, NOW } from './given'
import {
  answers,
  at,
  bike,
  boxes,
  comment,
  EVERY_DAY,
  mine,
  offline,
  ownPost,
  photo,
  post,
  sent,
  talk,
  tap,
  tapsOf,
  text,
  wait,
  write,
} from './posted'
import { freshPhone, phone, reachBottom } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  phone.params = { id: bike.id }
})
afterEach(() => jest.useRealTimers())

const opens = async (shown: Partial<PostView> | PostView = {}, said: Record<string, unknown> = {}) => {
  answers({ 'post.get': { post: post(shown) }, ...said })
  await act(() => loadSession())
  const page = render(<PostPage />)
  await wait()
  return page
}
/** Their answer when they want to be asked. */
const held = () => {
  let answer: (data: unknown) => void = () => undefined
  const later = new Promise((resolve) => (answer = resolve))
  return { later, answer: (data: unknown) => act(async () => answer(data)) }
}
const counts = (thanks: number) => ({ ...bike.counts, thanks })

test('a post is read whole: words, pictures in their boxes, and one looks at each', async () => {
  await opens({ pictures: [photo('a'), photo('b', 800, 1200)] })
  for (const words of ['¥120', '九成新', '骑了一年，刹车好的，可以来看。']) screen.getByText(words)
  expect(boxes()).toEqual(['100%', '100%'])
  await act(async () => document.querySelectorAll('img')[1]?.parentElement?.click())
  expect(phone.lookedAt).toMatchObject([{ current: 'cloud://env.bucket/photos/b.jpg' }])
})

test('thanks show in the tap itself, and then what the server counts', async () => {
  const { later, answer } = held()
  await opens({}, { 'post.react': () => later })
  await tap('react-thanks')
  expect(text('react-thanks')).toBe('已感谢3')
  // Somebody else has thanked meanwhile.
  await answer({ counts: counts(5), reacted: ['thanks'] })
  expect(text('react-thanks')).toBe('已感谢5')
})

test('two quick taps on thanks are one', async () => {
  const { later, answer } = held()
  await opens({}, { 'post.react': () => later })
  await tap('react-thanks')
  await tap('react-thanks')
  expect(text('react-thanks')).toBe('已感谢3')
  await answer({ counts: counts(3), reacted: ['thanks'] })
  expect(sent('post.react')).toMatchObject([{ id: bike.id, type: 'thanks', on: true }])
})

test('who thanks and keeps at once has done both, whichever answer comes first', async () => {
  const thanks = held()
  await opens(
    {},
    {
      'post.react': ({ type }: { type: string }) =>
        type === 'thanks' ? thanks.later : { counts: bike.counts, reacted: ['save'] },
    },
  )
  await tap('react-thanks')
  await tap('react-save')
  expect([text('react-thanks'), text('react-save')]).toEqual(['已感谢3', '已收藏'])
  await thanks.answer({ counts: counts(3), reacted: ['thanks'] })
  expect([text('react-thanks'), text('react-save')]).toEqual(['已感谢3', '已收藏'])
})

test('thanks whose answer was lost go back, and pressed again are the same tap', async () => {
  await opens({}, { 'post.react': offline })
  await tap('react-thanks')
  expect(text('react-thanks')).toBe('已感谢3')
  await wait(10_000)
  expect(text('react-thanks')).toBe('感谢2')
  expect(phone.told).toEqual([REFUSALS.OFFLINE])
  answers({ 'post.get': { post: post() }, 'post.react': { counts: counts(3), reacted: ['thanks'] } })
  await tap('react-thanks')
  expect(text('react-thanks')).toBe('已感谢3')
  expect(tapsOf('post.react')).toHaveLength(1)
})

test('thanks are taken back by one more tap', async () => {
  await opens({ reacted: ['thanks'] }, { 'post.react': { counts: counts(1), reacted: [] } })
  await tap('react-thanks')
  expect(sent('post.react')).toMatchObject([{ on: false }])
  expect(text('react-thanks')).toBe('感谢1')
})

test('a word begun and left is there again; sent it stands below, and says that it is checked', async () => {
  const said: CommentView = comment({
    id: 'k-2' as CommentId,
    words: '我要，明天来拿',
    author: mine,
    state: 'checking',
  })
  const first = await opens({}, { 'comment.write': { comment: said } })
  await tap('comment')
  write('comment-words', '我要，明天来拿')
  first.unmount()
  await opens({}, { 'comment.write': { comment: said } })
  await tap('comment')
  expect((at('comment-words') as HTMLTextAreaElement).value).toBe('我要，明天来拿')
  await tap('comment-send')
  expect(sent('comment.write')).toMatchObject([{ postId: bike.id, words: '我要，明天来拿' }])
  expect(text('comment-k-2')).toContain('正在审核，只有您看得到')
  expect(phone.told).toEqual(['已收到，审核通过后大家就能看到'])
  await tap('comment')
  expect((at('comment-words') as HTMLTextAreaElement).value).toBe('')
})

test('a word whose answer was lost is the same tap after coming back; other words are another', async () => {
  const first = await opens({}, { 'comment.write': offline })
  await tap('comment')
  write('comment-words', '我要')
  await tap('comment-send')
  await wait(10_000)
  first.unmount()
  await opens({}, { 'comment.write': offline })
  await tap('comment')
  await tap('comment-send')
  await wait(10_000)
  expect(tapsOf('comment.write')).toHaveLength(1)
  write('comment-words', '我要，明天来')
  await tap('comment-send')
  await wait(10_000)
  expect(tapsOf('comment.write')).toHaveLength(2)
})

test('more that was said comes at the end of the page', async () => {
  await opens(
    {},
    {
      'post.comments': ({ cursor }: { cursor?: string }) =>
        cursor
          ? { items: [comment({ id: 'k-9' as CommentId, words: '最后一句' })] }
          : { items: [comment()], next: 'c1' },
    },
  )
  reachBottom()
  await wait()
  screen.getByText('最后一句')
})

test('one’s own word is taken back; another’s is reported with a reason', async () => {
  const own = comment({ id: 'k-2' as CommentId, author: mine })
  await opens(
    {},
    {
      'post.comments': { items: [comment(), own] },
      'comment.delete': { done: true },
      'board.report': { done: true },
    },
  )
  await tap('comment-delete-k-2')
  await tap('sure')
  expect(at('comment-k-2')).toBeNull()
  await tap('comment-report-k-1')
  await tap('report-send')
  expect(sent('board.report')).toEqual([])
  await tap('report-reason-2')
  write('report-words', '骂人了')
  await tap('report-send')
  expect(sent('board.report')).toMatchObject([
    { type: 'comment', id: 'k-1', reason: 'rude', words: '骂人了' },
  ])
  expect(phone.told).toEqual(['收到，我们会看'])
})

test('a private word says that nobody gives a number, and leads to the talk', async () => {
  await opens({}, { 'thread.begin': { thread: talk() } })
  await tap('contact')
  expect(text('contact-hint')).toContain('对方看不到您的手机号')
  write('contact-words', '您好，还在吗？')
  await tap('contact-send')
  expect(sent('thread.begin')).toMatchObject([{ postId: bike.id, words: '您好，还在吗？' }])
  expect(phone.went).toEqual([`/board/thread/index?id=${encodeURIComponent('p-bike:m-lin')}`])
})

test('who may not write just now is told so in kind words, and keeps what was written', async () => {
  await opens({}, { 'comment.write': 'BANNED_HERE' })
  await tap('comment')
  write('comment-words', '我要')
  await tap('comment-send')
  expect(phone.told).toEqual([REFUSALS.BANNED_HERE])
  expect((at('comment-words') as HTMLTextAreaElement).value).toBe('我要')
})

test('a sold thing takes no more words, and says why', async () => {
  await opens({ ended: { why: 'sold', at: NOW }, mayContact: false })
  screen.getByText('已卖出')
  expect(text('over')).toBe('这条已经结束，不再留言了')
  expect(at('comment') ?? at('contact')).toBeNull()
})

test('what ended with its day takes no more words either', async () => {
  await opens({ endsAt: NOW - 1, mayContact: false })
  expect(text('over')).toBe('这条已经结束，不再留言了')
})

test('its author says that it is sold, changes it, or takes it away', async () => {
  await opens(ownPost(), {
    'post.end': { post: ownPost({ ended: { why: 'sold', at: NOW }, mayEnd: [] }) },
    'post.delete': { done: true },
  })
  expect(at('contact') ?? at('report')).toBeNull()
  await tap('edit')
  expect(phone.went).toEqual(['/board/write/index?id=p-bike'])
  await tap('end-sold')
  await tap('sure')
  expect(sent('post.end')).toMatchObject([{ why: 'sold' }])
  expect(at('end-sold')).toBeNull()
  await tap('delete')
  await tap('sure')
  expect(phone.went.at(-1)).toBe('back')
})

test.each([
  [{ state: 'checking' as const }, '正在审核，通过后大家就能看到'],
  [{ state: 'queued' as const }, '正在审核，物业的同事再看一眼'],
  [{ state: 'hidden' as const }, '有邻居提了意见，正在核实'],
  [
    { state: 'refused' as const, acts: [{ act: 'refuse' as const, reason: '广告刷屏', at: NOW }] },
    '原因：广告刷屏',
  ],
  [
    { state: 'removed' as const, acts: [{ act: 'remove' as const, reason: '内容不实', at: NOW }] },
    '这条被移除了，大家看不到原因：内容不实',
  ],
])('its author is told how it stands: %j', async (change, words) => {
  await opens(ownPost(change))
  expect(text('standing')).toContain(words)
  // Nobody can thank for what nobody sees.
  expect(at('react-thanks')).toBeNull()
})

test('a change that is being checked is shown to its author, who knows that others see what was', async () => {
  const edited = { about: bike.about, title: '自行车，便宜了', words: '降价', pictures: [] }
  await opens(ownPost({ edited }))
  expect(text('standing')).toContain('通过前，大家看到的还是原来的')
  expect(text('title')).toBe('自行车，便宜了')
})

test('what was refused may be appealed once, and the answer is read there', async () => {
  const refused = ownPost({ state: 'refused', mayAppeal: true })
  await opens(refused, { 'board.appeal': { done: true } })
  await tap('appeal')
  write('appeal-words', '这是我自己的旧车')
  await tap('appeal-send')
  expect(sent('board.appeal')).toMatchObject([{ type: 'post', id: bike.id, words: '这是我自己的旧车' }])
  expect(phone.told).toEqual(['申诉已经交上去了'])
})

test('an appeal that was answered says how', async () => {
  const answered = { granted: false, words: '广告不能发', at: NOW }
  await opens(ownPost({ state: 'removed', appeal: { words: '不是', at: NOW, answered } }))
  expect(text('appeal-stands')).toBe('申诉没有通过：广告不能发')
})

test('a complaint about the property becomes a request, and its progress is one tap away', async () => {
  let ticket: { ticketId?: TicketId } = {}
  await opens(
    {},
    {
      'post.get': () => ({ post: ownPost({ mayRequest: ticket.ticketId === undefined, ...ticket }) }),
      'catalogue.get': { rev: 1, kinds: DEFAULT_KINDS, prices: [] },
      'post.request': () => (ticket = { ticketId: 't-7' as TicketId }),
    },
  )
  await tap('request')
  await wait()
  expect(at('request-praise')).toBeNull()
  await tap('request-lift')
  expect(sent('post.request')).toMatchObject([{ id: bike.id, kind: 'lift' }])
  expect(phone.went).toEqual(['/resident/ticket/index?id=t-7'])
  await tap('ticket')
  expect(phone.went).toHaveLength(2)
})

test('a shop says whether it is open, and is found on the map', async () => {
  await opens({
    about: {
      kind: 'shop',
      place: '东门修鞋铺',
      location: { latitude: 31.2, longitude: 121.5 },
      hours: [EVERY_DAY],
    },
  })
  expect(text('open-now')).toBe('营业中 · 到 21:00')
  await tap('map')
  expect(phone.maps).toMatchObject([{ latitude: 31.2, longitude: 121.5, name: '东门修鞋铺' }])
})

test('only a public post is sent on, as its title and its first picture', async () => {
  await opens({ pictures: [photo('a'), photo('b')] })
  expect(phone.mayShare).toBe(true)
  expect(phone.card()).toEqual({
    title: '转让：儿童自行车，16 寸',
    path: 'board/post/index?id=p-bike&of=c-1',
    imageUrl: 'https://env.bucket/photos/a.jpg',
  })
})

test('what is still checked does not leave the phone', async () => {
  await opens(ownPost({ state: 'checking' }))
  expect(phone.mayShare).toBe(false)
  expect(phone.card()).toMatchObject({ path: 'pages/home/index' })
})

test('a card opened by somebody who lives in two places is read as the one who lives there', async () => {
  const elsewhere: Membership = { ...lin, id: 'm-lin-2' as MemberId, communityId: 'c-2' as CommunityId }
  phone.params = { id: bike.id, of: 'c-2' }
  await opens({}, { 'session.me': { memberships: [lin, elsewhere] } })
  expect(sent('post.get')).toMatchObject([{ as: 'm-lin-2' }])
})

test('a card opened by somebody who lives nowhere here shows how to come in', async () => {
  await opens({}, { 'session.me': { memberships: [] }, 'join.waiting': { items: [] } })
  screen.getByText('您还没有加入小区')
  expect(sent('post.get')).toEqual([])
})

test('what is gone says so', async () => {
  await opens({}, { 'post.get': 'NOT_FOUND' })
  screen.getByText(REFUSALS.NOT_FOUND)
})
