import type { Application, Invitation } from '@contract/join'
import type { Credit, InboxEntry } from '@contract/notice'
import type { AuditEntry } from '@contract/people'
import { FORGOTTEN, type Follow, type Ticket } from '@contract/ticket'
import { nextDueAt } from '@domain/notice/outbox'
import { forgetIn } from '@domain/ticket/hand-over'
import type { Store } from '../store'
import { deadKeyOf, sameTurn } from './outbox'
import { _, type Table } from './table'

interface Tables {
  tickets: Table<Ticket>
  follows: Table<Follow>
  inbox: Table<InboxEntry>
  audit: Table<AuditEntry>
  applications: Table<Application>
  invitations: Table<Invitation>
  credits: Table<Credit>
}

export const cloudTraces = (tables: Tables): Store['traces'] => ({
  async tickets(communityId, memberId, most) {
    const { tickets } = tables
    const theirs = { communityId, 'requester.memberId': memberId, 'requester.name': _.neq(FORGOTTEN) }
    const found = await tickets.findAny(theirs, most)
    for (const ticket of found) {
      const { requester, timeline, outbox } = forgetIn(ticket, memberId)
      if (ticket.mergedInto)
        await tickets.update(
          { _id: ticket.mergedInto.id },
          { absorbed: _.pull({ id: ticket._id }), rev: _.inc(1) },
        )
      // A lost race is found again by the next look.
      await tickets.update(
        { _id: ticket._id, rev: ticket.rev, outboxTurn: sameTurn(ticket.outboxTurn) },
        {
          requester: _.set(requester),
          timeline: _.set(timeline),
          outbox: _.set(outbox),
          outboxDueAt: nextDueAt(outbox),
          ...deadKeyOf(ticket, outbox),
          rev: _.inc(1),
        },
      )
    }
    return found.length
  },

  async rest(communityId, memberId, openid, isElsewhere) {
    const { follows, inbox, audit, applications, invitations, credits } = tables
    await follows.remove({ communityId, memberId })
    await inbox.remove({ communityId, memberId })
    await audit.update({ communityId, 'whom.id': memberId }, { 'whom.name': FORGOTTEN })
    await applications.update({ openid, communityId }, { name: FORGOTTEN, phone: '' })
    await invitations.update({ communityId, 'by.id': memberId }, { 'by.name': FORGOTTEN, revoked: true })
    if (!isElsewhere) await credits.remove({ _id: openid })
  },
})
