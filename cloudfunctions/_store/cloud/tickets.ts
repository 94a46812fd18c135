import type { ZoneId } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import { followIdOf } from '@domain/ticket/follow'
import { boxKeySince } from '@domain/ticket/box-key'
import type { Store } from '../store'
import { pageOf } from './page'
import { beside, openPipeline } from './pipeline'
import { revise } from './revise'
import { _, db, type Table, type Tally } from './table'
import { besideEach, counted, followedOpen, following, seenOf, type Beside } from './ticket-follows'
import { ticketsWhere, visitsWhere } from './ticket-query'
import { whole } from './whole'

/** Zones of the largest community. */
const MOST_ZONES = 500

export const cloudTickets = (tickets: Table<Ticket>, tally: Tally): Store['tickets'] => ({
  async add(ticket) {
    if (await tickets.insert(ticket)) {
      tally.leftToTell ||= ticket.outbox.length > 0
      return ticket
    }
    const earlier = await tickets.get(ticket._id)
    if (!earlier) throw new Error('a ticket that was a duplicate is gone')
    return earlier
  },

  get: (id) => tickets.get(id),

  several: (ids) => tickets.findAny({ _id: _.in([...ids]) }, ids.length),

  async seen(communityId, id, memberId) {
    const asked = db
      .collection('tickets')
      .aggregate()
      .match({ _id: _.eq(id) })
      .limit(1)
    beside(asked, 'follows', 'counted', counted(openPipeline().match({ communityId, ticketId: id })))
    beside(asked, 'follows', 'mine', openPipeline().match({ _id: followIdOf(id, memberId) }))
    const list = await tally.listed<Beside>(asked)
    return list.map(seenOf)[0]
  },

  async alike(communityId, keys, since, memberId, most) {
    const asked = db
      .collection('tickets')
      .aggregate()
      .match({ communityId, alike: _.in([...keys]), boxKey: _.gte(boxKeySince(true, since)) })
      .sort({ boxKey: -1 })
      .limit(most)
    besideEach(asked, communityId, 'counted', (follows) => counted(follows))
    besideEach(asked, communityId, 'mine', (follows) => follows.match({ memberId }).limit(1))
    const list = await tally.listed<Beside>(asked)
    return list.map(seenOf)
  },

  change: (id, decide, known) => {
    return revise(
      () => tickets.get(id),
      decide,
      async (before, after) => {
        const isOurs = (await tickets.update({ _id: id, rev: before.rev }, difference(before, after))) === 1
        if (isOurs) tally.leftToTell ||= after.outbox.length > before.outbox.length
        return isOurs
      },
      known,
    )
  },

  async page(box, size, after, narrowing = {}) {
    if ('followerId' in box) return following(tally, box, size, after)
    const where = ticketsWhere(box, narrowing, after)
    return pageOf(await tickets.find(where, ['boxKey', 'desc'], size), size, ({ boxKey }) => boxKey)
  },

  async revs(box, size, narrowing = {}) {
    if ('followerId' in box) return (await following(tally, box, size, undefined)).items.map(revOf)
    const asked = db
      .collection('tickets')
      .aggregate()
      .match(ticketsWhere(box, narrowing))
      .sort({ boxKey: -1 })
      .limit(size)
      .project({ rev: 1 })
    return (await tally.listed<Pick<Ticket, '_id' | 'rev'>>(asked)).map(revOf)
  },

  async counts(communityId, asked, most) {
    const all = db
      .collection('communities')
      .aggregate()
      .match({ _id: _.eq(communityId) })
      .limit(1)
    for (const [name, { box, narrowing }] of Object.entries(asked)) {
      const open =
        'followerId' in box
          ? followedOpen(box)
          : openPipeline().match(
              narrowing?.toVisit
                ? visitsWhere(communityId, 'zoneIds' in box ? box.zoneIds : undefined)
                : ticketsWhere(box, { ...narrowing, standing: 'open' }),
            )
      beside(all, 'followerId' in box ? 'follows' : 'tickets', name, counted(open, most))
    }
    const list = await tally.listed<Record<string, { count: number }[]>>(
      all.project(Object.fromEntries(Object.keys(asked).map((name) => [name, 1]))),
    )
    return Object.fromEntries(Object.keys(asked).map((name) => [name, list[0]?.[name]?.[0]?.count ?? 0]))
  },

  async undelivered(communityId, size, after) {
    const where = { communityId, deadKey: after === undefined ? _.gt('') : _.gt('').and(_.lt(after)) }
    return pageOf(await tickets.find(where, ['deadKey', 'desc'], size), size, ({ deadKey }) => deadKey ?? '')
  },

  async visits(communityId, zoneIds, size, after) {
    const where = visitsWhere(communityId, zoneIds, after)
    return pageOf(
      await tickets.find(where, ['visitKey', 'asc'], size),
      size,
      ({ visitKey }) => visitKey ?? '',
    )
  },

  async visitsByZone(communityId) {
    const asked = db
      .collection('tickets')
      .aggregate()
      .match(visitsWhere(communityId, undefined))
      .group({ _id: '$place.zoneId', waiting: db.command.aggregate.sum(1) })
      .limit(MOST_ZONES)
    const list = await tally.listed<{ _id: ZoneId; waiting: number }>(asked)
    return new Map(list.map(({ _id, waiting }) => [_id, waiting]))
  },

  async followed(id) {
    // Whoever is just deciding about it must see that there is somebody more to tell.
    await tickets.update({ _id: id, followed: _.neq(true) }, { followed: true, rev: _.inc(1) })
  },

  due: (what, now, most) => tickets.find({ [what]: _.lte(now) }, [what, 'asc'], most),
})

const revOf = ({ _id, rev }: Pick<Ticket, '_id' | 'rev'>): string => `${_id}:${rev}`

/** Written by their own verbs, or by nobody but the courier. */
const APART: readonly string[] = [
  '_id',
  'rev',
  'timeline',
  'outbox',
  'outboxDueAt',
  'outboxTurn',
  'outboxLease',
  'deadKey',
  'followed',
]

/**
 * What a command changed. Timeline and outbox are only ever added to, never written whole: the courier takes told
 * notices out of the outbox without touching `rev`, and must not find them put back.
 */
const difference = (before: Ticket, after: Ticket): object => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Ticket)[]
  const changed = keys.filter(
    (key) => !APART.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const events = after.timeline.slice(before.timeline.length)
  const notices = after.outbox.slice(before.outbox.length)
  return {
    ...whole(Object.fromEntries(changed.map((key) => [key, after[key]]))),
    ...Object.fromEntries(changed.filter((key) => after[key] === undefined).map((key) => [key, _.remove()])),
    rev: after.rev,
    ...(events.length === 0 ? {} : { timeline: _.push(events) }),
    ...(notices.length === 0 ? {} : { outbox: _.push(notices), outboxDueAt: after.updatedAt }),
  }
}
