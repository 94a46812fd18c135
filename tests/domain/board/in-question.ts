import { isRefusal, type Refusal } from '@contract/errors'
import type {
  CommentId,
  CommunityId,
  FileId,
  MemberId,
  Moment,
  PostId,
  RequestId,
  ThreadId,
} from '@contract/ids'
import type { Checking, Comment, Post, PostContent, Thread } from '@contract/post'
import { inPlace, type InQuestion } from '@domain/board/in-question'
import { checkingOf } from '@domain/board/write'

// Things that neighbours of 翠湖花园 have written.

export const NOW = Date.parse('2026-11-23T10:00:00+08:00')
export const MINUTE = 60_000
const COMMUNITY = 'green-lake' as CommunityId

export const author = (id = 'lin') => ({
  memberId: `m-${id}` as MemberId,
  openid: `o-${id}`,
  name: '林秀英',
  role: 'resident' as const,
})
export const picture = (name: string) => `cloud://e/${name}.jpg` as FileId

export const content = (more: Partial<PostContent> = {}): PostContent => ({
  about: { kind: 'sale', price: 5000, condition: 'good' },
  title: '儿童自行车',
  words: '骑了半年，孩子长高了。',
  pictures: [],
  ...more,
})

export const post = (more: Partial<Post> = {}): Post =>
  inPlace<Post>({
    _id: 'p-1' as PostId,
    communityId: COMMUNITY,
    author: author(),
    content: content(),
    state: 'public',
    endsAt: NOW + 60 * 24 * 60 * MINUTE,
    answered: false,
    createdAt: NOW,
    updatedAt: NOW,
    shelves: [],
    search: [],
    reports: [],
    acts: [],
    taps: [],
    outbox: [],
    sortKey: '1:p-1',
    rev: 1,
    ...more,
  })

/** Written a moment ago, with so many pictures. */
export const written = (
  pictures: readonly string[] = [],
  more: Partial<Post> = {},
): Post & { checking: Checking } => {
  const shown = pictures.map((name) => ({ file: picture(name), width: 10, height: 10 }))
  const checking = checkingOf(pictures.map(picture), NOW)
  return {
    ...post({ state: 'checking', content: content({ pictures: shown }), checkAt: NOW, ...more }),
    checking,
  }
}

/** Public, and edited a moment ago. */
export const edited = (more: Partial<Post> = {}): Post & { checking: Checking } => ({
  ...post({ edited: content({ words: '降价了。' }), checkAt: NOW, ...more }),
  checking: checkingOf([], NOW),
})

export const comment = (more: Partial<Comment> = {}): Comment =>
  inPlace<Comment>({
    _id: 'c-1' as CommentId,
    communityId: COMMUNITY,
    postId: 'p-1' as PostId,
    author: author('he'),
    words: '还在吗？',
    state: 'public',
    createdAt: NOW,
    updatedAt: NOW,
    sortKey: '',
    reports: [],
    acts: [],
    taps: [],
    outbox: [],
    rev: 1,
    ...more,
  })

export const thread = (more: Partial<Thread> = {}): Thread => ({
  _id: 'p-1:m-he' as ThreadId,
  communityId: COMMUNITY,
  postId: 'p-1' as PostId,
  title: '儿童自行车',
  author: author(),
  asker: { ...author('he'), name: '何平' },
  said: [{ by: 'asker', words: '便宜点', at: NOW, requestId: 't-1' as RequestId }],
  reports: [],
  acts: [],
  memberIds: [author().memberId, author('he').memberId],
  read: {},
  sortKey: '1',
  updatedAt: NOW,
  outbox: [],
  rev: 1,
  ...more,
})

/** What must not be refused. */
export const done = <T extends object>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}

let taps = 0
export const tapped = () => `tap-${(taps += 1)}` as RequestId
/** What its people have been told of it, the last last. */
export const told = ({ outbox }: Pick<InQuestion, 'outbox'>): string[] =>
  outbox.map(({ title, body }) => `${title} ${body}`)
export const at = (minutes: number): Moment => NOW + minutes * MINUTE
