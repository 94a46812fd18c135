import type { Moment } from '@contract/ids'
import type { RoundKind } from '@contract/standard'
import type { DutyMap, Staff, Zone } from '@contract/zone'
import { answersFor, dutiesAt } from '@domain/ticket/routing'
import { standIn } from '@domain/zone/absence'
import { ROUND_WORK } from './kinds'

/** Who walks there at a moment: on duty or standing in, the duty's deputy, else who answers for the zone. */
export const walkerAt = (map: DutyMap, zone: Zone, kind: RoundKind, at: Moment): Staff | undefined => {
  const duties = dutiesAt(map, zone.id, ROUND_WORK[kind], at)
  const there = (memberId: (typeof duties)[number]['deputyId']) => standIn(map, memberId, at)?.person
  return (
    duties.map(({ memberId }) => there(memberId)).find((person) => person !== undefined) ??
    duties.map(({ deputyId }) => there(deputyId)).find((person) => person !== undefined) ??
    answersFor(map, zone, at)
  )
}
