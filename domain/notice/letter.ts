import type { CommunityId, Moment, NoticeId } from '@contract/ids'
import type { Letter, Notice } from '@contract/notice'
import type { DutyMap, Staff } from '@contract/zone'
import { nextDueAt, toOutbox } from './outbox'

/** What one of its readers is told. */
type Told = Pick<Notice, 'memberId' | 'openid' | 'title' | 'body' | 'opens' | 'period' | 'push'>

/** A letter that tells a fact that belongs to no ticket; its id is the fact. All of it can wait for the morning. */
export const letterOf = (
  id: string,
  communityId: CommunityId,
  at: Moment,
  all: readonly Told[],
): Letter | undefined => {
  if (all.length === 0) return undefined
  const outbox = all.map((told) =>
    toOutbox({
      ...told,
      id: `${id}:${told.memberId}` as NoticeId,
      communityId,
      topic: 'digest',
      late: true,
      at,
    }),
  )
  return { _id: id, communityId, at, rev: 1, outbox, outboxDueAt: nextDueAt(outbox) }
}

/** Who of a role has come in. */
export const readersOf = ({ staff }: Pick<DutyMap, 'staff'>, role: Staff['role']): Required<Staff>[] =>
  staff.filter((each): each is Required<Staff> => each.role === role && each.openid !== undefined)
