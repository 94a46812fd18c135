import type { Refusal } from '@contract/errors'
import type { Comment, Post, Thread } from '@contract/post'
import type { Judged } from '@domain/board/in-question'
import type { Store } from '../_store/store'

/** What is decided about each. */
export interface Deciding {
  post: (post: Post) => Post | Refusal
  comment: (comment: Comment) => Comment | Refusal
  thread: (thread: Thread) => Thread | Refusal
}

/** A change of whichever it is; `known`: as it was just read. 1, each lost race 2 more */
export const changeJudged = (store: Store, known: Judged, decide: Deciding): Promise<Judged | Refusal> => {
  if ('memberIds' in known) return store.threads.change(known._id, decide.thread, known)
  if ('content' in known) return store.posts.change(known._id, decide.post, known)
  return store.comments.change(known._id, decide.comment, known)
}
