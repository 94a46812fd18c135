import type { BuildingId, CommentId, CommunityId, FileId, Moment, PostId, RequestId } from '@contract/ids'
import type { Author, Checking, Comment, Post, PostContent } from '@contract/post'
import { sortableMoment } from '@domain/time/sortable'
import { placed } from './comment'
import { endsAtOf, shelved } from './post'

/** Nobody sees it before it has been looked at: it begins in the check, and is due at once. */
const unchecked = (pictures: readonly FileId[], now: Moment) => ({
  state: 'checking' as const,
  checking: checkingOf(pictures, now),
  checkAt: now,
  queueKey: null,
  reports: [],
  acts: [],
  createdAt: now,
  updatedAt: now,
  rev: 1,
  outbox: [],
})
export const checkingOf = (pictures: readonly FileId[], now: Moment): Checking => ({
  pictures: pictures.map((file) => ({ file })),
  since: now,
  tries: 0,
})

export interface Writing {
  id: PostId
  requestId: RequestId
  communityId: CommunityId
  author: Author
  /** On whose shelf it lies; only of who shows it. */
  buildingId: BuildingId | undefined
  content: PostContent
}

export const writePost = (writing: Writing, now: Moment): Post => {
  const { id, requestId, communityId, author, buildingId, content } = writing
  const files = content.pictures.map(({ file }) => file)
  return shelved({
    _id: id,
    communityId,
    ...(buildingId === undefined ? {} : { buildingId }),
    author,
    content,
    ...unchecked(files, now),
    endsAt: endsAtOf(content.about, now),
    answered: false,
    shelves: [],
    search: [],
    taps: [requestId],
    sortKey: `${sortableMoment(now)}:${id}`,
  })
}

export interface Commenting extends Pick<Writing, 'requestId' | 'communityId' | 'author'> {
  id: CommentId
  postId: PostId
  words: string
}

export const writeComment = (commenting: Commenting, now: Moment): Comment => {
  const { id, requestId, communityId, author, postId, words } = commenting
  return placed({
    _id: id,
    communityId,
    postId,
    author,
    words,
    ...unchecked([], now),
    sortKey: '',
    taps: [requestId],
  })
}
