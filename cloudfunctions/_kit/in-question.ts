import type { Refusal } from '@contract/errors'
import type { Thread } from '@contract/post'
import type { InQuestion, Judged } from '@domain/board/in-question'
import type { Store } from '../_store/store'

/** What is decided about a post or a comment, and about a thread. */
export interface Deciding {
  thing: <T extends InQuestion>(thing: T) => T | Refusal
  thread: (thread: Thread) => Thread | Refusal
}

/** A change of whichever it is; `known`: as it was just read. 1, each lost race 2 more */
export const changeJudged = (store: Store, known: Judged, decide: Deciding): Promise<Judged | Refusal> => {
  if ('memberIds' in known) return store.threads.change(known._id, decide.thread, known)
  if ('content' in known) return store.posts.change(known._id, decide.thing, known)
  return store.comments.change(known._id, decide.thing, known)
}
