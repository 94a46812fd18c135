import type { Kind } from '@contract/catalogue'
import type { Building, Duty, Zone } from '@contract/zone'

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
