import { refuse, type Refusal } from '@contract/errors'
import type { DutyId, MemberId } from '@contract/ids'
import type { Community, Duty, DutyMap } from '@contract/zone'
import { kindOf, kindWord } from '@domain/catalogue/catalogue'
import { overlap } from '@domain/time/shifts'
import { dated, isDone, type Asked } from './changed'

type Standing = Pick<Duty, 'zoneId' | 'kinds' | 'memberId' | 'deputyId' | 'shift'>

/**
 * Whether, for the same work at the same time, somebody's deputy is in the end stood in for by that same person: then
 * when both are full it is nobody's. Follows deputies as far as they lead.
 */
export const isCircle = (duties: readonly Standing[], begun: Standing): boolean => {
  const met = new Set<MemberId>([begun.memberId])
  let waiting = begun.deputyId === undefined ? [] : [begun.deputyId]
  while (waiting.length > 0) {
    if (waiting.some((id) => met.has(id))) return true
    for (const id of waiting) met.add(id)
    waiting = duties
      .filter(
        (duty) =>
          waiting.includes(duty.memberId) &&
          duty.zoneId === begun.zoneId &&
          duty.kinds.some((kind) => begun.kinds.includes(kind)) &&
          overlap(duty.shift, begun.shift),
      )
      .flatMap(({ deputyId }) => (deputyId === undefined ? [] : [deputyId]))
  }
  return false
}

const nameOf = (map: DutyMap, id: MemberId | undefined): string =>
  map.staff.find(({ memberId }) => memberId === id)?.name ?? '已离岗'

const wordsOf = (map: DutyMap, { zoneId, kinds, memberId, shift, deputyId }: Duty): string => {
  const zone = map.zones.find(({ id }) => id === zoneId)?.name ?? ''
  const what = kinds.map((kind) => kindWord(map, kind)).join('、')
  const deputy = deputyId === undefined ? '' : `，替班${nameOf(map, deputyId)}`
  return `${zone} ${what}：${nameOf(map, memberId)}，${shift.name} ${shift.from}–${shift.to}${deputy}`
}

/** Puts a duty into the map, new or instead of the one of its id. */
export const saveDuty = (map: DutyMap, duty: Duty, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const worksHere = (id: MemberId) => map.staff.some(({ memberId }) => memberId === id)
  if (!map.zones.some(({ id }) => id === duty.zoneId) || !worksHere(duty.memberId))
    return refuse('MAP_CHANGED')
  if (duty.kinds.some((kind) => !kindOf(map, kind))) return refuse('KIND_UNKNOWN')
  if (duty.deputyId !== undefined && !worksHere(duty.deputyId)) return refuse('DEPUTY_UNFIT')
  if (duty.shift.from === duty.shift.to) return refuse('WRONG_DATES')
  const others = map.duties.filter(({ id }) => id !== duty.id)
  if (isCircle(others, duty)) return refuse('DEPUTY_CIRCLE')
  const isNew = others.length === map.duties.length
  const duties = isNew ? [...map.duties, duty] : map.duties.map((each) => (each.id === duty.id ? duty : each))
  return dated({ ...map, duties }, asked, `${isNew ? '新增' : '修改'}值班：${wordsOf(map, duty)}`)
}

export const removeDuty = (map: DutyMap, id: DutyId, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const duty = map.duties.find((each) => each.id === id)
  if (!duty) return refuse('MAP_CHANGED')
  return dated(
    { ...map, duties: map.duties.filter((each) => each.id !== id) },
    asked,
    `删除值班：${wordsOf(map, duty)}`,
  )
}
