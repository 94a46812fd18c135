import type { Moment } from '@contract/ids'
import { lapsePost } from '@domain/board/change'
import type { Store } from '../_store/store'

/** Posts seen to in one minute; more are ended in the next. */
const MOST = 50

/** Posts whose day has passed, or their sixty. */
export const endPosts = async (store: Store, now: () => Moment): Promise<number> => {
  const due = await store.posts.lapsing(now(), MOST)
  for (const post of due) await store.posts.change(post._id, (each) => lapsePost(each, now()), post)
  return due.length
}
