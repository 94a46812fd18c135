import type { MemberId, Moment, NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import type { Round, Stop } from '@contract/round'
import { ROUND_PAGE, ROUNDS_PAGE } from '@domain/notice/pages'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { templateFields } from '@domain/notice/template-fields'
import { calendarDay, clockTime, monthDay } from '@domain/time/calendar'

type Listener = { memberId: MemberId; openid: string }
type Said = Pick<Notice, 'id' | 'topic' | 'title' | 'body' | 'opens' | 'at'> & { template: 'job' | 'overdue' }

/** Names shown in one message. */
const MOST_NAMED = 8

const told = (round: Round, to: Listener, { template, ...said }: Said): Round => {
  if (round.outbox.some(({ id }) => id === said.id)) return round
  const page = said.opens === 'round' ? ROUND_PAGE : ROUNDS_PAGE
  const notice: Notice = {
    ...said,
    communityId: round.communityId,
    memberId: to.memberId,
    openid: to.openid,
    push: {
      template,
      page: `${page}?as=${to.memberId}`,
      data: templateFields(template, {
        what: said.title,
        where: `${round.zoneName}${round.shift}`,
        number: `${monthDay(round.from)}-${clockTime(round.from)}`,
        at: said.at,
      }),
    },
  }
  const outbox = [...round.outbox, toOutbox(notice)]
  return { ...round, outbox, outboxDueAt: nextDueAt(outbox) }
}

/** 1号楼大堂、3号楼大堂等 12 处 */
export const placesIn = (stops: readonly Pick<Stop, 'name'>[], more = (_: number) => ''): string => {
  const names = stops.slice(0, MOST_NAMED).map(({ name }, index) => `${name}${more(index)}`)
  return `${names.join('、')}${stops.length > MOST_NAMED ? `等 ${stops.length} 处` : ''}`
}

/** Stops that were somebody else's until now, to who has them. A round of that many changes tells each of them once. */
export const tellNewHolder = (round: Round, to: Listener, stops: readonly Stop[], now: Moment): Round =>
  told(round, to, {
    id: `${round._id}:given-${round.rev}:${to.memberId}` as NoticeId,
    topic: 'job',
    title: `有 ${stops.length} 处转给你：${round.zoneName}${round.shift}`,
    body: `${placesIn(stops)}，今天由你做。打开就能看到什么时候做。`,
    opens: 'round',
    at: now,
    template: 'job',
  })

const dayWords = (from: Moment, now: Moment): string =>
  calendarDay(from) === calendarDay(now) ? '今天' : '明天'

/** Nobody is on duty; once a round and person. */
export const tellNobodys = (round: Round, to: Listener, stops: readonly Stop[], now: Moment): Round =>
  told(round, to, {
    id: `${round._id}:nobody:${to.memberId}` as NoticeId,
    topic: 'watch',
    title: `${round.zoneName}${dayWords(round.from, now)}没人当班：${stops.length} 处`,
    body: `${placesIn(stops)}没有人当班，先记在你名下。请安排人，或者转给同事。`,
    opens: 'rounds',
    at: now,
    template: 'overdue',
  })

/** Windows have closed over places where nobody was: by name, and that it may be the signal. */
export const tellMissed = (round: Round, to: Listener, missed: readonly Stop[], now: Moment): Round => {
  const closed = Math.max(...missed.map((stop) => stop.to))
  return told(round, to, {
    id: `${round._id}:missed-${closed}:${to.memberId}` as NoticeId,
    topic: 'watch',
    title: `${round.zoneName}${clockTime(closed)}前有 ${missed.length} 处没打卡`,
    body: `${placesIn(missed, (index) => `（${missed[index]?.holder.name ?? ''}）`)}。也可能做了还没信号，手机有网后会补上。`,
    opens: 'rounds',
    at: now,
    template: 'overdue',
  })
}
