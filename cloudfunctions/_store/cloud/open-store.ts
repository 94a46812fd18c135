import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { InvoiceDocument } from '@contract/invoice'
import type { LedgerEntry } from '@contract/ledger'
import type { ReconciliationDocument, StatementBook } from '@contract/reconciliation'
import type { Application, Invitation, WrongGuess } from '@contract/join'
import type { FeeDocument, RunDocument, RunInputs, RunPage } from '@contract/fee'
import type { Member } from '@contract/member'
import type { Credit, InboxEntry, Letter } from '@contract/notice'
import type { AuditEntry } from '@contract/people'
import type { Comment, Neighbour, Post, Reacted, Thread } from '@contract/post'
import type { Print, Round, SpotCheck } from '@contract/round'
import type { Review, SummaryDocument } from '@contract/summary'
import type { Follow, Ticket } from '@contract/ticket'
import type { Community, House } from '@contract/zone'
import type { Verdict } from '../board-store'
import type { OutboxHolder, Store } from '../store'
import { cloudAccounts } from './accounts'
import { cloudApplications } from './applications'
import { cloudAudit } from './audit'
import { cloudBills } from './bills'
import { cloudComments } from './comments'
import { cloudCommunities } from './communities'
import { cloudCredits } from './credits'
import { cloudFees } from './fees'
import { cloudFiles } from './files'
import { cloudFollows } from './follows'
import { cloudHouses } from './houses'
import { cloudInbox } from './inbox'
import { cloudInvitations } from './invitations'
import { cloudInvoices, cloudLedger } from './ledger'
import { cloudLeftovers, type Leftover } from './leftovers'
import { cloudMembers } from './members'
import { cloudModeration } from './moderation'
import { cloudNeighbours } from './neighbours'
import { cloudOutbox } from './outbox'
import { cloudReconciliations, cloudStatements } from './reconciliations'
import { weChatPageCodes } from './page-codes'
import { cloudPosts } from './posts'
import { cloudPrints } from './prints'
import { cloudReactions } from './reactions'
import { cloudReviews } from './reviews'
import { cloudRounds } from './rounds'
import { cloudRuns } from './runs'
import { cloudSetup } from './setup'
import { cloudSummaries } from './summaries'
import { table, Tally } from './table'
import { cloudThreads } from './threads'
import { cloudTickets } from './tickets'
import { cloudTraces } from './traces'
import { weChatPhones } from './phones'

/** The store on CloudBase. One per function instance. */
export const openStore = (): Store => {
  const tally = new Tally()
  const tickets = table<Ticket>('tickets', tally)
  const inbox = table<InboxEntry>('inbox', tally)
  const credits = table<Credit>('credits', tally)
  const invitations = table<Invitation>('invitations', tally)
  const applications = table<Application>('applications', tally)
  const audit = table<AuditEntry>('audit', tally)
  const follows = table<Follow>('follows', tally)
  const houses = table<House>('houses', tally)
  const outboxOf = (name: string) => cloudOutbox(table<OutboxHolder>(name, tally), tally)
  const posts = table<Post>('posts', tally)
  const comments = table<Comment>('comments', tally)
  const reactions = table<Reacted>('reactions', tally)
  const threads = table<Thread>('threads', tally)
  const neighbours = table<Neighbour>('neighbours', tally)
  const letters = table<Letter>('letters', tally)
  const spotChecks = table<SpotCheck>('spotChecks', tally)
  return {
    calls: () => tally.calls,
    leftToTell: () => tally.leftToTell,
    leftToBook: () => tally.leftToBook,
    leftToCheck: () => tally.leftToCheck,
    startCall: () => {
      tally.calls = 0
      tally.leftToTell = false
      tally.leftToBook = false
      tally.leftToCheck = false
    },
    members: cloudMembers(table<Member>('members', tally), tally),
    communities: cloudCommunities(table<Community>('communities', tally), tally),
    phones: weChatPhones,
    pageCodes: weChatPageCodes,
    houses: cloudHouses(houses),
    fees: cloudFees(table<FeeDocument>('fees', tally)),
    runs: cloudRuns(
      table<RunDocument>('runs', tally),
      table<RunPage>('runPages', tally),
      table<RunInputs>('runInputs', tally),
      tally,
    ),
    tickets: cloudTickets(tickets, tally),
    summaries: cloudSummaries(table<SummaryDocument>('summaries', tally), tally),
    reviews: cloudReviews(table<Review>('reviews', tally)),
    accounts: cloudAccounts(table<Account>('accounts', tally), tally),
    bills: cloudBills(table<Bill>('bills', tally), tally),
    ledger: cloudLedger(table<LedgerEntry>('ledger', tally), tally),
    reconciliations: cloudReconciliations(table<ReconciliationDocument>('reconciliations', tally)),
    statements: cloudStatements(table<StatementBook>('statements', tally)),
    invoices: cloudInvoices(table<InvoiceDocument>('invoices', tally), tally),
    posts: cloudPosts(posts, tally),
    comments: cloudComments(comments, tally),
    reactions: cloudReactions(reactions),
    threads: cloudThreads(threads, tally),
    neighbours: cloudNeighbours(neighbours, tally),
    moderation: cloudModeration(
      { posts, comments, threads, neighbours, verdicts: table<Verdict>('verdicts', tally) },
      tally,
    ),
    follows: cloudFollows(follows),
    inbox: cloudInbox(inbox, tally),
    credits: cloudCredits(credits),
    invitations: cloudInvitations(invitations, table<WrongGuess>('guesses', tally)),
    applications: cloudApplications(applications, tally),
    audit: cloudAudit(audit),
    traces: cloudTraces({
      tickets,
      follows,
      inbox,
      audit,
      applications,
      invitations,
      credits,
      posts,
      comments,
      threads,
      reactions,
      neighbours,
    }),
    leftovers: cloudLeftovers(table<Leftover>('leftovers', tally)),
    rounds: cloudRounds(table<Round>('rounds', tally), tally),
    spotChecks: {
      add: async (check) =>
        (await spotChecks.insert(check)) ? check : ((await spotChecks.get(check._id)) ?? check),
    },
    prints: cloudPrints(table<Print>('prints', tally), tally),
    setup: cloudSetup(tally),
    files: cloudFiles(),
    letters: { add: (letter) => letters.insert(letter) },
    outboxes: {
      tickets: outboxOf('tickets'),
      applications: outboxOf('applications'),
      letters: outboxOf('letters'),
      accounts: outboxOf('accounts'),
      posts: outboxOf('posts'),
      comments: outboxOf('comments'),
      threads: outboxOf('threads'),
      rounds: outboxOf('rounds'),
    },
  }
}
