import type { Page } from './page'
import type { Refusal } from '@contract/errors'
import type { CommunityId, FileId, MemberId, Moment, RoundId, SpotId, ZoneId } from '@contract/ids'
import type { Print, Round, SpotCheck } from '@contract/round'
import type { RoundBoard, Today } from '@contract/round-views'
import type { Community, DutyMap } from '@contract/zone'
import type { Sought } from '@domain/round/batch'
import type { BoardRound } from '@domain/round/board'
import type { FoundMonth } from '@domain/round/month'
import type { Walked } from '@domain/round/order'
import type { RoundOfPoint } from '@domain/round/point-view'
import type { CheckedRound } from '@domain/round/spot-check'

/** What somebody wants to know of a place whose code they have. */
export interface AskedAtPoint {
  now: Moment
  /** One more round, whole: in which something is to be done. */
  roundId?: RoundId
  /** Who calls: the rounds that run are wanted whole, and their own calls of today. */
  callerId?: MemberId
}

export interface FoundAtPoint {
  community: Community
  /** With that place, a day to and fro, whole. */
  rounds: Round[]
  /** With that place, of the week before: only its own stops. */
  earlier: RoundOfPoint[]
  /** Of the whole community, now; whole for who calls. */
  running: Round[]
  calls: { zoneId: ZoneId; spotId: SpotId; at: Moment }[]
  named?: Round
}

/** Rounds, and what is found about them. The number in each comment is its cost in database calls. */
export interface RoundStore {
  rounds: {
    /** False if there is one of that id already. 1 */
    add(round: Round): Promise<boolean>
    /** 1 */
    get(id: RoundId): Promise<Round | undefined>
    /** As `tickets.change`. 2, each lost race 2 more; with `known` 1 */
    change(id: RoundId, decide: (round: Round) => Round | Refusal, known?: Round): Promise<Round | Refusal>
    /** A window of theirs has closed, or a picture waits to be looked at; the longest waiting first. 1 */
    due(what: 'dueAt' | 'proveAt', now: Moment, most: number): Promise<Round[]>
    /** The community, with the rounds of these ids and those that have these places at these times. 1 */
    atHand(
      communityId: CommunityId,
      sought: Sought,
    ): Promise<{ community: Community; rounds: Round[] } | undefined>
    /** Of which somebody has a stop, and what they have reported on the way since a moment. 1 */
    mine(
      communityId: CommunityId,
      memberId: MemberId,
      asked: { from: Moment; to: Moment; reportedSince: Moment },
    ): Promise<{ community: Community; rounds: Round[]; reported: Today['reported'] } | undefined>
    /** Of a community, that begin between the two, the newest first. 1 */
    between(communityId: CommunityId, from: Moment, to: Moment, most: number): Promise<Round[]>
    /** One of this community with the duty map, and how many open stops everybody has between the two. 1 */
    withMap(
      communityId: CommunityId,
      id: RoundId,
      asked: { from: Moment; to: Moment },
    ): Promise<{ map: DutyMap; round?: Round; held: ReadonlyMap<MemberId, number> } | undefined>
    /** A place by how its code begins, with what is walked there and round about it. 1 */
    atPoint(communityId: CommunityId, key: string, asked: AskedAtPoint): Promise<FoundAtPoint | undefined>
    /** Those that begin at a moment or after it, the earliest first. 1 */
    since(communityId: CommunityId, from: Moment, size: number, after?: string): Promise<Page<Round>>
    /** How planned ones were walked that began between the two, the newest first. 1 */
    walked(communityId: CommunityId, from: Moment, to: Moment, most: number): Promise<Walked[]>
    /** For one prover only, until the moment given. 1 */
    claim(round: Pick<Round, '_id' | 'proveAt'>, until: Moment): Promise<boolean>
    /** Those that begin between the two, marks since a moment that nobody has looked at, and where residents called. 1 */
    board(
      communityId: CommunityId,
      asked: { zoneIds: readonly ZoneId[] | undefined; from: Moment; to: Moment; since: Moment },
    ): Promise<{ rounds: BoardRound[] } & Pick<RoundBoard, 'doubtful' | 'heat'>>
    /** With marks that nobody has looked at, the newest first. 1 */
    doubts(
      communityId: CommunityId,
      zoneIds: readonly ZoneId[] | undefined,
      size: number,
      after?: string,
    ): Promise<Page<Round>>
    /** What everybody did in rounds that begin between the two, and how clean it was found, added up. 1 */
    month(communityId: CommunityId, from: Moment, to: Moment): Promise<FoundMonth>
    /** The community, and who was at a place in the rounds that have begun since. 1 */
    ofSpot(
      communityId: CommunityId,
      spotId: SpotId,
      since: Moment,
    ): Promise<{ community: Community; rounds: CheckedRound[] } | undefined>
  }
  spotChecks: {
    /** Written once: itself, or the one that an earlier try of the same tap wrote. 1, again 2 */
    add(check: SpotCheck): Promise<SpotCheck>
  }
  prints: {
    /** False if that photo is known already. 1 */
    add(print: Print): Promise<boolean>
    /** Of those photos that are known, in no order. 1 */
    several(ids: readonly FileId[]): Promise<Print[]>
    /** With one of these pieces at least, those that have most of them first. 1 */
    alike(communityId: CommunityId, bands: readonly string[], most: number): Promise<Print[]>
    /** Takes away those from before; how many. 1, and 1 more if there are any */
    forget(before: Moment, most: number): Promise<number>
  }
}
