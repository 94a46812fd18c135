import type { Input } from '@contract/api'
import type { DutyId, KindId, MemberId, ZoneId } from '@contract/ids'
import type { Duty, Shift, ZoneMap } from '@contract/zone'
import { SHIFTS, shiftFault } from '@/copy/duty'
import type { Cell } from './Matrix'

/** A duty row that is being written; whoever answers may be missing yet. */
export interface DutyDraft {
  id?: DutyId
  zoneId: ZoneId
  kinds: KindId[]
  memberId?: MemberId | undefined
  deputyId?: MemberId | undefined
  shift: Shift
  cap: number
}

/** Open jobs that one person can hold in hand. */
const USUAL_CAP = 6
const ALL_DAY: Shift = { name: '全天待命', days: [1, 2, 3, 4, 5, 6, 7, 8], from: '00:00', to: '24:00' }

export const newDraft = ({ zoneId, kind }: Cell): DutyDraft => ({
  zoneId,
  kinds: [kind],
  shift: SHIFTS[0] ?? ALL_DAY,
  cap: USUAL_CAP,
})
/** Who has left can do nothing any more: the place is open again. */
export const draftOf = ({ memberId, deputyId, ...duty }: Duty, { staff }: ZoneMap): DutyDraft => {
  const stillHere = (id: MemberId | undefined) => staff.find((one) => one.id === id)?.id
  return { ...duty, memberId: stillHere(memberId), deputyId: stillHere(deputyId) }
}

/** What may be saved; nothing while something is missing. */
export const dutyOf = (draft: DutyDraft): Input<'duty.save'>['duty'] | undefined => {
  const { memberId, deputyId, kinds, shift, ...rest } = draft
  if (!memberId || kinds.length === 0 || shift.name.trim() === '' || shiftFault(shift)) return undefined
  return { ...rest, kinds, shift, memberId, ...(deputyId === undefined ? {} : { deputyId }) }
}
