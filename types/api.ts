import * as z from 'zod/mini'
import {
  ApplicationId,
  BillId,
  CommentId,
  CommunityId,
  DutyId,
  FileId,
  HouseId,
  InvitationCode,
  KindId,
  LedgerId,
  MemberId,
  Moment,
  NoticeId,
  OrderId,
  PostId,
  RefundId,
  RequestId,
  RoundId,
  RunId,
  SpotId,
  StandardId,
  StopId,
  ThreadId,
  TicketId,
  UnitId,
  ZoneId,
  Period,
} from './ids'
import {
  ApplicationView,
  AskFields,
  Household,
  InvitationView,
  MobileNumber,
  MyApplication,
  PersonName,
} from './join'
import { Membership, Post, Tie, type Role } from './member'
import { DeadLetter, InboxItem, Preferences, QuietHours, Standing, TemplateKey, Topic } from './notice'
import { AuditRow, CommunityRow, MyData, PersonDetail, PersonRow, StaffFields } from './people'
import { Board, PromiseRules } from './promise'
import { RateFields, ReplyFields, StaffCard, VisitFields, VisitRules } from './feedback'
import { AccountView, HouseAccount, PayParams, ReceiveFields, RefundFields, RefundView } from './account'
import { BillRow, BillView } from './bill'
import { Collection, Debtor, HousePerson, Month } from './collection'
import { Invoice, InvoiceFields, InvoiceRow } from './invoice'
import { LedgerRow } from './ledger'
import { Reconciliation } from './reconciliation'
import { Fen, FeeRules, FeeRulesFields, HouseTerms, Run, RunFields, SomeFen } from './fee'
import { FigureKey, ReviewAction, Summary, SummaryRow, SummaryType } from './summary'
import {
  BoardStanding,
  CommentView,
  Ending,
  ModerationAct,
  PostCard,
  PostCounts,
  PostFields,
  PostKind,
  PostView,
  QueueItem,
  Reaction,
  ReportReason,
  ThreadRow,
  ThreadView,
} from './post'
import { CheckIn, CheckInAnswer, SpotCode } from './round'
import { MonthFigures, PointView, RoundBoard, RoundRulesView, RoundView, Today } from './round-views'
import { StandardFields } from './standard'
import { SetupProgress, SetupReport } from './setup'
import { Catalogue, CatalogueFields } from './catalogue'
import { AlikeTicket, TicketAnswer, TicketCard, TicketCounts, TicketFilter, TicketView } from './ticket'
import {
  AgreeFields,
  AnswerFields,
  CancelFields,
  CommentFields,
  DepartFields,
  FinishFields,
  IncidentFields,
  LogFields,
  MergeFields,
  PlaceInput,
  QuoteFields,
  ReasonFields,
  ReclassifyFields,
  SignFields,
  StepFields,
  SubmitFields,
  TransferFields,
  WaitFields,
} from './ticket-fields'
import {
  Building,
  CalendarDay,
  Duty,
  Holiday,
  Location,
  MyDuty,
  Spot,
  SpotView,
  TryPlace,
  Zone,
  ZoneMap,
} from './zone'

/** Who may knock: a list of roles (the rules decide the rest), or 'anyone' with no membership at all. */
interface Action<By, Input, Output> {
  by: By
  input: Input
  output: Output
}
const action = <
  By extends readonly Role[] | 'anyone',
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
>(
  promise: Action<By, Input, Output>,
) => promise

const MEMBERS = ['resident', 'technician', 'housekeeper', 'steward', 'manager'] as const
const STAFF = ['technician', 'housekeeper', 'steward', 'manager'] as const
const WATCHES = ['steward', 'manager'] as const
const ANYBODY = [...MEMBERS, 'admin'] as const

const as = { as: MemberId }
/** A cursor is what the last page gave; nothing to be read into. */
const cursor = z.optional(z.string().check(z.maxLength(200)))
const page = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.optional(z.string()) })
const command = { ...as, requestId: RequestId }
const onTicket = { ...command, id: TicketId }
const onStops = { ...command, id: RoundId, stopIds: z.array(StopId).check(z.minLength(1), z.maxLength(200)) }
const SpotIds = (most: number) => z.array(SpotId).check(z.minLength(1), z.maxLength(most))
const oneRound = z.object({ round: RoundView })
/** Of who is nobody's member yet: the tap, and the privacy notice that was agreed to. */
const joining = { requestId: RequestId, agreed: z.string().check(z.minLength(1), z.maxLength(20)) }
const joined = z.object({ memberIds: z.array(MemberId) })
const items = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item) })
const done = z.object({ done: z.literal(true) })
const invited = z.object({ code: InvitationCode, expiresAt: Moment })

/** Whose tickets: asked for by me, by my household; followed; given to me; written down by me; of my zones. */
export const TicketBox = z.enum(['mine', 'household', 'following', 'jobs', 'guarded', 'zone'])
export type TicketBox = z.infer<typeof TicketBox>
const CommunityName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))
const FoundCommunity = z.object({ id: CommunityId, name: z.string() })
/** One workbook, or a few `.csv`, each a sheet. */
const SheetFiles = z.array(FileId).check(z.minLength(1), z.maxLength(8))

/** Everything a phone may ask: action → who, what goes in, what comes out. */
export const contract = {
  'session.me': action({
    by: 'anyone',
    input: z.object({}),
    output: z.object({ memberships: z.array(Membership) }),
  }),

  'spot.list': action({
    by: MEMBERS,
    input: z.object(as),
    output: z.object({ items: z.array(SpotView) }),
  }),

  'ticket.submit': action({
    by: MEMBERS,
    input: z.object({ ...command, ...SubmitFields }),
    output: z.object({ ticket: TicketView }),
  }),
  'ticket.list': action({
    by: MEMBERS,
    input: z.object({ ...as, box: TicketBox, filter: z.optional(TicketFilter), cursor }),
    output: page(TicketCard),
  }),
  /** How many are open in each of my boxes. */
  'ticket.counts': action({ by: MEMBERS, input: z.object(as), output: TicketCounts }),
  /** What is open already at the same place, or the building of the house: to be followed instead of asked for again. */
  'ticket.alike': action({
    by: MEMBERS,
    input: z.object({ ...as, kind: KindId, place: PlaceInput }),
    output: items(AlikeTicket),
  }),
  'ticket.follow': action({ by: MEMBERS, input: z.object(onTicket), output: TicketAnswer }),
  'ticket.unfollow': action({ by: MEMBERS, input: z.object(onTicket), output: done }),
  /** For somebody who rang or came by. Who writes it down stays its guardian. */
  'ticket.log': action({
    by: STAFF,
    input: z.object({ ...command, ...LogFields }),
    output: z.object({ ticket: TicketView }),
  }),
  'ticket.incident': action({
    by: WATCHES,
    input: z.object({ ...command, ...IncidentFields }),
    output: z.object({ ticket: TicketView }),
  }),
  /** The house of a number, and who of the roll lives there: for `ticket.log`. */
  'house.find': action({
    by: STAFF,
    input: z.object({
      ...as,
      unitId: UnitId,
      room: z.string().check(z.trim(), z.minLength(1), z.maxLength(10)),
    }),
    output: z.object({
      house: z.object({ id: HouseId, label: z.string() }),
      people: z.array(z.object({ id: MemberId, name: z.string(), tie: Tie, joined: z.boolean() })),
    }),
  }),
  /** Tickets that match, as a workbook. In steps: until there is a `file`, ask again under the same requestId with `next`. */
  'ticket.export': action({
    by: ['manager'],
    input: z.object({
      ...command,
      filter: z.optional(TicketFilter),
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
      cursor,
    }),
    output: z.object({
      /** So far. */
      rows: z.int(),
      next: z.optional(z.string()),
      file: z.optional(z.object({ fileId: FileId, url: z.string() })),
    }),
  }),

  /** Whether a look at the whole is worth it: another `mark` than before means that something has changed. */
  'ticket.changed': action({
    by: MEMBERS,
    input: z.object({
      ...as,
      of: z.union([
        z.strictObject({ id: TicketId }),
        z.strictObject({ box: TicketBox, filter: z.optional(TicketFilter) }),
      ]),
    }),
    output: z.object({ mark: z.string() }),
  }),

  'promise.get': action({ by: WATCHES, input: z.object(as), output: PromiseRules }),
  'promise.save': action({
    by: ['manager'],
    input: z.object({ ...command, rules: PromiseRules }),
    output: PromiseRules,
  }),
  'promise.board': action({ by: WATCHES, input: z.object(as), output: Board }),

  'catalogue.get': action({ by: MEMBERS, input: z.object(as), output: Catalogue }),
  'catalogue.save': action({
    by: ['manager'],
    input: z.object({ ...command, ...CatalogueFields }),
    output: Catalogue,
  }),
  'ticket.get': action({
    by: MEMBERS,
    input: z.object({ ...as, id: TicketId }),
    output: TicketAnswer,
  }),
  'ticket.accept': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...StepFields }),
    output: TicketAnswer,
  }),
  'ticket.depart': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...DepartFields }),
    output: TicketAnswer,
  }),
  'ticket.arrive': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...StepFields }),
    output: TicketAnswer,
  }),
  'ticket.quote': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...QuoteFields }),
    output: TicketAnswer,
  }),
  /** `total`: what was on the screen; another quote meanwhile is another question. */
  'ticket.agree': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...AgreeFields }),
    output: TicketAnswer,
  }),
  'ticket.refuse': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...ReasonFields }),
    output: TicketAnswer,
  }),
  'ticket.sign': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...SignFields }),
    output: TicketAnswer,
  }),
  'ticket.answer': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...AnswerFields }),
    output: TicketAnswer,
  }),
  'ticket.reclassify': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...ReclassifyFields }),
    output: TicketAnswer,
  }),
  'ticket.confirm': action({ by: MEMBERS, input: z.object(onTicket), output: TicketAnswer }),
  'ticket.entrust': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...TransferFields }),
    output: TicketAnswer,
  }),
  'ticket.merge': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...MergeFields }),
    output: TicketAnswer,
  }),
  'ticket.finish': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...FinishFields }),
    output: TicketAnswer,
  }),
  'ticket.cancel': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...CancelFields }),
    output: TicketAnswer,
  }),
  'ticket.rate': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...RateFields }),
    output: TicketAnswer,
  }),
  /** Once, within a day. */
  'ticket.rerate': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...RateFields }),
    output: TicketAnswer,
  }),
  /** To a verdict, for who gave it. */
  'ticket.reply': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...ReplyFields }),
    output: TicketAnswer,
  }),
  /** How it went, as somebody was told who asked; or as the resident says it, asked on her phone. */
  'ticket.visit': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...VisitFields }),
    output: TicketAnswer,
  }),
  /** Who it is that has it. */
  'ticket.who': action({ by: MEMBERS, input: z.object({ ...as, id: TicketId }), output: StaffCard }),
  /** Return visits still to be made in my zones, the next due first. */
  'visit.list': action({ by: WATCHES, input: z.object({ ...as, cursor }), output: page(TicketCard) }),
  'visit.rules': action({ by: WATCHES, input: z.object(as), output: VisitRules }),
  'visit.save': action({
    by: ['manager'],
    input: z.object({ ...command, rules: VisitRules }),
    output: VisitRules,
  }),

  'summary.list': action({
    by: ['manager'],
    input: z.object({ ...as, type: SummaryType, cursor }),
    output: page(SummaryRow),
  }),
  /** Without a period: the newest. None: there is none yet. */
  'summary.get': action({
    by: ['manager'],
    input: z.object({ ...as, type: SummaryType, period: z.optional(Period) }),
    output: z.object({ summary: z.optional(Summary) }),
  }),
  /** The tickets behind one of its numbers. */
  'summary.behind': action({
    by: ['manager'],
    input: z.object({ ...as, type: SummaryType, period: Period, figure: FigureKey, cursor }),
    output: page(TicketCard),
  }),
  /** An inspection of what comes back. The same risk again is the same ticket. */
  'summary.inspect': action({
    by: ['manager'],
    input: z.object({ ...command, type: SummaryType, period: Period, kind: KindId, placeId: z.string() }),
    output: z.object({ ticket: TicketView }),
  }),
  'summary.export': action({
    by: ['manager'],
    input: z.object({ ...command, type: SummaryType, period: Period }),
    output: z.object({ fileId: FileId, url: z.string() }),
  }),
  /** What was decided about complaints: open ones, and the last that are done. */
  'review.list': action({ by: ['manager'], input: z.object(as), output: items(ReviewAction) }),
  'review.add': action({
    by: ['manager'],
    input: z.object({
      ...command,
      month: Period,
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
      ownerId: MemberId,
      due: CalendarDay,
    }),
    output: items(ReviewAction),
  }),
  'review.done': action({
    by: ['manager'],
    input: z.object({ ...command, id: z.string(), done: z.boolean() }),
    output: items(ReviewAction),
  }),

  'ticket.transfer': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...TransferFields }),
    output: TicketAnswer,
  }),
  'ticket.decline': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...ReasonFields }),
    output: TicketAnswer,
  }),
  'ticket.takeOver': action({ by: STAFF, input: z.object(onTicket), output: TicketAnswer }),
  'ticket.wait': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...WaitFields }),
    output: TicketAnswer,
  }),
  'ticket.resume': action({
    by: STAFF,
    input: z.object({ ...onTicket, ...StepFields }),
    output: TicketAnswer,
  }),
  'ticket.reopen': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...ReasonFields }),
    output: TicketAnswer,
  }),
  'ticket.comment': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, ...CommentFields }),
    output: TicketAnswer,
  }),
  'ticket.urge': action({ by: MEMBERS, input: z.object(onTicket), output: TicketAnswer }),
  /** To whom this job, or looking after it, could be given: colleagues who have come in and are not away. */
  'ticket.colleagues': action({
    by: STAFF,
    input: z.object({ ...as, id: TicketId }),
    output: z.object({
      items: z.array(z.object({ id: MemberId, name: z.string(), post: z.string(), openJobs: z.int() })),
    }),
  }),
  /** The number of who is at the other end of a running job. Staff who ask are written into the audit list. */
  'ticket.call': action({
    by: MEMBERS,
    input: z.object({ ...onTicket, whom: z.enum(['requester', 'assignee']) }),
    output: z.object({ phone: z.string() }),
  }),

  'join.find': action({
    by: 'anyone',
    input: z.object({ name: CommunityName }),
    output: items(FoundCommunity),
  }),
  'join.place': action({
    by: 'anyone',
    input: z.object({ communityId: CommunityId }),
    output: z.object({ name: z.string(), buildings: z.array(Building) }),
  }),
  /** Everything the roll knows under the number that WeChat vouches for. Nothing: `memberIds` is empty. */
  'join.phone': action({
    by: 'anyone',
    input: z.object({ ...joining, code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: z.object({ memberIds: z.array(MemberId), maskedPhone: z.string() }),
  }),
  'join.code': action({
    by: 'anyone',
    input: z.object({ ...joining, code: InvitationCode, name: PersonName, phone: MobileNumber }),
    output: joined,
  }),
  'join.ask': action({
    by: 'anyone',
    input: z.object({ ...joining, ...AskFields }),
    output: z.object({ application: MyApplication }),
  }),
  'join.waiting': action({ by: 'anyone', input: z.object({}), output: items(MyApplication) }),

  'household.list': action({ by: ['resident'], input: z.object(as), output: items(Household) }),
  'household.invite': action({
    by: ['resident'],
    input: z.object({ ...command, houseId: HouseId, tie: Tie, until: z.optional(Moment) }),
    output: z.object({ invitation: InvitationView }),
  }),
  'household.revoke': action({
    by: ['resident'],
    input: z.object({ ...command, code: InvitationCode }),
    output: done,
  }),
  'household.remove': action({
    by: ['resident'],
    input: z.object({ ...command, houseId: HouseId, memberId: MemberId }),
    output: done,
  }),

  /** What my houses owe and have. */
  'bill.mine': action({
    by: ['resident'],
    input: z.object(as),
    output: z.object({ houses: z.array(HouseAccount) }),
  }),
  /** Every bill of a house since I belong to it, the newest first. */
  'bill.history': action({
    by: ['resident'],
    input: z.object({ ...as, houseId: HouseId, cursor }),
    output: page(BillRow),
  }),
  'bill.get': action({
    by: ['resident', ...WATCHES],
    input: z.object({ ...as, id: BillId }),
    output: z.object({ bill: BillView }),
  }),
  /** A question about a bill, or one line of it. Nobody is reminded until it is answered. */
  'bill.ask': action({
    by: ['resident'],
    input: z.object({
      ...command,
      houseId: HouseId,
      id: BillId,
      /** The name of the line that it is about. */
      line: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(20))),
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    }),
    output: z.object({ ticketId: TicketId }),
  }),
  /** What was paid, kept and given back. */
  'bill.receipts': action({
    by: ['resident'],
    input: z.object({ ...as, houseId: HouseId, cursor }),
    output: page(LedgerRow),
  }),
  'bill.receipt': action({
    by: ['resident', 'manager'],
    input: z.object({ ...as, id: LedgerId }),
    output: z.object({ receipt: LedgerRow, invoice: z.optional(Invoice) }),
  }),
  /** An invoice is wished for (开票): written down, for who makes it out. */
  'bill.invoice': action({
    by: ['resident'],
    input: z.object({ ...command, id: LedgerId, ...InvoiceFields }),
    output: z.object({ invoice: Invoice }),
  }),
  'invoice.list': action({ by: ['manager'], input: z.object({ ...as, cursor }), output: page(InvoiceRow) }),
  'invoice.made': action({
    by: ['manager'],
    input: z.object({
      ...command,
      id: LedgerId,
      number: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    }),
    output: done,
  }),
  /** By `cashier`: an order for these bills. How much it is, the server knows. */
  'pay.start': action({
    by: ['resident'],
    input: z.object({
      ...command,
      houseId: HouseId,
      billIds: z.array(BillId).check(z.minLength(1), z.maxLength(40)),
    }),
    output: z.object({ orderId: OrderId, total: SomeFen, params: PayParams }),
  }),
  /** What has become of it: WeChat is asked. */
  'pay.check': action({
    by: ['resident'],
    input: z.object({ ...as, orderId: OrderId }),
    output: z.object({ state: z.enum(['paid', 'open', 'closed']), total: Fen }),
  }),
  /** She has put it off: the others of the house need not wait. */
  'pay.drop': action({
    by: ['resident'],
    input: z.object({ ...command, orderId: OrderId }),
    output: z.object({ state: z.enum(['paid', 'open', 'closed']), total: Fen }),
  }),

  'fee.get': action({ by: ['manager'], input: z.object(as), output: FeeRules }),
  'fee.save': action({
    by: ['manager'],
    input: z.object({ ...command, ...FeeRulesFields }),
    output: FeeRules,
  }),
  'run.list': action({ by: ['manager'], input: z.object({ ...as, cursor }), output: page(Run) }),
  'run.get': action({
    by: ['manager'],
    input: z.object({ ...as, id: RunId }),
    output: z.object({ run: Run }),
  }),
  /** Reckoned, not sent: what every house would get. */
  'run.begin': action({
    by: ['manager'],
    input: z.object({ ...command, ...RunFields }),
    output: z.object({ run: Run }),
  }),
  'run.issue': action({
    by: ['manager'],
    input: z.object({ ...command, id: RunId, total: z.int() }),
    output: z.object({ run: Run }),
  }),
  'run.drop': action({
    by: ['manager'],
    input: z.object({ ...command, id: RunId }),
    output: z.object({ run: Run }),
  }),
  /** A sheet with every house of the run, to be filled in. */
  'run.template': action({
    by: ['manager'],
    input: z.object({ ...as, id: RunId }),
    output: z.object({ url: z.string() }),
  }),
  /** Readings and ready amounts; all of it, or what is wrong with it, cell by cell. */
  'run.import': action({
    by: ['manager'],
    input: z.object({ ...command, id: RunId, files: SheetFiles }),
    output: z.object({ run: Run, faults: z.array(z.object({ cell: z.string(), words: z.string() })) }),
  }),

  'account.get': action({
    by: WATCHES,
    input: z.object({ ...as, houseId: HouseId }),
    output: AccountView,
  }),
  'account.terms': action({
    by: ['manager'],
    input: z.object({ ...command, houseId: HouseId, terms: HouseTerms, rev: z.int() }),
    output: AccountView,
  }),
  /** Cash or a transfer that somebody of the staff has in hand. */
  'account.receive': action({
    by: WATCHES,
    input: z.object({ ...command, ...ReceiveFields }),
    output: AccountView,
  }),
  /** A wrong bill is taken back by a counter-entry; what was paid for it is kept as balance. */
  'account.reverse': action({
    by: ['manager'],
    input: z.object({
      ...command,
      id: BillId,
      reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    }),
    output: AccountView,
  }),
  /** Who is to be rung up about it, where no message can come: numbers by `person.reveal` only, which is written down. */
  'account.people': action({
    by: WATCHES,
    input: z.object({ ...as, houseId: HouseId }),
    output: items(HousePerson),
  }),
  'account.entries': action({
    by: WATCHES,
    input: z.object({ ...as, houseId: HouseId, cursor }),
    output: page(LedgerRow),
  }),
  'account.bills': action({
    by: WATCHES,
    input: z.object({ ...as, houseId: HouseId, cursor }),
    output: page(BillRow),
  }),
  /** By `cashier`: money goes back, at once or after a second person's yes. */
  'refund.ask': action({
    by: ['manager'],
    input: z.object({ ...command, ...RefundFields }),
    output: AccountView,
  }),
  'refund.agree': action({
    by: ['manager'],
    input: z.object({ ...command, houseId: HouseId, id: RefundId }),
    output: AccountView,
  }),
  /** It stays balance after all. */
  'refund.drop': action({
    by: ['manager'],
    input: z.object({ ...command, houseId: HouseId, id: RefundId }),
    output: AccountView,
  }),
  'refund.list': action({ by: ['manager'], input: z.object(as), output: items(RefundView) }),

  'collection.get': action({
    by: ['manager'],
    input: z.object({ ...as, month: z.optional(Month) }),
    output: Collection,
  }),
  'collection.debtors': action({
    by: WATCHES,
    input: z.object({ ...as, cursor }),
    output: page(Debtor),
  }),
  'collection.disputed': action({
    by: ['manager'],
    input: z.object({ ...as, cursor }),
    output: page(BillRow),
  }),
  'collection.export': action({
    by: ['manager'],
    input: z.object({ ...command, month: Month }),
    output: z.object({ url: z.string() }),
  }),
  'reconcile.list': action({
    by: ['manager'],
    input: z.object({ ...as, cursor }),
    output: page(Reconciliation),
  }),
  'reconcile.settle': action({
    by: ['manager'],
    input: z.object({
      ...command,
      day: CalendarDay,
      id: z.string().check(z.minLength(1), z.maxLength(100)),
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    }),
    output: Reconciliation,
  }),

  /** Public posts, the newest first; `near`: those of one's own building before the others. */
  'board.list': action({
    by: MEMBERS,
    input: z.object({
      ...as,
      kind: z.optional(PostKind),
      q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(30))),
      near: z.optional(z.boolean()),
      cursor,
    }),
    output: page(PostCard),
  }),
  'board.mine': action({ by: MEMBERS, input: z.object({ ...as, cursor }), output: page(PostCard) }),
  'board.saved': action({ by: MEMBERS, input: z.object({ ...as, cursor }), output: page(PostCard) }),
  'board.standing': action({ by: MEMBERS, input: z.object(as), output: BoardStanding }),
  'board.prefer': action({
    by: MEMBERS,
    input: z.object({ ...command, showsBuilding: z.boolean() }),
    output: BoardStanding,
  }),
  'post.get': action({
    by: MEMBERS,
    input: z.object({ ...as, id: PostId }),
    output: z.object({ post: PostView }),
  }),
  'post.write': action({
    by: MEMBERS,
    input: z.object({ ...command, ...PostFields }),
    output: z.object({ post: PostView }),
  }),
  'post.edit': action({
    by: MEMBERS,
    input: z.object({ ...command, id: PostId, ...PostFields }),
    output: z.object({ post: PostView }),
  }),
  'post.end': action({
    by: MEMBERS,
    input: z.object({ ...command, id: PostId, why: Ending }),
    output: z.object({ post: PostView }),
  }),
  /** By its author: nobody sees it any more. */
  'post.delete': action({ by: MEMBERS, input: z.object({ ...command, id: PostId }), output: done }),
  'post.react': action({
    by: MEMBERS,
    input: z.object({ ...command, id: PostId, type: Reaction, on: z.boolean() }),
    output: z.object({ counts: PostCounts, reacted: z.array(Reaction) }),
  }),
  'post.comments': action({
    by: MEMBERS,
    input: z.object({ ...as, id: PostId, cursor }),
    output: page(CommentView),
  }),
  'comment.write': action({
    by: MEMBERS,
    input: z.object({
      ...command,
      postId: PostId,
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
    }),
    output: z.object({ comment: CommentView }),
  }),
  'comment.delete': action({ by: MEMBERS, input: z.object({ ...command, id: CommentId }), output: done }),
  'board.report': action({
    by: MEMBERS,
    input: z.object({
      ...command,
      type: z.enum(['post', 'comment', 'thread']),
      id: ThreadId,
      reason: ReportReason,
      words: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
    }),
    output: done,
  }),
  'board.appeal': action({
    by: MEMBERS,
    input: z.object({
      ...command,
      type: z.enum(['post', 'comment']),
      id: ThreadId,
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    }),
    output: done,
  }),
  /** A complaint about the property becomes a request with a clock; asked for by its author, or written down by staff. */
  'post.request': action({
    by: MEMBERS,
    input: z.object({ ...command, id: PostId, kind: KindId }),
    output: z.object({ ticketId: TicketId }),
  }),
  'thread.list': action({ by: MEMBERS, input: z.object({ ...as, cursor }), output: page(ThreadRow) }),
  'thread.get': action({
    by: MEMBERS,
    input: z.object({ ...as, id: ThreadId }),
    output: z.object({ thread: ThreadView }),
  }),
  /** To the author of a post; the first word begins the thread. */
  'thread.begin': action({
    by: MEMBERS,
    input: z.object({
      ...command,
      postId: PostId,
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
    }),
    output: z.object({ thread: ThreadView }),
  }),
  'thread.say': action({
    by: MEMBERS,
    input: z.object({
      ...command,
      id: ThreadId,
      words: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
    }),
    output: z.object({ thread: ThreadView }),
  }),
  /** No more from this neighbour, here and in any other thread. */
  'thread.block': action({
    by: MEMBERS,
    input: z.object({ ...command, id: ThreadId }),
    output: z.object({ thread: ThreadView }),
  }),
  'moderation.queue': action({
    by: ['manager'],
    input: z.object({ ...as, cursor }),
    output: page(QueueItem),
  }),
  'moderation.act': action({
    by: ['manager'],
    input: z.object({
      ...command,
      type: z.enum(['post', 'comment', 'thread']),
      id: ThreadId,
      act: ModerationAct,
      days: z.optional(z.int().check(z.gte(1), z.lte(90))),
      reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    }),
    output: done,
  }),

  'mine.get': action({ by: ANYBODY, input: z.object(as), output: MyData }),
  'mine.correct': action({ by: ANYBODY, input: z.object({ ...command, name: PersonName }), output: MyData }),
  /** One's own picture, for residents to know who is at the door. */
  'mine.photo': action({ by: STAFF, input: z.object({ ...command, photo: FileId }), output: MyData }),
  'mine.export': action({
    by: ANYBODY,
    input: z.object(command),
    output: z.object({ fileId: FileId, url: z.string() }),
  }),
  /** Takes the person out of everything we hold. Work history stays, without them. */
  /** `keepName`: what one wrote to neighbours keeps the name under which it stands. */
  'mine.forget': action({
    by: ['resident'],
    input: z.object({ ...command, keepName: z.optional(z.boolean()) }),
    output: done,
  }),

  'duty.mine': action({ by: STAFF, input: z.object(as), output: MyDuty }),
  'duty.switch': action({ by: STAFF, input: z.object({ ...command, on: z.boolean() }), output: MyDuty }),
  'duty.leave': action({
    by: STAFF,
    input: z.object({ ...command, from: Moment, until: Moment, deputyId: z.optional(MemberId) }),
    output: MyDuty,
  }),
  'duty.return': action({ by: STAFF, input: z.object(command), output: MyDuty }),

  'zone.map': action({ by: WATCHES, input: z.object(as), output: ZoneMap }),
  'zone.save': action({
    by: ['manager'],
    input: z.object({
      ...command,
      zone: z.extend(z.omit(Zone, { id: true }), { id: z.optional(ZoneId), spotIds: z.array(Spot.shape.id) }),
    }),
    output: ZoneMap,
  }),
  'zone.remove': action({ by: ['manager'], input: z.object({ ...command, id: ZoneId }), output: ZoneMap }),
  'duty.save': action({
    by: ['manager'],
    input: z.object({
      ...command,
      duty: z.extend(z.omit(Duty, { id: true }), { id: z.optional(DutyId) }),
    }),
    output: ZoneMap,
  }),
  'duty.remove': action({ by: ['manager'], input: z.object({ ...command, id: DutyId }), output: ZoneMap }),
  'duty.try': action({
    by: WATCHES,
    input: z.object({ ...as, kind: KindId, place: TryPlace, at: z.optional(Moment) }),
    output: z.object({ place: z.string(), assignee: z.string(), post: z.string(), why: z.array(z.string()) }),
  }),
  'holiday.save': action({
    by: ['manager'],
    input: z.object({ ...command, holidays: z.array(Holiday).check(z.maxLength(200)) }),
    output: ZoneMap,
  }),

  'staff.invite': action({
    by: ['manager'],
    input: z.object({ ...command, ...StaffFields }),
    output: z.extend(invited, { memberIds: z.array(MemberId) }),
  }),
  /** A new code for somebody who has not come in yet. */
  'staff.reinvite': action({
    by: ['manager'],
    input: z.object({ ...command, id: MemberId }),
    output: invited,
  }),
  'staff.save': action({
    by: ['manager'],
    input: z.object({
      ...command,
      id: MemberId,
      skills: StaffFields.skills,
      /** Has worked here since then. */
      since: z.optional(CalendarDay),
    }),
    output: z.object({ person: PersonDetail }),
  }),
  'staff.post': action({
    by: ['manager'],
    input: z.object({ ...command, id: MemberId, post: Post }),
    output: z.object({ person: PersonDetail }),
  }),
  /** Ends this post at once; open jobs go to the deputy, or to whoever answers. */
  'staff.remove': action({
    by: ['manager'],
    input: z.object({ ...command, id: MemberId, deputyId: z.optional(MemberId) }),
    output: done,
  }),

  'people.list': action({
    by: WATCHES,
    input: z.object({
      ...as,
      who: z.enum(['staff', 'residents']),
      /** A name or its beginning, a house, the last four digits. */
      q: z.optional(z.string().check(z.trim(), z.maxLength(30))),
      cursor,
    }),
    output: page(PersonRow),
  }),
  'person.get': action({
    by: WATCHES,
    input: z.object({ ...as, id: MemberId }),
    output: z.object({ person: PersonDetail }),
  }),
  'person.reveal': action({
    by: WATCHES,
    input: z.object({ ...command, id: MemberId }),
    output: z.object({ phone: z.string() }),
  }),
  'person.remove': action({
    by: ['manager'],
    input: z.object({ ...command, id: MemberId, houseId: HouseId }),
    output: done,
  }),

  'application.list': action({
    by: WATCHES,
    input: z.object({ ...as, cursor }),
    output: page(ApplicationView),
  }),
  'application.decide': action({
    by: WATCHES,
    input: z.object({
      ...command,
      id: ApplicationId,
      approve: z.boolean(),
      reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    }),
    output: z.object({ application: ApplicationView }),
  }),

  'audit.list': action({ by: ['manager'], input: z.object({ ...as, cursor }), output: page(AuditRow) }),

  'setup.template': action({
    by: ['manager'],
    input: z.object(as),
    output: z.object({ fileId: FileId, url: z.string() }),
  }),
  'setup.check': action({
    by: ['manager'],
    input: z.object({ ...as, fileIds: SheetFiles }),
    output: SetupReport,
  }),
  'setup.apply': action({
    by: ['manager'],
    input: z.object({ ...command, fileIds: SheetFiles }),
    output: SetupProgress,
  }),

  /** My rounds, from last night's to tomorrow's, with all that is needed where there is no signal. */
  'round.today': action({ by: STAFF, input: z.object(as), output: Today }),
  /**
   * What was done on a round, up to twenty at once and in the order in which it was. Each is written down once by its own
   * requestId, and each has its own answer: one that is refused does not hold up the others.
   */
  'round.report': action({
    by: STAFF,
    input: z.object({
      ...command,
      /** By the phone's clock, as it sends: how wrong that clock is can be told from it. */
      sentAt: Moment,
      items: z.array(CheckIn).check(z.minLength(1), z.maxLength(20)),
    }),
    output: z.object({ items: z.array(CheckInAnswer), rounds: z.array(RoundView) }),
  }),
  /** Colleagues' rounds of today, of which one may take something over. */
  'round.others': action({ by: STAFF, input: z.object(as), output: items(RoundView) }),
  /** To whom one may hand something: housekeepers, or who else does this kind of round. */
  'round.colleagues': action({
    by: STAFF,
    input: z.object({ ...as, id: RoundId }),
    output: items(z.object({ id: MemberId, name: z.string(), post: z.string(), stops: z.int() })),
  }),
  'round.hand': action({ by: STAFF, input: z.object({ ...onStops, toId: MemberId }), output: oneRound }),
  'round.take': action({ by: STAFF, input: z.object(onStops), output: oneRound }),
  /** A round besides the plan: after a party in the lobby. Without `toId` whoever is on duty there. */
  'round.order': action({
    by: WATCHES,
    input: z.object({
      ...command,
      zoneId: ZoneId,
      spotIds: SpotIds(50),
      toId: z.optional(MemberId),
      from: Moment,
      to: Moment,
      words: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(50))),
    }),
    output: oneRound,
  }),
  'round.get': action({ by: STAFF, input: z.object({ ...as, id: RoundId }), output: oneRound }),
  'round.board': action({
    by: WATCHES,
    input: z.object({ ...as, day: z.optional(CalendarDay) }),
    output: RoundBoard,
  }),
  /** Rounds with something that should be looked at, the newest first. */
  'round.doubts': action({ by: WATCHES, input: z.object({ ...as, cursor }), output: page(RoundView) }),
  /** What somebody found who looked. */
  'round.look': action({
    by: WATCHES,
    input: z.object({
      ...command,
      id: RoundId,
      stopId: StopId,
      verdict: z.enum(['fine', 'notDone']),
      words: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    }),
    output: oneRound,
  }),
  /** How clean it is, by who watches. Counts in the month of who was there last. */
  'round.check': action({
    by: WATCHES,
    input: z.object({
      ...command,
      spotId: SpotId,
      score: z.int().check(z.gte(1), z.lte(5)),
      /** Of the standard's, what is not so. */
      unmet: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(6)),
      photos: z.array(FileId).check(z.minLength(1), z.maxLength(3)),
      words: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    }),
    output: z.object({ of: z.optional(z.string()) }),
  }),
  /** Everybody's month for who watches; one's own otherwise. Without a month: this one. */
  'round.month': action({
    by: STAFF,
    input: z.object({ ...as, month: z.optional(Month) }),
    output: z.object({ month: Month, items: z.array(MonthFigures) }),
  }),

  'round.rules': action({ by: WATCHES, input: z.object(as), output: RoundRulesView }),
  'standard.save': action({
    by: ['manager'],
    input: z.object({
      ...command,
      standard: z.object({ id: z.optional(StandardId), ...StandardFields }),
    }),
    output: RoundRulesView,
  }),
  'standard.remove': action({
    by: ['manager'],
    input: z.object({ ...command, id: StandardId }),
    output: RoundRulesView,
  }),
  /** A public place, new or known, in rounds by a standard. */
  'point.save': action({
    by: ['manager'],
    input: z.object({
      ...command,
      point: z.object({
        spotId: z.optional(SpotId),
        name: Spot.shape.name,
        zoneId: ZoneId,
        standardId: StandardId,
      }),
    }),
    output: RoundRulesView,
  }),
  /** Out of the rounds; the place itself stays. */
  'point.remove': action({
    by: ['manager'],
    input: z.object({ ...command, spotId: SpotId }),
    output: RoundRulesView,
  }),
  /** How one walks in a zone. Empty: as it is learnt. */
  'point.order': action({
    by: ['manager'],
    input: z.object({ ...command, zoneId: ZoneId, spotIds: z.array(SpotId).check(z.maxLength(400)) }),
    output: RoundRulesView,
  }),
  /** By who stands there. */
  'point.locate': action({
    by: WATCHES,
    input: z.object({ ...command, spotId: SpotId, location: Location }),
    output: RoundRulesView,
  }),
  /** Another code: the one that hangs there is known to be old from then on. */
  'point.renew': action({
    by: ['manager'],
    input: z.object({ ...command, spotId: SpotId }),
    output: RoundRulesView,
  }),
  /** Codes as pictures, to be printed. */
  'point.codes': action({
    by: ['manager'],
    input: z.object({ ...as, spotIds: SpotIds(12) }),
    output: items(
      z.object({ spotId: SpotId, name: z.string(), code: SpotCode, fileId: FileId, url: z.string() }),
    ),
  }),
  /** A place whose code somebody has scanned. */
  'point.get': action({ by: MEMBERS, input: z.object({ ...as, code: SpotCode }), output: PointView }),
  /** It wants cleaning now. */
  'point.call': action({ by: MEMBERS, input: z.object({ ...command, code: SpotCode }), output: PointView }),
  'point.thank': action({
    by: MEMBERS,
    input: z.object({ ...command, code: SpotCode, roundId: RoundId, stopId: StopId }),
    output: PointView,
  }),

  'company.list': action({ by: ['admin'], input: z.object({ ...as, cursor }), output: page(CommunityRow) }),
  'company.create': action({
    by: ['admin'],
    input: z.object({ ...command, name: CommunityName }),
    output: z.object({ community: CommunityRow }),
  }),
  'company.manager': action({
    by: ['admin'],
    input: z.object({
      ...command,
      communityId: CommunityId,
      name: PersonName,
      phone: z.optional(MobileNumber),
    }),
    output: invited,
  }),

  'inbox.list': action({ by: MEMBERS, input: z.object({ ...as, cursor }), output: page(InboxItem) }),
  'inbox.read': action({
    by: MEMBERS,
    input: z.object({ ...as, ids: z.array(NoticeId).check(z.minLength(1), z.maxLength(50)) }),
    output: z.object({ read: z.int() }),
  }),

  'notice.standing': action({ by: MEMBERS, input: z.object(as), output: Standing }),
  'notice.preferences': action({ by: MEMBERS, input: z.object(as), output: Preferences }),
  'notice.prefer': action({
    by: MEMBERS,
    input: z.object({
      ...command,
      off: z.array(Topic).check(z.maxLength(10)),
      quiet: z.nullable(QuietHours),
    }),
    output: Preferences,
  }),
  /** Messages that were given up on; the newest first. */
  'letter.dead': action({ by: ['manager'], input: z.object({ ...as, cursor }), output: page(DeadLetter) }),
  'letter.resend': action({
    by: ['manager'],
    input: z.object({ ...command, ticketId: TicketId, id: NoticeId }),
    output: done,
  }),

  /** The person has just said yes to these subscribe messages: one more of each may be sent. */
  'notice.consent': action({
    by: MEMBERS,
    input: z.object({ ...command, templates: z.array(TemplateKey).check(z.minLength(1), z.maxLength(3)) }),
    output: z.object({ templates: z.array(TemplateKey) }),
  }),
}

export type ActionName = keyof typeof contract
/** What a caller writes: branded ids come from earlier answers. */
export type Input<A extends ActionName> = z.output<(typeof contract)[A]['input']>
export type Output<A extends ActionName> = z.output<(typeof contract)[A]['output']>
/** Where a membership is asked for, it is there. */
export type Guarded = {
  [A in ActionName]: (typeof contract)[A]['by'] extends 'anyone' ? never : A
}[ActionName]
