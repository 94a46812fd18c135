import type { Page } from './page'
import type { Account } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { Collection } from '@contract/collection'
import type { Refusal } from '@contract/errors'
import type { FeeDocument, RunDocument, RunInputs, RunPage } from '@contract/fee'
import type {
  BillId,
  BuildingId,
  CommunityId,
  HouseId,
  LedgerId,
  MemberId,
  Moment,
  OrderId,
  RunId,
} from '@contract/ids'
import type { InvoiceDocument } from '@contract/invoice'
import type { LedgerAccount, LedgerEntry, LedgerType, PayMethod } from '@contract/ledger'
import type { ReconciliationDocument, StatementBook } from '@contract/reconciliation'
import type { Territory } from '@domain/access/territory'
import type { Copy } from '@domain/billing/check'

/** What is counted of the bills of a month. */
export interface Collected {
  buildings: { id: BuildingId; name: string }[]
  month: { _id: BuildingId; bills: number; charged: number; paid: number }[]
  ages: { _id: Collection['ages'][number]['age']; bills: number; owed: number }[]
  today: { _id: PayMethod; count: number; amount: number }[]
  months: { _id: string }[]
}

/** Money: what is charged, owed, paid, and agrees. The number in each comment is its cost in database calls. */
export interface MoneyStore {
  fees: {
    /** As the manager has them, or as every community begins. 1 */
    get(communityId: CommunityId): Promise<FeeDocument>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(
      communityId: CommunityId,
      decide: (fees: FeeDocument) => FeeDocument | Refusal,
      known?: FeeDocument,
    ): Promise<FeeDocument | Refusal>
  }
  runs: {
    /** Written once: itself, or the one that an earlier try of the same tap wrote. 1, again 2 */
    add(run: RunDocument): Promise<RunDocument>
    /** 1 */
    get(id: RunId): Promise<RunDocument | undefined>
    /** One of this community, and what it charges for. 1 */
    withFees(
      communityId: CommunityId,
      id: RunId,
    ): Promise<{ run: RunDocument; fees: FeeDocument } | undefined>
    /** What a run has to know when it is begun: what is charged for, and of how many houses. 1 */
    beginning(communityId: CommunityId): Promise<{ fees: FeeDocument; houses: number }>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(
      id: RunId,
      decide: (run: RunDocument) => RunDocument | Refusal,
      known?: RunDocument,
    ): Promise<RunDocument | Refusal>
    /** The next step of one that was just read, as it is then; undefined if somebody else has taken one meanwhile. 1 */
    goOn(before: RunDocument, after: RunDocument): Promise<RunDocument | undefined>
    /** The newest first. 1 */
    page(communityId: CommunityId, size: number, after?: string): Promise<Page<RunDocument>>
    /** With which somebody has to go on, the longest waiting first. 1 */
    due(now: Moment, most: number): Promise<RunDocument[]>
    /** Written once: itself, or what somebody else has reckoned at the same step. 1, again 2 */
    addPage(page: RunPage): Promise<RunPage>
    /** 1 */
    pageOf(id: string): Promise<RunPage | undefined>
    /** All at once; what is there already stays as it is. 1, met with such a one 1 each */
    addInputs(inputs: readonly RunInputs[]): Promise<void>
    /** 1 */
    inputs(ids: readonly string[]): Promise<RunInputs[]>
    /** All of a sheet. 1 for each 1,000 */
    allInputs(communityId: CommunityId, runId: RunId, sheet: string): Promise<RunInputs[]>
    /** Takes its drafts and its sheets away, some at a time; how many. 0 is the end. 1 or 2, and 1 more if there are any */
    clear(communityId: CommunityId, runId: RunId, most: number): Promise<number>
  }
  accounts: {
    /** 1 */
    get(id: HouseId): Promise<Account | undefined>
    /** In whatever order. 1 */
    several(ids: readonly HouseId[]): Promise<Account[]>
    /** What charging has to know of them, and nothing else. 1 */
    terms(ids: readonly HouseId[]): Promise<Pick<Account, '_id' | 'terms' | 'readings'>[]>
    /** False if that house has one. 1 */
    insert(account: Account): Promise<boolean>
    /** False if somebody wrote in between. 1 */
    write(before: Account, after: Account): Promise<boolean>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(
      id: HouseId,
      decide: (account: Account) => Account | Refusal,
      known?: Account,
    ): Promise<Account | Refusal>
    /** As `change`, of a house in whose account nothing has happened yet too. 2, each lost race 2 more */
    begin(
      id: HouseId,
      decide: (account: Account) => Account | Refusal,
      now: Moment,
    ): Promise<Account | Refusal>
    /** A house with its account, an empty one where there is none. 1 */
    ofHouse(id: HouseId, now: Moment): Promise<Account | undefined>
    /** The one with this order still open. 1 */
    byOrder(orderId: OrderId): Promise<Account | undefined>
    /** With something to do by now, the longest waiting first. 1 */
    due(now: Moment, most: number): Promise<Account[]>
    /** With money on its way back. 1 */
    refunding(communityId: CommunityId, most: number): Promise<Account[]>
    /** Late with something, the longest first. 1 */
    debtors(
      of: { communityId: CommunityId; territory?: Territory },
      now: Moment,
      size: number,
      after?: string,
    ): Promise<Page<Account>>
    /** All of them, by id. 1 */
    roll(communityId: CommunityId, size: number, after?: string): Promise<Page<Account>>
  }
  bills: {
    /** 1 */
    get(id: BillId): Promise<Bill | undefined>
    /** In whatever order. 1 */
    several(ids: readonly BillId[]): Promise<Bill[]>
    /** All at once; what is there already stays as it is. 1, met with such a one 1 each */
    add(bills: readonly Bill[]): Promise<void>
    /** Of what went out to nobody after all. 1 */
    remove(ids: readonly BillId[]): Promise<void>
    /** With how it stands in its account. 1 */
    standing(id: BillId): Promise<{ bill: Bill; account?: Account } | undefined>
    /** Of a house, the newest first; `since`: issued then or later. 1 */
    page(
      of: { communityId: CommunityId; houseId: HouseId; since?: Moment },
      size: number,
      after?: string,
    ): Promise<Page<Bill>>
    /** 1 */
    disputed(communityId: CommunityId, size: number, after?: string): Promise<Page<Bill>>
    /** How it stands in the account, as of a `rev` of that. 1 */
    copy(
      id: BillId,
      standing: Pick<Bill, 'paid' | 'open' | 'reversed' | 'disputed'> & { rev: number },
    ): Promise<void>
    /** Somebody has read it; the first time counts. 1 */
    read(id: BillId, reader: { id: MemberId; name: string }, now: Moment): Promise<void>
    /** A month's bills by building, what is open by how late it is, what came in on a day, and the last months. 1 */
    collection(communityId: CommunityId, month: string, now: Moment): Promise<Collected | undefined>
    /** What these houses' own bills say that is open, those that the account has written at least once. 1 */
    openOf(communityId: CommunityId, houseIds: readonly HouseId[]): Promise<(Copy & Pick<Bill, 'houseId'>)[]>
    /** All of a month, by id. 1 */
    ofMonth(communityId: CommunityId, month: string, size: number, after?: string): Promise<Page<Bill>>
  }
  ledger: {
    /** False if it stands there already. 1 */
    add(entry: LedgerEntry): Promise<boolean>
    /** 1 */
    get(id: LedgerId): Promise<LedgerEntry | undefined>
    /** Of a house, the newest first. 1 */
    page(
      of: {
        communityId: CommunityId
        houseId: HouseId
        types?: readonly LedgerType[]
        since?: Moment
      },
      size: number,
      after?: string,
    ): Promise<Page<LedgerEntry>>
    /** 1 */
    byReceipt(communityId: CommunityId, receiptNumber: string): Promise<LedgerEntry | undefined>
    /** In no order. 1 */
    several(ids: readonly string[]): Promise<LedgerEntry[]>
    /** Of a day in community time, by id. 1 */
    ofDay(communityId: CommunityId, day: string, size: number, after?: string): Promise<Page<LedgerEntry>>
    /** What the lines of these houses come to, account by account. 1 */
    balances(
      communityId: CommunityId,
      houseIds: readonly HouseId[],
    ): Promise<{ _id: { houseId: HouseId; account: LedgerAccount }; amount: number }[]>
  }
  reconciliations: {
    /** 1 */
    get(communityId: CommunityId, day: string): Promise<ReconciliationDocument | undefined>
    /** Written once: itself, or what somebody else was faster with. 1, again 2 */
    add(document: ReconciliationDocument): Promise<ReconciliationDocument>
    /** As `tickets.change`. 2, with `known` 1, each lost race 2 more */
    change(
      communityId: CommunityId,
      day: string,
      decide: (document: ReconciliationDocument) => ReconciliationDocument | Refusal,
      known?: ReconciliationDocument,
    ): Promise<ReconciliationDocument | Refusal>
    /** The newest first. 1 */
    page(communityId: CommunityId, size: number, after?: string): Promise<Page<ReconciliationDocument>>
  }
  statements: {
    /** How far a merchant's are compared; begun now if nobody has begun. 1, the first time 2 */
    book(merchant: string, now: Moment): Promise<StatementBook>
    /** The next step, as it is then; undefined if somebody else has taken one meanwhile. 1 */
    goOn(before: StatementBook, after: StatementBook): Promise<StatementBook | undefined>
  }
  invoices: {
    /** False if one is wished for already. 1 */
    add(invoice: InvoiceDocument): Promise<boolean>
    /** 1 */
    get(id: LedgerId): Promise<InvoiceDocument | undefined>
    /** A payment, if it stands in the ledger, with the invoice that is wished for. 1 */
    withPayment(id: LedgerId): Promise<{ entry?: LedgerEntry; document?: InvoiceDocument }>
    /** False if it is made out under another number, or nobody wished for it. 1 */
    made(communityId: CommunityId, id: LedgerId, number: string): Promise<boolean>
    /** The newest first. 1 */
    page(communityId: CommunityId, size: number, after?: string): Promise<Page<InvoiceDocument>>
  }
}
