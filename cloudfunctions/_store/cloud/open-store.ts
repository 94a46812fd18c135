import type { Member } from '@contract/member'
import type { Credit, InboxEntry } from '@contract/notice'
import type { Ticket } from '@contract/ticket'
import type { Community } from '@contract/zone'
import type { Store } from '../store'
import { cloudCommunities } from './communities'
import { cloudCredits } from './credits'
import { cloudInbox } from './inbox'
import { cloudOutbox } from './outbox'
import { table, Tally } from './table'
import { cloudTickets } from './tickets'

/** Memberships of one person; more than this is not a person. */
const MEMBERSHIPS = 50

/** The store on CloudBase. One per function instance. */
export const openStore = (): Store => {
  const tally = new Tally()
  const members = table<Member>('members', tally)
  const tickets = table<Ticket>('tickets', tally)
  return {
    calls: () => tally.calls,
    leftToTell: () => tally.leftToTell,
    startCall: () => {
      tally.calls = 0
      tally.leftToTell = false
    },
    members: {
      of: (openid) => members.find({ openid, active: true }, ['_id', 'asc'], MEMBERSHIPS),
    },
    communities: cloudCommunities(table<Community>('communities', tally), tally),
    tickets: cloudTickets(tickets, tally),
    inbox: cloudInbox(table<InboxEntry>('inbox', tally)),
    credits: cloudCredits(table<Credit>('credits', tally)),
    outbox: cloudOutbox(tickets),
  }
}
