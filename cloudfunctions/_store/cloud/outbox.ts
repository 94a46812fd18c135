import { nextDueAt } from '@domain/notice/outbox'
import { sortableMoment } from '@domain/time/sortable'
import type { Outbox, OutboxHolder } from '../store'
import { _, type Table, type Tally } from './table'

/** Lost races of one courier with commands on the same document; each command is a person's tap. */
const TRIES = 20

/** Over any collection whose documents hold notices to tell. */
export const cloudOutbox = (holders: Table<OutboxHolder>, tally: Tally): Outbox => ({
  async due(now, most) {
    return holders.find({ outboxDueAt: _.lte(now) }, ['outboxDueAt', 'asc'], most)
  },

  // The turn, and not the time, says whose it is: a command that adds a notice moves the time, and must not give the
  // document to a second courier while the first is at it.
  async lease(holder, until) {
    const { _id, outboxTurn } = holder
    const turn = (outboxTurn ?? 0) + 1
    const change = { outboxTurn: turn, outboxLease: until, outboxDueAt: until }
    const isOurs = (await holders.update({ _id, outboxTurn: sameTurn(outboxTurn) }, change)) === 1
    return isOurs ? { ...holder, outboxTurn: turn, outboxLease: until, outboxDueAt: until } : undefined
  },

  // Only the courier whose turn it is takes notices out, so a place in the list is the same until it settles.
  async mark({ _id, outboxTurn, outbox }, id, at, sent) {
    const placeOf = (one: string) => `outbox.${outbox.findIndex((notice) => notice.id === one)}`
    const gone = Object.fromEntries(sent.map((one) => [`${placeOf(one)}.sent`, true]))
    const change = { [`${placeOf(id)}.sending`]: at, ...gone }
    return (await holders.update({ _id, outboxTurn, [`${placeOf(id)}.id`]: id }, change)) === 1
  },

  // `rev` and the turn together show that neither a command nor another courier has written since.
  async settle(leased, remains) {
    let holder: OutboxHolder | undefined = leased
    for (let tries = 0; holder && holder.outboxTurn === leased.outboxTurn && tries < TRIES; tries += 1) {
      const { _id, rev, outboxTurn } = holder
      const outbox = remains(holder.outbox)
      const change = {
        outbox: _.set(outbox),
        outboxDueAt: nextDueAt(outbox),
        outboxLease: 0,
        // Whoever has read it before must not write back what is crossed off here.
        outboxTurn: (outboxTurn ?? 0) + 1,
        ...deadKeyOf(holder, outbox),
      }
      if ((await holders.update({ _id, rev, outboxTurn }, change)) === 1) return
      holder = await holders.get(_id)
    }
  },

  async revive(id, noticeId, now) {
    const holder = await holders.get(id)
    const at = holder?.outbox.findIndex((notice) => notice.id === noticeId && notice.dead) ?? -1
    const notice = holder?.outbox[at]
    if (!holder || !notice) return false
    const place = `outbox.${at}`
    const again = holder.outbox.map((each) => (each === notice ? { ...each, dead: false } : each))
    const changed = await holders.update(
      {
        _id: id,
        rev: holder.rev,
        outboxTurn: sameTurn(holder.outboxTurn),
        [`${place}.id`]: noticeId,
        [`${place}.dead`]: true,
      },
      {
        [`${place}.dead`]: false,
        [`${place}.attempts`]: 0,
        [`${place}.dueAt`]: now,
        [`${place}.failure`]: _.remove(),
        outboxDueAt: now,
        rev: _.inc(1),
        ...deadKeyOf(holder, again),
      },
    )
    if (changed === 1) tally.leftToTell = true
    return changed === 1
  },
})

/** Nobody has had it in hand yet: the field is not there. */
export const sameTurn = (turn: number | undefined): unknown => turn ?? _.exists(false)

/** By when it was, newest first, and the id: a list of documents with something given up on goes by it. */
export const deadKeyOf = (
  holder: Pick<OutboxHolder, '_id' | 'deadKey'>,
  outbox: OutboxHolder['outbox'],
): { deadKey?: string | null } => {
  const dead = outbox.filter((notice) => notice.dead).map(({ at }) => at)
  if (dead.length === 0) return (holder.deadKey ?? null) === null ? {} : { deadKey: null }
  return { deadKey: `${sortableMoment(Math.max(...dead))}:${holder._id}` }
}
