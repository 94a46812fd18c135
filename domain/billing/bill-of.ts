import type { Account, Owed } from '@contract/account'
import type { Bill } from '@contract/bill'
import type { Draft, RunDocument } from '@contract/fee'
import type { BillId, HouseId, RunId } from '@contract/ids'
import { dayBegins } from '@domain/time/calendar'
import { sortableMoment } from '@domain/time/sortable'
import { monthOf } from './months'
import { dayAfter } from '@domain/time/days'

/** The bill of one house from one run: there can be no second. */
export const billIdOf = (runId: RunId, houseId: HouseId): BillId => `${runId}:${houseId}` as BillId

/** A draft as it goes out. The same run gives the same bill, whoever sends it. */
export const billOf = (run: RunDocument, draft: Draft): Bill => {
  const _id = billIdOf(run._id, draft.houseId)
  const { houseId, label, buildingId, unitId, lines, total, before } = draft
  const { communityId, _id: runId, name, from, to, issuedAt = 0 } = run
  return {
    _id,
    communityId,
    houseId,
    label,
    buildingId,
    unitId,
    runId,
    name,
    month: monthOf(from),
    from,
    to,
    lines,
    total,
    ...(before ? { before } : {}),
    issuedAt,
    // The due day is hers to its end.
    dueAt: dayBegins(dayAfter(run.due)) - 1,
    paid: 0,
    open: true,
    copyOf: 0,
    read: {},
    sortKey: `${sortableMoment(issuedAt)}:${_id}`,
  }
}

export const owedOf = ({ _id: id, runId, name, month, from, to, total, issuedAt, dueAt }: Bill): Owed => ({
  id,
  runId,
  name,
  month,
  from,
  to,
  total,
  paid: 0,
  issuedAt,
  dueAt,
})

/** How the meters stand now; what was read later than this run stays. */
export const withReadings = (account: Account, { readings }: Pick<Draft, 'readings'>): Account => {
  const before = account.readings ?? []
  const newer = readings.filter(
    ({ feeId, day }) => !before.some((each) => each.feeId === feeId && each.day >= day),
  )
  if (newer.length === 0) return account
  const kept = before.filter(({ feeId }) => !newer.some((each) => each.feeId === feeId))
  return { ...account, readings: [...kept, ...newer] }
}
