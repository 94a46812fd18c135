import { MODERATION_ACTS, POST_KINDS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Act, Comment, ModerationAct, Post, PostKind } from '@contract/post'
import type { BoardFigures } from '@contract/summary'
import { WECHAT } from '@domain/board/in-question'

/** Questions that are named, one by one. */
const MOST_NAMED = 20
/** Somebody waits for an answer to these. */
const ASKS: readonly PostKind[] = ['question', 'help']

interface Common {
  author: Pick<Post['author'], 'memberId'>
  acts: readonly Pick<Act, 'act' | 'at' | 'by'>[]
}
/** What has to be read of a post or a comment for a summary. */
export type Written = Common &
  (
    | (Pick<Post, '_id' | 'state' | 'createdAt' | 'updatedAt' | 'answered' | 'ended'> & {
        kind: PostKind
        title: string
        /** When it became a request. */
        requestedAt?: Moment | undefined
      })
    | (Pick<Comment, '_id' | 'state' | 'createdAt' | 'updatedAt'> & { kind?: undefined })
  )

/** Of a period: what was written in it and can still be read, and what was done in it, whenever it had been written. */
export const boardOf = (
  written: readonly Written[],
  { from, to }: { from: Moment; to: Moment },
): BoardFigures => {
  const isIn = (at: Moment): boolean => at >= from && at < to
  const shown = written.filter(({ state, createdAt }) => state === 'public' && isIn(createdAt))
  const posts = shown.flatMap((each) => (each.kind === undefined ? [] : [each]))
  const acts = written.flatMap((each) => each.acts.filter(({ at, by }) => isIn(at) && by.id !== WECHAT.id))
  const open = posts.filter(({ kind, answered, ended }) => ASKS.includes(kind) && !answered && !ended)
  const kinds = Object.keys(POST_KINDS) as PostKind[]
  const names = Object.keys(MODERATION_ACTS) as ModerationAct[]
  return {
    people: new Set(shown.map(({ author }) => author.memberId)).size,
    posts: counted(kinds, (kind) => posts.filter((each) => each.kind === kind).length).map(
      ({ of: kind, count }) => ({ kind, count }),
    ),
    comments: shown.length - posts.length,
    unanswered: open
      .sort((a, b) => a.createdAt - b.createdAt || (a._id < b._id ? -1 : 1))
      .slice(0, MOST_NAMED)
      .map(({ _id: id, title }) => ({ id, title })),
    requests: written.filter(
      (each) => each.kind !== undefined && each.requestedAt !== undefined && isIn(each.requestedAt),
    ).length,
    acts: counted(names, (name) => acts.filter(({ act }) => act === name).length).map(
      ({ of: act, count }) => ({ act, count }),
    ),
  }
}

/** The most first; what there is none of is left out. */
const counted = <T extends string>(names: readonly T[], count: (name: T) => number) =>
  names
    .map((of) => ({ of, count: count(of) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count)
