import type { Kind } from '@contract/catalogue'
import type { RoundRules } from '@contract/standard'
import type { Building, Duty, Spot, Zone } from '@contract/zone'
import { workKind } from '@domain/round/work'
import { overlap } from '@domain/time/shifts'

const MOST_NAMED = 10

/** What may be so, and is worth a look before anybody lives with it. */
export const mapCautions = (
  buildings: readonly Building[],
  zones: readonly Zone[],
  duties: readonly Duty[],
  kinds: readonly Kind[],
): string[] => {
  const cautions: string[] = []
  const inZone = new Set<string>(zones.flatMap(({ buildingIds, unitIds }) => [...buildingIds, ...unitIds]))
  const outside = buildings.filter(
    ({ id, units }) => !inZone.has(id) && !(units.length > 0 && units.every((unit) => inZone.has(unit.id))),
  )
  if (zones.length > 0 && outside.length > 0) {
    const names = outside.slice(0, MOST_NAMED).map(({ name }) => name)
    cautions.push(
      `${names.join('、')}${outside.length > MOST_NAMED ? `等${outside.length}栋` : ''}还没有划入片区`,
    )
  }
  for (const { id, name, stewardId } of zones) {
    const here = duties.filter(({ zoneId }) => zoneId === id)
    const holes = kinds.filter((kind) => !here.some((duty) => duty.kinds.includes(kind.id)))
    if (here.length === 0 && stewardId === undefined) cautions.push(`${name}没有管家，也没有人值班`)
    else if (holes.length > 0) {
      const words = holes.map(({ word }) => word).join('、')
      cautions.push(
        `${name}没有人值班的事项：${words}，会转给${stewardId === undefined ? '项目经理' : '管家'}`,
      )
    }
  }
  return cautions
}

/** Of what is done in rounds: what nobody uses, and when nobody is there to do it. */
export const roundCautions = (
  rounds: RoundRules | undefined,
  spots: readonly Spot[],
  zones: readonly Zone[],
  duties: readonly Duty[],
): string[] =>
  (rounds?.standards ?? []).flatMap(({ id, name, kind, days, windows }) => {
    const here = (rounds?.points ?? []).filter(({ standardId }) => standardId === id)
    if (here.length === 0) return [`标准“${name}”还没有点位在用`]
    const zoneIds = new Set(here.map(({ spotId }) => spots.find((spot) => spot.id === spotId)?.zoneId))
    const used = zones.filter((zone) => zoneIds.has(zone.id))
    return windows.flatMap(({ from, to }) => {
      const isThere = ({ kinds, shift }: Duty) =>
        kinds.includes(workKind(kind)) && overlap(shift, { name, days, from, to })
      const empty = used.filter((zone) => !duties.some((duty) => duty.zoneId === zone.id && isThere(duty)))
      return empty.map((zone) => `${zone.name} ${from}–${to} 没有人当班做“${name}”`)
    })
  })
