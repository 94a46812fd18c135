import type { Moment, NoticeId } from '@contract/ids'
import type { Letter } from '@contract/notice'
import type { Board } from '@contract/promise'
import type { DutyMap } from '@contract/zone'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { nextDueAt, toOutbox } from './outbox'
import { BOARD_PAGE } from './pages'
import { templateFields } from './template-fields'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** 18:00 of the community: what is still open can be seen to before the evening. */
const HOUR_OF_DAY = 18 * HOUR

/** The next evening, strictly after `now`. */
export const nextDigestAt = (now: Moment): Moment => {
  const today = dayBegins(calendarDay(now)) + HOUR_OF_DAY
  return today > now ? today : today + DAY
}

/**
 * The day's summary to each manager, as one letter that names the day. Undefined where there is nothing to say, or
 * nobody to say it to. After an outage it is only the newest evening's.
 */
export const digestOf = (
  { _id: communityId, staff }: DutyMap,
  { all, today }: Pick<Board, 'all' | 'today'>,
  undelivered: number,
  now: Moment,
): Letter | undefined => {
  const at = nextDigestAt(now) - DAY
  const managers = staff.filter(({ role, openid }) => role === 'manager' && openid !== undefined)
  if (managers.length === 0 || all.open + today.broken + undelivered === 0) return undefined
  const id = `digest:${communityId}:${calendarDay(at)}`
  const title = `今日汇总：${all.open} 张进行中，${all.late} 张超时`
  const promised = today.kept + today.broken
  const sentences = [
    ...(all.atRisk > 0 ? [`${all.atRisk} 张快到时间`] : []),
    ...(promised > 0 ? [`今天的 ${promised} 条时限做到 ${today.kept} 条`] : []),
    ...(undelivered > 0 ? [`${undelivered} 条微信提醒没送到`] : []),
  ]
  const body = sentences.length === 0 ? '都在时间内。' : `${sentences.join('，')}。`
  const outbox = managers.map(({ memberId, openid = '' }) =>
    toOutbox({
      id: `${id}:${memberId}` as NoticeId,
      communityId,
      memberId,
      openid,
      topic: 'digest',
      late: true,
      title,
      body,
      opens: 'board',
      at,
      push: {
        template: 'digest',
        page: `${BOARD_PAGE}?as=${memberId}`,
        data: templateFields('digest', { what: title, tip: body, at }),
      },
    }),
  )
  return { _id: id, communityId, at, rev: 1, outbox, outboxDueAt: nextDueAt(outbox) }
}
