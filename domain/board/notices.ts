import { ENDINGS } from '@contract/glossary'
import type { MemberId, Moment, NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import type { Author, Post, Thread } from '@contract/post'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { postPage, threadPage } from '@domain/notice/pages'
import { templateFields } from '@domain/notice/template-fields'

// What neighbours are told. Never words that nobody has checked yet: of a title, only one that was public.

/** A word about a post, as it lies in an inbox and as WeChat sends it. */
const aboutPost = (
  post: Pick<Post, '_id' | 'communityId'>,
  fact: string,
  { title, body }: { title: string; body: string },
  to: Pick<Author, 'memberId' | 'openid'>,
  at: Moment,
): Notice => ({
  id: `${post._id}:${fact}:${to.memberId}` as NoticeId,
  communityId: post.communityId,
  memberId: to.memberId,
  openid: to.openid,
  topic: 'board',
  title,
  body,
  opens: 'post',
  about: post._id,
  late: true,
  at,
  push: {
    template: 'reply',
    page: postPage(post._id, to.memberId),
    data: templateFields('reply', { what: title, tip: body, at }),
  },
})

const add = <T extends Pick<Post, 'outbox'>>(document: T, notice: Notice): T => {
  if (document.outbox.some(({ id }) => id === notice.id)) return document
  const outbox = [...document.outbox, toOutbox(notice)]
  return { ...document, outbox, outboxDueAt: nextDueAt(outbox) }
}

const toFollowersOf = (notice: Notice, except: MemberId[]): Notice => ({
  ...notice,
  memberId: 'followers' as MemberId,
  openid: '',
  audience: 'followers',
  except,
})
const NOBODY = { memberId: 'followers' as MemberId, openid: '' }

export const tellFollowers = (post: Post, fact: 'ended', by: MemberId, now: Moment): Post => {
  const words = {
    title: `您关注的「${post.content.title}」${ENDINGS[post.ended?.why ?? 'over']}`,
    body: '这条帖子结束了，收藏里还能看到。',
  }
  return add(post, toFollowersOf(aboutPost(post, fact, words, NOBODY, now), [by]))
}

export const tellOwner = (post: Post, fact: 'lapsed', now: Moment): Post => {
  const words = {
    title: `您的帖子「${post.content.title}」到期了`,
    body: '邻居们看不到它了。还需要的话，再发一次就好。',
  }
  return add(post, aboutPost(post, fact, words, post.author, now))
}

/** A comment that has just become public: to the author of the post, and to who follows it. For its own outbox. */
export const commentNotices = (
  post: Pick<Post, '_id' | 'communityId' | 'author' | 'content'>,
  comment: { _id: string; author: Author; words: string },
  now: Moment,
): Notice[] => {
  const { title } = post.content
  const fact = `comment-${comment._id}`
  const body = `${comment.author.name}：${comment.words}`
  const speaker = comment.author.memberId
  const toAuthor = aboutPost(post, fact, { title: `「${title}」有人回复`, body }, post.author, now)
  const followed = { title: `您关注的「${title}」有人回复`, body }
  const toFollowers = toFollowersOf(aboutPost(post, `${fact}-followers`, followed, NOBODY, now), [
    speaker,
    post.author.memberId,
  ])
  return post.author.memberId === speaker || post.author.openid === ''
    ? [toFollowers]
    : [toAuthor, toFollowers]
}

/** Something was said in a thread; once until it is read. Who, and about what; never the words. */
export const tellOther = (thread: Thread, from: Author, to: Author, now: Moment): Thread => {
  if (to.openid === '') return thread
  const title = `${from.name}给您发了私信`
  const body = `关于「${thread.title}」，点开就能看和回复。`
  return add(thread, {
    id: `${thread._id}:said-${thread.said.length}:${to.memberId}` as NoticeId,
    communityId: thread.communityId,
    memberId: to.memberId,
    openid: to.openid,
    topic: 'board',
    title,
    body,
    opens: 'thread',
    about: thread._id,
    late: true,
    at: now,
    push: {
      template: 'reply',
      page: threadPage(thread._id, to.memberId),
      data: templateFields('reply', { what: title, tip: body, at: now }),
    },
  })
}
