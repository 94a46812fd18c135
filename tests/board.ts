import type { CommentId, MemberId, PostId, RequestId } from '@contract/ids'
import type { Comment, Post, PostAbout, PostContent } from '@contract/post'
import type { Actor } from '@domain/access/policy'
import { placed } from '@domain/board/comment'
import { shelved } from '@domain/board/post'
import { writeComment, writePost } from '@domain/board/write'
import { importDocuments } from '../scripts/seed/import-documents'
import type { Stand } from './stand'

let made = 0

export const content = (more: Partial<PostContent> = {}): PostContent => ({
  about: { kind: 'tip' },
  title: '空调清洗自己动手',
  words: '先断电，再拆滤网，用清水冲。',
  pictures: [],
  ...more,
})
export const SALE: PostAbout = { kind: 'sale', price: 8_000, condition: 'good' }

/** A post of somebody's that has been looked at and is out. */
export const publicPost = (by: Actor, at: number, more: Partial<Post> = {}): Post => {
  made += 1
  const { _id: memberId, openid, name, role, communityId } = by
  const writing = {
    id: `p-${made}-${memberId}` as PostId,
    requestId: `r-${made}` as RequestId,
    communityId,
    author: { memberId, openid, name, role },
    buildingId: undefined,
    content: content(),
  }
  const checked = { state: 'public' as const, checking: null, checkAt: null }
  return shelved({ ...writePost(writing, at), ...checked, ...more })
}

export const publicComment = (by: Actor, postId: PostId, at: number, words = '谢谢分享'): Comment => {
  made += 1
  const { _id: memberId, openid, name, role, communityId } = by
  const commenting = {
    id: `c-${made}` as CommentId,
    requestId: `r-${made}` as RequestId,
    communityId,
    author: { memberId, openid, name, role },
    postId,
    words,
  }
  return placed({ ...writeComment(commenting, at), state: 'public', checking: null, checkAt: null })
}

export const putPosts = (stand: Stand, ...posts: Post[]): Promise<void> =>
  importDocuments(stand.cloud.url, 'posts', posts)
export const putComments = (stand: Stand, ...comments: Comment[]): Promise<void> =>
  importDocuments(stand.cloud.url, 'comments', comments)

/** A document as it lies in the store. */
export const stored = async <T>(stand: Stand, collection: string, id: string): Promise<T | undefined> => {
  const before = encodeURIComponent(JSON.stringify(`${id}~`))
  const response = await fetch(`${stand.cloud.url}/documents/${collection}?before=${before}`)
  const { documents } = (await response.json()) as { documents: (T & { _id: string })[] }
  return documents.find(({ _id }) => _id === id)
}

/** As many neighbours as are wanted, let in long ago. */
export const crowd = (like: Actor, many: number): Actor[] =>
  Array.from({ length: many }, (_, at) => ({
    ...like,
    _id: `m-crowd-${at}` as MemberId,
    openid: `o-crowd-${at}`,
    name: `邻居${at}`,
    boxKey: `5:crowd-${at}`,
  }))
export const letIn = (stand: Stand, people: readonly Actor[]): Promise<void> =>
  importDocuments(
    stand.cloud.url,
    'members',
    people.map(
      ({ zones: _zones, away: _away, territory: _territory, communityName: _name, ...member }) => member,
    ),
  )
