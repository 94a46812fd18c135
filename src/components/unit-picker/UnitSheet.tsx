import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BuildingId, CommunityId, UnitId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import './unit-sheet.scss'

export interface Staircase {
  buildingId: BuildingId
  unitId: UnitId
  label: string
}

interface Props {
  communityId: CommunityId
  onPick: (staircase: Staircase) => void
  onClose: () => void
}

/** The building, then the staircase; where there is one, it is taken. */
export const UnitSheet = ({ communityId, onPick, onClose }: Props) => {
  const { data, failed, refresh } = useAnswer(`place ${communityId}`, () =>
    call('join.place', { communityId }),
  )
  const [chosen, setChosen] = useState<BuildingId>()
  const building = data?.buildings.find(({ id }) => id === chosen)

  const pick = (id: BuildingId, at = 0) => {
    const { name = '', units = [] } = data?.buildings.find((one) => one.id === id) ?? {}
    const unit = units[at]
    if (unit) onPick({ buildingId: id, unitId: unit.id, label: `${name}${unit.name}` })
  }
  const choose = (name: string) => {
    const found = data?.buildings.find((one) => one.name === name)
    if (!found) return
    if (found.units.length === 1) return pick(found.id)
    setChosen(found.id)
  }
  return (
    <Sheet title={building ? `${building.name}，哪个单元？` : '哪栋楼？'} onClose={onClose}>
      <View className="unit-sheet">
        {failed && <Failed code={failed} onRetry={() => void refresh()} />}
        {!data && !failed && <CardSkeleton count={1} />}
        {data && !building && (
          <Phrases
            id="building"
            phrases={data.buildings.map(({ name }) => name)}
            chosen={() => false}
            onPick={choose}
          />
        )}
        {building && (
          <Phrases
            id="unit"
            phrases={building.units.map(({ name }) => name)}
            chosen={() => false}
            onPick={(name) =>
              pick(
                building.id,
                building.units.findIndex((unit) => unit.name === name),
              )
            }
          />
        )}
        {data?.buildings.length === 0 && (
          <View className="unit-sheet__hint">物业还没有登记楼栋，请直接联系物业</View>
        )}
      </View>
    </Sheet>
  )
}
