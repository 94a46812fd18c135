import type { Moment } from '@contract/ids'
import type { Letter } from '@contract/notice'
import type { Board } from '@contract/promise'
import type { DutyMap } from '@contract/zone'
import { calendarDay } from '@domain/time/calendar'
import { letterOf, readersOf } from './letter'
import { BOARD_PAGE } from './pages'
import { templateFields } from './template-fields'

/** The day's summary to each manager, as one letter that names the day. Undefined: nothing to say, or nobody to say it to. */
export const digestOf = (
  map: DutyMap,
  { all, today }: Pick<Board, 'all' | 'today'>,
  undelivered: number,
  at: Moment,
): Letter | undefined => {
  if (all.open + today.broken + undelivered === 0) return undefined
  const title = `今日汇总：${all.open} 张进行中，${all.late} 张超时`
  const promised = today.kept + today.broken
  const sentences = [
    ...(all.atRisk > 0 ? [`${all.atRisk} 张快到时间`] : []),
    ...(promised > 0 ? [`今天的 ${promised} 条时限做到 ${today.kept} 条`] : []),
    ...(undelivered > 0 ? [`${undelivered} 条微信提醒没送到`] : []),
  ]
  const body = sentences.length === 0 ? '都在时间内。' : `${sentences.join('，')}。`
  return letterOf(
    `digest:${map._id}:${calendarDay(at)}`,
    map._id,
    at,
    readersOf(map, 'manager').map(({ memberId, openid }) => ({
      memberId,
      openid,
      title,
      body,
      opens: 'board',
      push: {
        template: 'digest',
        page: `${BOARD_PAGE}?as=${memberId}`,
        data: templateFields('digest', { what: title, tip: body, at }),
      },
    })),
  )
}
