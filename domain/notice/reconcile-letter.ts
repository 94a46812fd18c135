import type { ReconciliationDocument } from '@contract/reconciliation'
import type { Letter } from '@contract/notice'
import type { DutyMap } from '@contract/zone'
import { letterOf, readersOf } from './letter'
import { RECONCILE_PAGE } from './pages'
import { templateFields } from './template-fields'

/** To the managers, that something of a day does not agree. The same day again is the same letter. */
export const reconcileLetterOf = (
  map: Pick<DutyMap, '_id' | 'staff'>,
  { _id, day, differences, madeAt: at }: ReconciliationDocument,
): Letter | undefined => {
  const open = differences.filter(({ settled }) => !settled)
  const [first] = open
  if (!first) return undefined
  const [, month = '', date = ''] = day.split('-')
  const title = `对账：${Number(month)}月${Number(date)}日有 ${open.length} 处对不上`
  const body = first.label === undefined ? first.words : `${first.label}：${first.words}`
  return letterOf(
    `reconcile:${_id}`,
    map._id,
    at,
    readersOf(map, 'manager').map(({ memberId, openid }) => ({
      memberId,
      openid,
      title,
      body,
      opens: 'reconcile',
      push: {
        template: 'digest',
        page: `${RECONCILE_PAGE}?as=${memberId}`,
        data: templateFields('digest', { what: title, tip: body, at }),
      },
    })),
  )
}
