import type { MemberId, Moment, NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import type { Round } from '@contract/round'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { ROUND_PAGE, ROUNDS_PAGE } from '@domain/notice/pages'
import { templateFields } from '@domain/notice/template-fields'
import { clockTime, monthDay } from '@domain/time/calendar'

export interface Hearer {
  memberId: MemberId
  /** Who has not come in is told nothing. */
  openid?: string
}

interface Said {
  /** What it is about: the same fact is told the same person once. */
  fact: string
  title: string
  body: string
  /** `rounds`: one watches them. Else one's own. */
  opens?: 'round' | 'rounds'
  /** Where it is; of a whole round its zone and shift. */
  where?: string
}

/** The round with one more notice to go out: to who walks it as a job, to who watches as something overdue. */
export const told = (round: Round, to: Hearer, said: Said, at: Moment): Round => {
  const { memberId, openid } = to
  if (openid === undefined || openid === '') return round
  const { fact, title, body, opens = 'round', where = `${round.zoneName}${round.shift}` } = said
  const id = `${round._id}:${fact}:${memberId}` as NoticeId
  if (round.outbox.some((notice) => notice.id === id)) return round
  const template = opens === 'round' ? 'job' : 'overdue'
  const page = opens === 'round' ? ROUND_PAGE : ROUNDS_PAGE
  const number = `${monthDay(round.from)}-${clockTime(round.from)}`
  const notice: Notice = {
    id,
    communityId: round.communityId,
    memberId,
    openid,
    topic: opens === 'round' ? 'job' : 'watch',
    title,
    body,
    opens,
    at,
    push: {
      template,
      page: `${page}?as=${memberId}`,
      data: templateFields(template, { what: title, where, number, at }),
    },
  }
  const outbox = [...round.outbox, toOutbox(notice)]
  return { ...round, outbox, outboxDueAt: nextDueAt(outbox) }
}

/** Names shown in one message. */
const MOST_NAMED = 8

/** 1号楼大堂、3号楼大堂等 12 处 */
export const placesIn = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? `等 ${names.length} 处` : ''}`
