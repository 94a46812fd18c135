import { nextDueAt } from '@domain/notice/outbox'
import type { Outbox, OutboxHolder } from '../store'
import { _, type Table } from './table'

/** Over any collection whose documents hold notices to tell. */
export const cloudOutbox = (holders: Table<OutboxHolder>): Outbox => ({
  async due(now, most) {
    return holders.find({ outboxDueAt: _.lte(now) }, ['outboxDueAt', 'asc'], most)
  },

  async lease({ _id, outboxDueAt }, until) {
    return (await holders.update({ _id, outboxDueAt }, { outboxDueAt: until })) === 1
  },

  // `rev` and the lease together show that neither a command nor another courier has written since.
  async settle(leased, until, remains) {
    let holder: OutboxHolder | undefined = { ...leased, outboxDueAt: until }
    while (holder) {
      const { _id, rev, outboxDueAt } = holder
      const outbox = remains(holder.outbox)
      const change = { outbox: _.set(outbox), outboxDueAt: nextDueAt(outbox) }
      if ((await holders.update({ _id, rev, outboxDueAt }, change)) === 1) return
      holder = await holders.get(_id)
    }
  },
})
