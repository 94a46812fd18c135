import type { Moment } from '@contract/ids'
import type { Letter } from '@contract/notice'
import type { DutyMap } from '@contract/zone'
import { letterOf, readersOf } from './letter'

const HOUR = 60 * 60_000

/** To the managers, that something waits to be looked at. One letter for each hour of the clock, whatever waits in it. */
export const queueLetterOf = (map: Pick<DutyMap, '_id' | 'staff'>, at: Moment): Letter | undefined =>
  letterOf(
    `queue:${map._id}:${Math.floor(at / HOUR)}`,
    map._id,
    at,
    readersOf(map, 'manager').map(({ memberId, openid }) => ({
      memberId,
      openid,
      title: '邻里圈有内容等您看',
      body: '有待审核、被举报或申诉的内容，先到的排在前面。',
      opens: 'queue',
    })),
  )
