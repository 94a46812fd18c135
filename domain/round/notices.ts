import type { MemberId, Moment, NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import type { Log, Round, Stop } from '@contract/round'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { ROUND_PAGE } from '@domain/notice/pages'
import { templateFields } from '@domain/notice/template-fields'
import { clockTime } from '@domain/time/calendar'

// What those who walk rounds are told. Whose a job is, is always told; a fact once, by its id.

interface Hearer {
  memberId: MemberId
  name: string
  openid?: string
}

const tell = (
  round: Round,
  to: Hearer,
  fact: string,
  { title, body, where = round.zoneName }: { title: string; body: string; where?: string },
  at: Moment,
): Round => {
  const { openid, memberId } = to
  if (openid === undefined || openid === '') return round
  const notice: Notice = {
    id: `${round._id}:${fact}:${memberId}` as NoticeId,
    communityId: round.communityId,
    memberId,
    openid,
    topic: 'job',
    title,
    body,
    opens: 'round',
    at,
    push: {
      template: 'job',
      page: `${ROUND_PAGE}?as=${memberId}`,
      data: templateFields('job', { what: title, where, number: '-', at }),
    },
  }
  if (round.outbox.some(({ id }) => id === notice.id)) return round
  const outbox = [...round.outbox, toOutbox(notice)]
  return { ...round, outbox, outboxDueAt: nextDueAt(outbox) }
}

/** 1号楼大堂、1号楼电梯等 5 处 */
const placesOf = (stops: readonly Stop[]): string => {
  const names = [...new Set(stops.map(({ name }) => name))]
  return names.length > 3 ? `${names.slice(0, 2).join('、')}等 ${names.length} 处` : names.join('、')
}
/** A fact of the write that is about to be made. */
const ofNow = (what: string, { rev }: Round): string => `${what}-${rev}`

export const tellReceiver = (
  round: Round,
  to: Hearer,
  from: string,
  stops: readonly Stop[],
  at: Moment,
): Round =>
  tell(
    round,
    to,
    ofNow('handed', round),
    {
      title: `${from}交给你 ${stops.length} 个点位`,
      body: `${round.zoneName}：${placesOf(stops)}，打开今天的轮次就能看到。`,
    },
    at,
  )

/** Somebody else did it: who had them need not go there. */
export const tellFormer = (
  round: Round,
  former: Hearer,
  to: string,
  stops: readonly Stop[],
  at: Moment,
): Round =>
  tell(
    round,
    former,
    ofNow('relieved', round),
    {
      title: `${stops.length} 个点位改由${to}负责`,
      body: `${round.zoneName}：${placesOf(stops)}，不用你去了。`,
    },
    at,
  )

export const tellOrdered = (round: Round, to: Hearer, by: string, at: Moment): Round =>
  tell(
    round,
    to,
    'ordered',
    {
      title: `${by}加派一轮：${round.words ?? round.zoneName}`,
      body: `${clockTime(round.from)}–${clockTime(round.to)}，${placesOf(round.stops)}。`,
    },
    at,
  )

/** Once for each stop, however many call. Who asks is nobody's business. */
export const tellCalled = (round: Round, stop: Stop, at: Moment): Round =>
  tell(
    round,
    stop.holder,
    `called-${stop.id}`,
    {
      title: `住户请打扫：${stop.name}`,
      body: '已加到你这一轮里，顺路先去看看。',
      where: stop.name,
    },
    at,
  )

/** With the first of them only. */
export const tellThanked = (round: Round, stop: Stop, by: Log['by'], at: Moment): Round =>
  tell(
    round,
    by,
    `thanks-${stop.id}`,
    { title: `住户谢谢你：${stop.name}`, body: '打扫得干净，住户看在眼里。', where: stop.name },
    at,
  )

export const tellNotAccepted = (
  round: Round,
  stop: Stop,
  { by }: Pick<Log, 'by'>,
  words: string,
  at: Moment,
): Round =>
  tell(
    round,
    by,
    ofNow(`look-${stop.id}`, round),
    { title: `没通过：${stop.name}`, body: `${words}。可以再去做一次，重新打卡。`, where: stop.name },
    at,
  )
