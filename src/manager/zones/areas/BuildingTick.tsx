import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Building, Unit, ZoneMap } from '@contract/zone'
import { Tick } from '@/components/tick/Tick'
import { toggled } from '@/services/list-edit'
import { tell } from '@/services/tell'
import type { ZoneDraft } from './draft'
import { holderOf } from './places'

interface Props {
  building: Building
  draft: ZoneDraft
  map: ZoneMap
  onChange: (draft: ZoneDraft) => void
}

/** A building as a whole, or the units of it one by one. What another zone has is shown with whose it is. */
export const BuildingTick = ({ building, draft, map, onChange }: Props) => {
  const { id, name, units } = building
  const [open, setOpen] = useState(units.some((unit) => draft.unitIds.includes(unit.id)))
  const holder = holderOf(map, draft.id, { buildingId: id })

  const tickBuilding = () => {
    if (holder) return tell(`${name}归${holder.name}，先从那边移出来`)
    onChange({ ...draft, buildingIds: toggled(draft.buildingIds, id) })
  }
  const tickUnit = (unit: Unit) => {
    const taken = holderOf(map, draft.id, { unitId: unit.id })
    if (taken) return tell(`${name}${unit.name}归${taken.name}，先从那边移出来`)
    onChange({ ...draft, unitIds: toggled(draft.unitIds, unit.id) })
  }

  return (
    <View className="areas__building">
      <View className="areas__ticks">
        <Tick
          id={`building-${id}`}
          words={name}
          on={draft.buildingIds.includes(id)}
          holder={holder?.name}
          onTap={tickBuilding}
        />
        {units.length > 1 && (
          <View
            className="areas__unfold"
            id={`units-${id}`}
            hoverClass="pressed"
            onClick={() => setOpen(!open)}
            ariaRole="button"
          >
            {open ? '收起' : '按单元'}
          </View>
        )}
      </View>
      {open &&
        units.map((unit) => (
          <View className="areas__unit" key={unit.id}>
            <Tick
              id={`unit-${unit.id}`}
              words={`${name}${unit.name}`}
              on={draft.unitIds.includes(unit.id)}
              holder={holderOf(map, draft.id, { unitId: unit.id })?.name}
              onTap={() => tickUnit(unit)}
            />
          </View>
        ))}
    </View>
  )
}
