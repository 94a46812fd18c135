import { View } from '@tarojs/components'
import type { SpotId } from '@contract/ids'
import type { PointRow } from '@contract/round-views'
import { Card } from '@/components/group/Group'
import { Tick } from '@/components/tick/Tick'
import { ORDER } from '@/copy/rounds-order'
import { toggled } from '@/services/list-edit'

interface Props {
  points: readonly PointRow[]
  chosen: SpotId[]
  onChange: (chosen: SpotId[]) => void
}

/** As many as one round takes, as the contract has it. */
const MOST = 50

/** Some of a zone's places, or all of them with one tap. */
export const Places = ({ points, chosen, onChange }: Props) => {
  if (points.length === 0)
    return (
      <Card title={ORDER.places}>
        <View className="rounds__note">{ORDER.noPlaces}</View>
      </Card>
    )
  const all = points.slice(0, MOST).map(({ spotId }) => spotId)
  const isAll = chosen.length === all.length
  return (
    <Card title={ORDER.places} hint={ORDER.placesHint}>
      <View>
        <Tick
          id="places-all"
          words={isAll ? ORDER.none : ORDER.all}
          on={isAll}
          holder={undefined}
          onTap={() => onChange(isAll ? [] : all)}
        />
        {points.map(({ spotId, name }) => (
          <Tick
            key={spotId}
            id={`place-${spotId}`}
            words={name}
            on={chosen.includes(spotId)}
            holder={undefined}
            onTap={() => onChange(toggled(chosen, spotId).slice(0, MOST))}
          />
        ))}
      </View>
    </Card>
  )
}
