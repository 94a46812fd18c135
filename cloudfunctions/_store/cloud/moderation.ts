import type { Act, Comment, Neighbour, Post, Queued, Thread } from '@contract/post'
import type { Member } from '@contract/member'
import { whoseOf, type Judged } from '@domain/board/in-question'
import { newNeighbour } from '@domain/board/neighbour'
import { MOST_ACTS, standingAfter } from '@domain/board/noted'
import type { Verdict } from '../board-store'
import type { Store } from '../store'
import { pageOf } from './page'
import { beside, openPipeline, type Stages } from './pipeline'
import { _, db, type Table, type Tally } from './table'

/** Managers of one community. */
const MOST_MANAGERS = 50
/** In the order of people they come first; see `domain/people/keys`. */
const MANAGERS = _.and([_.gte('1:'), _.lt('2:')])
const NAMES = { post: 'posts', comment: 'comments', thread: 'threads' } as const

interface Tables {
  posts: Table<Post>
  comments: Table<Comment>
  threads: Table<Thread>
  neighbours: Table<Neighbour>
  verdicts: Table<Verdict>
}
type Case = Judged & { managers: Pick<Member, 'openid'>[]; me: Neighbour[]; above?: Post[] }
type Asked<T> = T & { neighbours: { _id: string; acts: Act[] }[]; above?: { content: { title: string } }[] }

export const cloudModeration = (tables: Tables, tally: Tally): Store['moderation'] => {
  const { neighbours, verdicts } = tables
  const tableOf = {
    post: tables.posts,
    comment: tables.comments,
    thread: tables.threads,
  } as Record<keyof typeof NAMES, Table<Judged>>

  return {
    async case(type, { _id: memberId, communityId, openid }, id) {
      const asked = db
        .collection(NAMES[type])
        .aggregate()
        .match({ _id: _.eq(id) })
        .limit(1)
      const managers = openPipeline()
        .match({ communityId, active: true, boxKey: MANAGERS })
        .limit(MOST_MANAGERS)
        .project({ openid: 1 })
      beside(asked, 'members', 'managers', managers)
      beside(asked, 'neighbours', 'me', openPipeline().match({ _id: memberId }))
      if (type === 'comment')
        asked.lookup({ from: 'posts', localField: 'postId', foreignField: '_id', as: 'above' })
      const list = await tally.listed<Case>(asked)
      const [found] = list
      if (found?.communityId !== communityId || !found) return undefined
      const { managers: all, me, above: [above] = [], ...thing } = found
      const others = all.some((each) => each.openid !== undefined && each.openid !== openid)
      const mine = me[0] ?? newNeighbour({ _id: memberId, communityId })
      return { thing: thing, others, mine, ...(above ? { above } : {}) }
    },

    async queue(communityId, size, after) {
      const asked = db
        .collection('communities')
        .aggregate()
        .match({ _id: _.eq(communityId) })
        .limit(1)
        .project({ _id: 1 })
      const waiting = (from: keyof typeof NAMES, whose: string): Stages => {
        const stages = openPipeline()
          .match({ communityId, queueKey: _.gt(after ?? '') })
          .sort({ queueKey: 1 })
          .limit(size)
          .lookup({ from: 'neighbours', localField: whose, foreignField: '_id', as: 'neighbours' })
        if (from === 'comment')
          stages.lookup({ from: 'posts', localField: 'postId', foreignField: '_id', as: 'above' })
        return stages.project({ search: 0, shelves: 0, outbox: 0 })
      }
      beside(asked, 'posts', 'posts', waiting('post', 'author.memberId'))
      beside(asked, 'comments', 'comments', waiting('comment', 'author.memberId'))
      beside(asked, 'threads', 'threads', waiting('thread', 'memberIds'))
      const list = await tally.listed<{
        posts: Asked<Post>[]
        comments: Asked<Comment>[]
        threads: Asked<Thread>[]
      }>(asked)
      const { posts = [], comments = [], threads = [] } = list[0] ?? {}
      const all = [...posts, ...comments, ...threads].map(({ neighbours: found, above, ...thing }) => {
        const whose = whoseOf(thing).memberId
        const before = found.find(({ _id }) => _id === whose)?.acts ?? []
        return { thing: thing, before, title: above?.[0]?.content.title }
      })
      const keyOf = ({ thing }: { thing: Queued }) => thing.queueKey ?? ''
      const oldest = all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, size)
      return pageOf(oldest, size, keyOf)
    },

    async claim(type, { _id, checkAt }, until) {
      return (await tableOf[type].update({ _id, checkAt }, { checkAt: until })) === 1
    },

    async byTrace(traceId) {
      return (await tables.posts.findAny({ 'checking.pictures.traceId': traceId }, 1))[0]
    },

    async note(communityId, act) {
      const { mutedUntil, ...standing } = standingAfter(act)
      const where = { _id: act.about, 'acts.requestId': _.neq(act.requestId) }
      const noted = await neighbours.update(where, {
        ...standing,
        // Who is muted twice is muted until the later.
        ...(mutedUntil === undefined ? {} : { mutedUntil: mutedUntil && _.max(mutedUntil) }),
        acts: _.push({ each: [act], slice: -MOST_ACTS }),
        rev: _.inc(1),
      })
      // Noted before; or nothing is known of them yet.
      if (noted === 0)
        await neighbours.insert({
          ...newNeighbour({ _id: act.about, communityId }),
          ...standingAfter(act),
          acts: [act],
          rev: 1,
        })
    },

    verdict: (verdict) => verdicts.insert(verdict).then(() => undefined),
    verdicts: (ids) =>
      ids.length === 0 ? Promise.resolve([]) : verdicts.findAny({ _id: _.in([...ids]) }, ids.length),
    forget: (before) => verdicts.remove({ at: _.lt(before) }).then(() => undefined),
  }
}
