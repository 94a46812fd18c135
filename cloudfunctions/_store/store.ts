import type { Refusal } from '@contract/errors'
import type { CommunityId, MemberId, Moment, NoticeId, TicketId, ZoneId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Credit, InboxEntry, OutboxNotice, TemplateKey } from '@contract/notice'
import type { Ticket } from '@contract/ticket'
import type { Community } from '@contract/zone'
import type { Loads } from '@domain/ticket/routing'

/** A page and the key it ended on; no `next` at the end. */
export interface Page<T> {
  items: T[]
  next?: string
}

/** Whose tickets, in the order of their box keys. */
export type TicketBox = { communityId: CommunityId } & (
  { requesterId: MemberId } | { assigneeId: MemberId } | { zoneIds: ZoneId[] } | { everyZone: true }
)

/** What the rooms may ask of the database. The number in each comment is its cost in database calls. */
export interface Store {
  /** Begins the figures of the call in hand. */
  startCall(): void
  /** Database calls of the call in hand. */
  calls(): number
  /** Whether the call in hand has written something that the courier has to tell. */
  leftToTell(): boolean

  members: {
    /** The active memberships of a WeChat user. 1 */
    of(openid: string): Promise<Member[]>
  }
  communities: {
    /** 1 */
    get(id: CommunityId): Promise<Community | undefined>
    /** The duty map and everybody's open jobs. 1 */
    withLoads(id: CommunityId): Promise<{ community: Community; loads: Loads } | undefined>
  }
  tickets: {
    /** Written once: the ticket itself, or the one that an earlier try of the same tap wrote. 1, again 2 */
    add(ticket: Ticket): Promise<Ticket>
    /** 1 */
    get(id: TicketId): Promise<Ticket | undefined>
    /**
     * The only way a ticket changes: read, decide, write if nobody wrote in between, else again. `decide` must be pure.
     * The very ticket it was given back means that there is nothing to write. 2, each lost race 2 more
     */
    change(id: TicketId, decide: (ticket: Ticket) => Ticket | Refusal): Promise<Ticket | Refusal>
    /** 1 */
    page(box: TicketBox, size: number, after?: string): Promise<Page<Ticket>>
  }
  inbox: {
    /** Twice is once. 1 */
    deliver(entry: InboxEntry): Promise<void>
    /** 1 */
    page(
      communityId: CommunityId,
      memberId: MemberId,
      size: number,
      after?: string,
    ): Promise<Page<InboxEntry>>
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
  outbox: {
    /** Documents with notices due, longest waiting first. 1 */
    due(now: Moment, most: number): Promise<OutboxHolder[]>
    /** True for one courier only, which then has it until the moment given. 1 */
    lease(holder: OutboxHolder, until: Moment): Promise<boolean>
    /** What remains after delivering; notices written meanwhile stay. 1, each lost race 2 more */
    settle(
      holder: OutboxHolder,
      until: Moment,
      remains: (outbox: OutboxNotice[]) => OutboxNotice[],
    ): Promise<void>
  }
}

/** The part of a document that the courier minds. */
export interface OutboxHolder {
  _id: TicketId
  rev: number
  outbox: OutboxNotice[]
  outboxDueAt: Moment
}
