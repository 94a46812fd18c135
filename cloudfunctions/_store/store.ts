import type { BoardStore } from './board-store'
import type { MoneyStore } from './money-store'
import type { Page } from './page'
import type { RoundStore } from './round-store'
import type { Account } from '@contract/account'
import type { Refusal } from '@contract/errors'
import type {
  ApplicationId,
  CommunityId,
  CompanyId,
  FileId,
  HouseId,
  InvitationCode,
  MemberId,
  Moment,
  NoticeId,
  PostId,
  TicketId,
  UnitId,
  ZoneId,
} from '@contract/ids'
import type { Application, Invitation, WrongGuess } from '@contract/join'
import type { HouseTie, Member } from '@contract/member'
import type { Credit, InboxEntry, Letter, OutboxNotice, TemplateKey } from '@contract/notice'
import type { AuditEntry } from '@contract/people'
import type { Post } from '@contract/post'
import type { Board } from '@contract/promise'
import type {
  Review,
  Risk,
  StarSum,
  Summary,
  SummaryDocument,
  SummaryRow,
  SummaryType,
} from '@contract/summary'
import type { Follow, Ticket, TicketFilter } from '@contract/ticket'
import type { Community, DutyMap, House } from '@contract/zone'
import type { CommunityOfMember } from '@domain/access/identify'
import type { Territory } from '@domain/access/territory'
import type { Score } from '@domain/people/staff-card'
import type { Pile } from '@domain/promise/board'
import type { Saved } from '@domain/setup/houses'
import type { FoundBills } from '@domain/summary/bills'
import type { Written } from '@domain/summary/board'
import type { Earlier } from '@domain/summary/earlier'
import type { Reported } from '@domain/summary/facts'
import type { WalkedRound } from '@domain/summary/rounds'
import type { UnitSize } from '@domain/summary/shares'
import type { Loads } from '@domain/ticket/routing'
import type { Following } from '@domain/ticket/views'

/** When a ticket was changed last; many may have been at the same moment. */
export type Touch = Pick<Ticket, '_id' | 'updatedAt'>

/** Whose tickets, in the order of their box keys. */
export type TicketBox = { communityId: CommunityId } & (
  | { requesterId: MemberId }
  | { householdIds: HouseId[] }
  | { followerId: MemberId }
  | { assigneeId: MemberId }
  | { guardianId: MemberId }
  | { zoneIds: ZoneId[] }
  | { everyZone: true }
)

/** Which of them: everything that is said must hold. What somebody follows is not narrowed down. */
export interface Narrowing extends Omit<TicketFilter, 'overdue' | 'atRisk'> {
  /** Open, and promised before this. */
  overdueAt?: Moment
  /** Open, promised after this, and nearly out of time by then. */
  atRiskAt?: Moment
  /** Done, and somebody has still to ask how it went: only to be counted. */
  toVisit?: boolean
  /** Asked for from then on, and before then; only together with `standing`. */
  createdFrom?: Moment
  createdTo?: Moment
}

/** A ticket, and who follows it. */
export interface Seen {
  ticket: Ticket
  following: Following
}

/** A membership with what its community says of it. */
export interface Belonging {
  member: Member
  community: CommunityOfMember
}

/** What stands behind the door on which somebody knocks with a code. */
export interface Door {
  community: Community
  invitation?: Invitation
  /** Wrong codes since the moment asked for: by this person, and for this community. */
  wrongByPerson: number
  wrongHere: number
}

/** Which of a community's people. */
export type Who = 'staff' | 'residents'

export interface Whom {
  who: Who
  /** Only those with a house there. */
  territory?: Territory | undefined
}

/** Applications a person may decide on. */
export type ApplicationBox = { communityId: CommunityId } & ({ zoneIds: ZoneId[] } | { everyZone: true })

/** What the rooms may ask of the database. The number in each comment is its cost in database calls. */
export interface Store extends MoneyStore, BoardStore, RoundStore {
  /** Begins the figures of the call in hand. */
  startCall(): void
  /** Database calls of the call in hand. */
  calls(): number
  /** Whether the call in hand has written something that the courier has to tell. */
  leftToTell(): boolean
  /** Whether this call left something about money to be seen to at once. */
  leftToBook(): boolean
  /** Whether this call left something that somebody wrote to be checked at once. */
  leftToCheck(): boolean

  members: {
    /** The active memberships of a WeChat user, each with its community. 1 */
    of(openid: string): Promise<Belonging[]>
    /** Everybody active under a phone number, come in or not. 1 */
    byPhone(phone: string): Promise<Belonging[]>
    /** 1 */
    get(id: MemberId): Promise<Member | undefined>
    /** Active people by their box keys. 1 */
    page(communityId: CommunityId, whom: Whom, size: number, after?: string): Promise<Page<Member>>
    /** Active people one of whose search keys begins so. 1 */
    search(communityId: CommunityId, whom: Whom, beginning: string, most: number): Promise<Member[]>
    /** Active memberships of a community under one number: the posts of one person. 1 */
    sharing(communityId: CommunityId, phone: string): Promise<Member[]>
    /** False if there is one of that id already. 1 */
    add(member: Member): Promise<boolean>
    /** Who has not come in yet comes in as this WeChat user; how many did. 1 */
    claim(
      ids: readonly MemberId[],
      openid: string,
      more: Partial<Pick<Member, 'agreed' | 'joinTap' | 'phone' | 'searchKeys'>>,
    ): Promise<number>
    /** One more house, once, for who is or was a member. False if there is no such member or the house is there. 1 */
    addHouse(
      id: MemberId,
      house: HouseTie,
      more: Partial<Member>,
      searchKeys: readonly string[],
    ): Promise<boolean>
    /** As `tickets.change`. 2, each lost race 2 more */
    change(id: MemberId, decide: (member: Member) => Member | Refusal): Promise<Member | Refusal>
    /** Ends a membership at once, and leaves its open jobs to the clock. Twice is once. 1 */
    retire(id: MemberId, handover: NonNullable<Member['handover']>): Promise<void>
    /** Who has come in and belongs to a house, tenants too. 1 */
    ofHouse(communityId: CommunityId, houseId: HouseId): Promise<Member[]>
    /** Everybody of a house, who has not come in included, with the consents we hold of each. 1 */
    withConsents(
      communityId: CommunityId,
      houseId: HouseId,
    ): Promise<{ member: Member; counts: Credit['counts'] }[]>
    /** Somebody, and the verdicts on their work within a time, added up. 1 */
    judged(
      communityId: CommunityId,
      id: MemberId,
      since: Moment,
      until: Moment,
    ): Promise<({ member: Member } & Score) | undefined>
    /** Who left something behind that the clock has to put in order, longest waiting first. 1 */
    due(what: 'handover' | 'forget', now: Moment, most: number): Promise<Member[]>
  }
  communities: {
    /** 1 */
    get(id: CommunityId): Promise<Community | undefined>
    /** The duty map with the people in it. 1 */
    map(id: CommunityId): Promise<DutyMap | undefined>
    /** The duty map and everybody's open jobs; with the account of a house, where it is about that. 1 */
    withLoads(
      id: CommunityId,
      houseId?: HouseId,
    ): Promise<{ map: DutyMap; loads: Loads; account?: Account } | undefined>
    /** The same, with a post that is to become a request, and who wrote it. 1 */
    withPost(
      id: CommunityId,
      postId: PostId,
    ): Promise<{ map: DutyMap; loads: Loads; post?: Post; author?: Member } | undefined>
    /** The map, the open requests in piles, and what came of the promises of those since a moment. 1 */
    board(
      id: CommunityId,
      asked: { zoneIds: readonly ZoneId[] | undefined; now: Moment; since: Moment },
    ): Promise<{ map: DutyMap; piles: Pile[]; today: Board['today'] } | undefined>
    /** The only way a community changes; the people in the map are only to be looked at. 2, each lost race 2 more */
    change(id: CommunityId, decide: (map: DutyMap) => Community | Refusal): Promise<DutyMap | Refusal>
    /** 1 */
    door(tag: string, code: InvitationCode, openid: string, since: Moment): Promise<Door | undefined>
    /** For who asks to live here: the map, the house of that number, and what the asker is waiting for. 1 */
    asking(
      id: CommunityId,
      asked: { unitId: UnitId; room: string; openid: string },
    ): Promise<{ map: DutyMap; house?: House; waiting: Application[] } | undefined>
    /** Everybody of these houses, and the invitations to them that are still good. 1 */
    households(
      id: CommunityId,
      houseIds: readonly HouseId[],
      now: Moment,
    ): Promise<{ people: Member[]; invitations: Invitation[] }>
    /** 1 */
    find(beginning: string, most: number): Promise<Community[]>
    /** Where something is due that is told at an hour of its own, longest due first. 1 */
    due(now: Moment, most: number): Promise<Community[]>
    /** Whose rounds have to be made or mended, the longest waiting first. 1 */
    withRoundsDue(now: Moment, most: number): Promise<Community[]>
    /** 1 */
    ofCompany(companyId: CompanyId, size: number, after?: string): Promise<Page<Community>>
    /** Every one there is, companies left out, by id. 1 */
    roll(size: number, after?: CommunityId): Promise<CommunityId[]>
    /** `taken`: the company has one of that name, or the tag is another's. 1, unless added 2 */
    add(community: Community): Promise<'added' | 'again' | 'taken'>
  }
  phones: {
    /** The number that WeChat vouches for; a code is good once, for five minutes. 0 */
    of(code: string): Promise<string | undefined>
  }
  pageCodes: {
    /** A mini-program code that leads to one of our pages: a PNG. 0 */
    draw(page: string, scene: string): Promise<Buffer>
  }
  houses: {
    /** 1 */
    get(id: HouseId): Promise<House | undefined>
    /** All of a community, by id. 1 */
    page(communityId: CommunityId, size: number, after?: HouseId | null): Promise<House[]>
  }
  invitations: {
    /** Written once: itself, or the one that an earlier try of the same tap wrote. 1, again 2 */
    add(invitation: Invitation): Promise<Invitation>
    /** True for one WeChat user only, and again for the same one. 1 */
    claim(code: InvitationCode, openid: string, now: Moment): Promise<boolean>
    /** 1 */
    revoke(communityId: CommunityId, code: InvitationCode, houseIds: readonly HouseId[]): Promise<void>
    /** Remembers a code that was wrong. 1 */
    wrong(guess: WrongGuess): Promise<void>
  }
  applications: {
    /** As `tickets.add`. 1, again 2 */
    add(application: Application): Promise<Application>
    /** As `tickets.change`. 2, each lost race 2 more */
    change(
      id: ApplicationId,
      decide: (application: Application) => Application | Refusal,
    ): Promise<Application | Refusal>
    /** 1 */
    page(box: ApplicationBox, size: number, after?: string): Promise<Page<Application>>
    /** What a WeChat user has asked for, newest first. 1 */
    of(openid: string, most: number): Promise<Application[]>
  }
  audit: {
    /** Twice is once. 1 */
    add(entry: AuditEntry): Promise<void>
    /** 1 */
    page(communityId: CommunityId, size: number, after?: string): Promise<Page<AuditEntry>>
  }
  /** Takes a person out of what they left behind. Each answers how many it still found; 0 is the end. */
  traces: {
    /** 2 for each document */
    tickets(communityId: CommunityId, memberId: MemberId, most: number): Promise<number>
    /** Inbox, audit list, applications, invitations, thanks and the like, and, of who is a member nowhere else, consents. 8 */
    rest(communityId: CommunityId, memberId: MemberId, openid: string, isElsewhere: boolean): Promise<void>
    /** Posts, comments and threads; how many. 3, and 1 for each document */
    board(communityId: CommunityId, memberId: MemberId, most: number, keepsName: boolean): Promise<number>
  }
  tickets: {
    /** Written once: the ticket itself, or the one that an earlier try of the same tap wrote. 1, again 2 */
    add(ticket: Ticket): Promise<Ticket>
    /** 1 */
    get(id: TicketId): Promise<Ticket | undefined>
    /**
     * The only way a ticket changes: read, decide, write if nobody wrote in between, else again. `decide` must be pure.
     * The very ticket it was given back means that there is nothing to write. `known`: as it was just read, which saves
     * a call. 2, each lost race 2 more
     */
    change(
      id: TicketId,
      decide: (ticket: Ticket) => Ticket | Refusal,
      known?: Ticket,
    ): Promise<Ticket | Refusal>
    /** In no order. 1 */
    several(ids: readonly TicketId[]): Promise<Ticket[]>
    /** With who follows it, and whether this person does. 1 */
    seen(communityId: CommunityId, id: TicketId, memberId: MemberId): Promise<Seen | undefined>
    /** Open ones with one of these keys that came in since, newest first. 1 */
    alike(
      communityId: CommunityId,
      keys: readonly string[],
      since: Moment,
      memberId: MemberId,
      most: number,
    ): Promise<Seen[]>
    /** 1 */
    page(box: TicketBox, size: number, after?: string, narrowing?: Narrowing): Promise<Page<Ticket>>
    /** Open ones in each of these boxes, counted up to `most`. 1 */
    counts(
      communityId: CommunityId,
      asked: Record<string, { box: TicketBox; narrowing?: Narrowing }>,
      most: number,
    ): Promise<Record<string, number>>
    /** Those with messages that were given up on, the newest first. 1 */
    undelivered(communityId: CommunityId, size: number, after?: string): Promise<Page<Ticket>>
    /** Those whose return visit is still to be made, the next due first. 1 */
    visits(
      communityId: CommunityId,
      zoneIds: readonly ZoneId[] | undefined,
      size: number,
      after?: string,
    ): Promise<Page<Ticket>>
    /** How many of these there are in each zone. 1 */
    visitsByZone(communityId: CommunityId): Promise<Map<ZoneId, number>>
    /** Remembers that somebody follows it. 1 */
    followed(id: TicketId): Promise<void>
    /** The revisions on the first page: another one when the page would be. 1 */
    revs(box: TicketBox, size: number, narrowing?: Narrowing): Promise<string[]>
    /** What the clock has to warn of, to close, or to finish merging; longest due first. 1 */
    due(what: 'dueAt' | 'closeAt' | 'mergeDueAt', now: Moment, most: number): Promise<Ticket[]>
  }
  summaries: {
    /** False if that period is summed up already: what is written stays. 1 */
    add(summary: SummaryDocument): Promise<boolean>
    /** Of a period, or the newest. 1 */
    get(communityId: CommunityId, type: SummaryType, period?: string): Promise<Summary | undefined>
    /** The newest first. 1 */
    page(communityId: CommunityId, type: SummaryType, size: number, after?: string): Promise<Page<SummaryRow>>
    /** A period, if it is summed up, and those before it, the newest first. 1 */
    upTo(communityId: CommunityId, span: Pick<Summary, 'type' | 'period'>, most: number): Promise<Earlier[]>
    /** The tickets behind a figure, from a place in their list on; how many there are. 1 */
    behind(
      communityId: CommunityId,
      of: Pick<Summary, 'type' | 'period'>,
      keys: readonly string[],
      from: number,
      size: number,
    ): Promise<{ tickets: Ticket[]; count: number } | undefined>
    /** What comes back, as a summary has it; and the inspection of this id, if it was opened before. 1 */
    risks(
      communityId: CommunityId,
      of: Pick<Summary, 'type' | 'period'>,
      id: TicketId,
    ): Promise<{ risks: Risk[]; inspection?: Ticket } | undefined>
    /** Tickets to read for a summary: changed since then, in the order in which they were changed. 1 */
    touched(
      communityId: CommunityId,
      since: Moment,
      size: number,
      after?: Touch,
    ): Promise<(Reported & Touch)[]>
    /** The same of what neighbours wrote. 1 */
    written(
      what: 'posts' | 'comments',
      communityId: CommunityId,
      since: Moment,
      size: number,
      after?: Written,
    ): Promise<Written[]>
    /** Open ones that nobody has touched since, the longest open first. 1 */
    untouched(
      communityId: CommunityId,
      since: Moment,
      size: number,
      after?: string,
    ): Promise<(Reported & Pick<Ticket, 'boxKey'>)[]>
    /** Rounds that began in a period, the newest first. 1 */
    rounds(
      communityId: CommunityId,
      span: { from: Moment; to: Moment },
      size: number,
      after?: string,
    ): Promise<WalkedRound[]>
    /** How clean it was found in a period. 1 */
    checks(communityId: CommunityId, span: { from: Moment; to: Moment }): Promise<StarSum>
    /** A period's entries of the ledger, a month's bills, and what is overdue at its end, added up. 1 */
    bills(communityId: CommunityId, span: { from: Moment; to: Moment }, month: string): Promise<FoundBills>
    /** How many houses each staircase has. 1 */
    sizes(communityId: CommunityId): Promise<UnitSize[]>
  }
  reviews: {
    /** 1 */
    get(communityId: CommunityId): Promise<Review | undefined>
    /** As `tickets.change`; of who has none yet it is an empty one. 2, each lost race 2 more */
    change(communityId: CommunityId, decide: (review: Review) => Review | Refusal): Promise<Review | Refusal>
  }
  follows: {
    /** False if it is there already. 1 */
    add(follow: Follow): Promise<boolean>
    /** 1 */
    remove(id: string): Promise<void>
    /** 1 */
    page(communityId: CommunityId, ticketId: TicketId, size: number, after?: string): Promise<Page<Follow>>
  }
  inbox: {
    /** Twice is once; false the second time. 1 */
    deliver(entry: InboxEntry): Promise<boolean>
    /** 1 */
    page(
      communityId: CommunityId,
      memberId: MemberId,
      size: number,
      after?: string,
    ): Promise<Page<InboxEntry>>
    /** 1 */
    get(id: NoticeId): Promise<InboxEntry | undefined>
    /** Whether the message of one of many has still to go. 1 */
    unsent(id: NoticeId, is: boolean): Promise<void>
    /** How many are unread, up to `most`, and which consents we hold of them. 1 */
    standing(
      communityId: CommunityId,
      memberId: MemberId,
      openid: string,
      most: number,
    ): Promise<{ unread: number; counts: Credit['counts'] }>
    /** How many were unread until now. 1 */
    read(communityId: CommunityId, memberId: MemberId, ids: NoticeId[], now: Moment): Promise<number>
  }
  credits: {
    /** One more of each, once per tap. 1, the first time 2 */
    add(openid: string, templates: readonly TemplateKey[], tap: string): Promise<void>
    /** 1 */
    held(openid: string): Promise<Credit | undefined>
    /** 1 */
    spend(openid: string, template: TemplateKey): Promise<void>
    /** WeChat says there is none left; it knows better. 1 */
    clear(openid: string, template: TemplateKey): Promise<void>
  }
  letters: {
    /** Written once; twice is once. 1 */
    add(letter: Letter): Promise<boolean>
  }
  /** Files with people's data in them that nobody needs for long: uploaded sheets, exports. */
  leftovers: {
    /** To be deleted at that time. 1 */
    add(fileId: FileId, dueAt: Moment): Promise<void>
    /** Deletes what is due; how many files. 1, and 1 more if there are any */
    clear(now: Moment, most: number): Promise<number>
  }
  setup: SetupStore
  files: FileStore
  /** Of each kind of document that has something to tell. */
  outboxes: Record<
    'tickets' | 'applications' | 'letters' | 'accounts' | 'posts' | 'comments' | 'threads' | 'rounds',
    Outbox
  >
}

/** Whole communities, for who sets one up: nothing a screen may ask for. */
export interface SetupStore {
  /** Every house of a community. 1 for each 1,000 */
  houses(communityId: CommunityId): Promise<House[]>
  /** Everybody, who has left included. 1 for each 1,000 */
  people(communityId: CommunityId): Promise<Member[]>
  /** All at once; what is there already stays as it is. 1, met with such a one 1 each */
  addHouses(houses: readonly House[]): Promise<void>
  addPeople(people: readonly Member[]): Promise<void>
  /** 1 */
  saveHouse(saved: Saved<House>): Promise<boolean>
  /** False if somebody wrote in between. 1 */
  savePerson(saved: Saved<Member>): Promise<boolean>
}

/** The cloud's file storage; costs no database call. */
export interface FileStore {
  /** The environment that we run in; it stands in the id of every file of ours. */
  environment(): string
  /** Undefined when there is no such file. */
  read(fileId: FileId): Promise<Buffer | undefined>
  /** Where it may be fetched for a while. Undefined when there is no such file. */
  url(fileId: FileId): Promise<string | undefined>
  /** The same path again is the same file. `url`: where it may be fetched for a while. */
  write(path: string, content: Buffer): Promise<{ fileId: FileId; url: string }>
}

/** The notices that wait inside documents of one collection. */
export interface Outbox {
  /** Documents with notices due, longest waiting first. 1 */
  due(now: Moment, most: number): Promise<OutboxHolder[]>
  /** As it is then, for one courier only, which has it until the moment given; undefined for all others. 1 */
  lease(holder: OutboxHolder, until: Moment): Promise<OutboxHolder | undefined>
  /**
   * Writes down that a notice is about to be sent, and which have been since the last mark. False: somebody else has it
   * in hand meanwhile. 1
   */
  mark(holder: OutboxHolder, id: NoticeId, at: Moment, sent: readonly NoticeId[]): Promise<boolean>
  /**
   * What remains after delivering; notices written meanwhile stay. Gives up after many lost races, and the lease runs
   * out. 1, each lost race 2 more
   */
  settle(holder: OutboxHolder, remains: (outbox: OutboxNotice[]) => OutboxNotice[]): Promise<void>
  /** A notice that was given up on is to be sent after all. False if it is not there any more. 2 */
  revive(id: string, noticeId: NoticeId, now: Moment): Promise<boolean>
}

/** The part of a document that the courier minds. */
export interface OutboxHolder {
  _id: string
  communityId: CommunityId
  rev: number
  outbox: OutboxNotice[]
  outboxDueAt: Moment
  /** Counts the couriers that had it in hand. */
  outboxTurn?: number
  outboxLease?: Moment
  deadKey?: string | null
}
