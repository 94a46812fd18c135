import type { Ticket } from '@contract/ticket'
import { nextDueAt } from '@domain/notice/outbox'
import type { OutboxHolder, Store } from '../store'
import { _, type Table } from './table'

export const cloudOutbox = (tickets: Table<Ticket>): Store['outbox'] => ({
  async due(now, most) {
    const found = await tickets.find({ outboxDueAt: _.lte(now) }, ['outboxDueAt', 'asc'], most)
    return found as OutboxHolder[]
  },

  async lease({ _id, outboxDueAt }, until) {
    return (await tickets.update({ _id, outboxDueAt }, { outboxDueAt: until })) === 1
  },

  // `rev` and the lease together show that neither a command nor another courier has written since.
  async settle(leased, until, remains) {
    let holder: OutboxHolder | undefined = { ...leased, outboxDueAt: until }
    while (holder) {
      const { _id, rev, outboxDueAt } = holder
      const outbox = remains(holder.outbox)
      const change = { outbox: _.set(outbox), outboxDueAt: nextDueAt(outbox) }
      if ((await tickets.update({ _id, rev, outboxDueAt }, change)) === 1) return
      holder = (await tickets.get(_id)) as OutboxHolder | undefined
    }
  },
})
