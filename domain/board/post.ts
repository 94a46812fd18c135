import type { Moment } from '@contract/ids'
import type { Post, PostAbout } from '@contract/post'
import { dayBegins } from '@domain/time/calendar'
import { postPairs } from './search'
import { shelvesOf } from './shelves'

const DAY = 24 * 60 * 60_000
/** A post that nobody ends is over after this. */
const LASTS = 60 * DAY

/** When a post ends by itself: after its day, or after sixty. */
export const endsAtOf = (about: PostAbout, createdAt: Moment): Moment => {
  const day = about.kind === 'help' ? about.until : undefined
  return day === undefined ? createdAt + LASTS : dayBegins(day) + DAY
}

/** Said to be over by its author, or by the day. */
export const isOver = ({ ended, endsAt }: Pick<Post, 'ended' | 'endsAt'>, now: Moment): boolean =>
  ended !== undefined || endsAt <= now

/**
 * The post, found where it should be: whoever changes its state, its words or its ending puts it through this. Out of
 * sight, or over, it is found nowhere.
 */
export const shelved = (post: Post): Post => {
  const { state, content, createdAt, ended } = post
  const endsAt = endsAtOf(content.about, createdAt)
  if (state !== 'public' || ended) return { ...post, endsAt, shelves: [], search: [], lapseAt: null }
  return {
    ...post,
    endsAt,
    shelves: shelvesOf(content.about.kind, post.buildingId),
    search: postPairs(content),
    lapseAt: endsAt,
  }
}
