import type { CommentId, PostId } from '@contract/ids'
import type { Ending } from '@contract/post'

/** What is asked from below, one at a time. */
export type Question =
  | { about: 'contact' }
  | { about: 'comment' }
  | { about: 'report'; type: 'post' | 'comment'; id: PostId | CommentId }
  | { about: 'appeal'; type: 'post' | 'comment'; id: PostId | CommentId }
  | { about: 'end'; why: Ending }
  | { about: 'delete' }
  | { about: 'deleteComment'; id: CommentId }
  | { about: 'request' }
