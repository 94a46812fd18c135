import type { Letter } from '@contract/notice'
import type { Summary } from '@contract/summary'
import type { DutyMap } from '@contract/zone'
import { sortKeyOf } from '@domain/summary/summary'
import { letterOf, readersOf } from './letter'
import { summaryPage } from './pages'
import { templateFields } from './template-fields'

const NAMES = { week: '周报', month: '月报' } as const

/** To the managers, that a week or a month is summed up. The same summary again is the same letter. */
export const summaryLetterOf = (
  map: Pick<DutyMap, '_id' | 'staff'>,
  { type, period, figures, sentences, madeAt: at }: Summary,
): Letter | undefined => {
  const { asked, finished } = figures
  const title = `${NAMES[type]}：来了 ${asked} 张，办完 ${finished} 张`
  const [body = ''] = sentences
  return letterOf(
    `summary:${map._id}:${sortKeyOf({ type, period })}`,
    map._id,
    at,
    readersOf(map, 'manager').map(({ memberId, openid }) => ({
      memberId,
      openid,
      title,
      body,
      opens: type,
      period,
      push: {
        template: 'digest',
        page: `${summaryPage(type, period)}&as=${memberId}`,
        data: templateFields('digest', { what: title, tip: body, at }),
      },
    })),
  )
}
