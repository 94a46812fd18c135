import type { Application, Invitation } from '@contract/join'
import type { Credit, InboxEntry } from '@contract/notice'
import type { Outboxed } from '@contract/notice'
import type { AuditEntry } from '@contract/people'
import type { Comment, Neighbour, Post, Reacted, Thread } from '@contract/post'
import { FORGOTTEN, type Follow, type Ticket } from '@contract/ticket'
import { forgetInComment, forgetInPost, forgetInThread } from '@domain/board/forget'
import { nextDueAt } from '@domain/notice/outbox'
import { forgetIn } from '@domain/ticket/hand-over'
import type { Store } from '../store'
import { difference } from './difference'
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
  posts: Table<Post>
  comments: Table<Comment>
  threads: Table<Thread>
  reactions: Table<Reacted>
  neighbours: Table<Neighbour>
}

type Written = Outboxed & { _id: string; rev: number }

/** Each as it is without them; a lost race is found again by the next look. How many there were. */
const forgetBoard = async <T extends Written>(
  documents: Table<T>,
  where: object,
  most: number,
  forget: (document: T) => T,
): Promise<number> => {
  const found = await documents.findAny(where, most)
  for (const document of found) {
    const { outbox, ...rest } = forget(document)
    const change = { ...difference(document, { ...rest, outbox }), outbox: _.set(outbox) }
    await documents.update(
      { _id: document._id, rev: document.rev, outboxTurn: sameTurn(document.outboxTurn) },
      { ...change, outboxDueAt: nextDueAt(outbox), rev: _.inc(1) },
    )
  }
  return found.length
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

  async board(communityId, memberId, most, keepsName) {
    const { posts, comments, threads } = tables
    // Who is nobody any more has no openid; the name may have stayed.
    const theirs = { communityId, 'author.memberId': memberId, 'author.openid': _.neq('') }
    const named = (side: 'author' | 'asker') => ({
      [`${side}.memberId`]: memberId,
      [`${side}.name`]: _.neq(FORGOTTEN),
    })
    const ofTwo = _.and([
      { communityId, memberIds: memberId },
      _.or([named('author'), named('asker')]),
    ]) as object
    return (
      (await forgetBoard(posts, theirs, most, (post) => forgetInPost(post, memberId, keepsName))) +
      (await forgetBoard(comments, theirs, most, (comment) =>
        forgetInComment(comment, memberId, keepsName),
      )) +
      (await forgetBoard(threads, ofTwo, most, (thread) => forgetInThread(thread, memberId)))
    )
  },

  async rest(communityId, memberId, openid, isElsewhere) {
    const { follows, inbox, audit, applications, invitations, credits, reactions, neighbours } = tables
    await follows.remove({ communityId, memberId })
    await inbox.remove({ communityId, memberId })
    await audit.update({ communityId, 'whom.id': memberId }, { 'whom.name': FORGOTTEN })
    await applications.update({ openid, communityId }, { name: FORGOTTEN, phone: '' })
    await invitations.update({ communityId, 'by.id': memberId }, { 'by.name': FORGOTTEN, revoked: true })
    await reactions.remove({ communityId, memberId })
    // Who may not write here does not come back as another by having their data deleted.
    await neighbours.update({ _id: memberId }, { done: [], blocked: [], taps: [], rev: _.inc(1) })
    await neighbours.remove({ _id: memberId, banned: _.neq(true), acts: _.size(0) })
    if (!isElsewhere) await credits.remove({ _id: openid })
  },
})
