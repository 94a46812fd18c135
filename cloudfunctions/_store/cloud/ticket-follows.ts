import type { Follow, Ticket } from '@contract/ticket'
import type { Page } from '../page'
import type { Seen } from '../store'
import { pageOf } from './page'
import { closePipeline, openPipeline, type Stages } from './pipeline'
import { _, db, expression, type Tally } from './table'

// Who follows a ticket is looked up beside it, in the same call.

/** Followers that are counted; more are as many. */
const MOST_COUNTED = 1000

export type Beside = Ticket & { counted: { count: number }[]; mine: Follow[] }
export const seenOf = ({ counted: [of], mine, ...ticket }: Beside): Seen => ({
  ticket,
  following: { followers: of?.count ?? 0, follows: mine.length > 0 },
})

export const counted = (stages: Stages, most = MOST_COUNTED): Stages =>
  stages.limit(most).group({ _id: null, count: db.command.aggregate.sum(1) })

/** The follows of each ticket of a list, in the same call. */
export const besideEach = (
  asked: Stages,
  communityId: string,
  as: string,
  narrow: (follows: Stages) => Stages,
): Stages => {
  const $ = db.command.aggregate
  const theirs = openPipeline().match({ communityId, ...expression($.eq(['$ticketId', '$$ticket'])) })
  return asked.lookup({
    from: 'follows',
    let: { ticket: '$_id' },
    pipeline: closePipeline(narrow(theirs)),
    as,
  })
}

const WITH_TICKETS = { from: 'tickets', localField: 'ticketId', foreignField: '_id', as: 'tickets' }

/** What somebody follows that is still open. */
export const followedOpen = ({ communityId, followerId: memberId }: Followed): Stages =>
  openPipeline().match({ communityId, memberId }).lookup(WITH_TICKETS).match({ 'tickets.open': true })

interface Followed {
  communityId: string
  followerId: string
}

/** What somebody follows, in the order in which they began to. */
export const following = async (
  tally: Tally,
  box: Followed,
  size: number,
  after: string | undefined,
): Promise<Page<Ticket>> => {
  const { communityId, followerId: memberId } = box
  const asked = db
    .collection('follows')
    .aggregate()
    .match({ communityId, memberId, ...(after === undefined ? {} : { sortKey: _.lt(after) }) })
    .sort({ sortKey: -1 })
    .limit(size)
    .lookup(WITH_TICKETS)
  const list = await tally.listed<Follow & { tickets: Ticket[] }>(asked)
  const { next } = pageOf(list, size, ({ sortKey }) => sortKey)
  return { items: list.flatMap((follow) => follow.tickets), ...(next === undefined ? {} : { next }) }
}
