import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Building, ZoneMap } from '@contract/zone'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import type { TryWhere } from './places'

interface Props {
  map: ZoneMap
  onPick: (where: TryWhere) => void
  onClose: () => void
}

const Units = ({ building, onPick }: { building: Building; onPick: Props['onPick'] }) => (
  <View>
    {building.units.map((unit) => {
      const label = `${building.name}${unit.name}`
      return (
        <LinkRow
          key={unit.id}
          id={`try-unit-${unit.id}`}
          label={label}
          onTap={() => onPick({ place: { unitId: unit.id }, label })}
        />
      )
    })}
  </View>
)

/** A building, then its unit; or a public place. */
export const WhereSheet = ({ map: { buildings, spots }, onPick, onClose }: Props) => {
  const [inside, setInside] = useState<Building>()
  const enter = (building: Building) => {
    const [only, ...others] = building.units
    if (only && others.length === 0) onPick({ place: { unitId: only.id }, label: building.name })
    else setInside(building)
  }
  if (inside)
    return (
      <Sheet title={inside.name} onClose={() => setInside(undefined)}>
        <Units building={inside} onPick={onPick} />
      </Sheet>
    )
  return (
    <Sheet title="在哪里？" onClose={onClose}>
      <View className="try__group">住户家里</View>
      <View>
        {buildings
          .filter(({ units }) => units.length > 0)
          .map((building) => (
            <LinkRow
              key={building.id}
              id={`try-building-${building.id}`}
              label={building.name}
              onTap={() => enter(building)}
            />
          ))}
      </View>
      {spots.length > 0 && <View className="try__group">公共区域</View>}
      <View>
        {spots.map(({ id, name }) => (
          <LinkRow
            key={id}
            id={`try-spot-${id}`}
            label={name}
            onTap={() => onPick({ place: { spotId: id }, label: name })}
          />
        ))}
      </View>
    </Sheet>
  )
}
