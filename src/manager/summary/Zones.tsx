import { View } from '@tarojs/components'
import type { Summary } from '@contract/summary'
import { percentWord } from '@/copy/percent'
import { perHundred } from '@/copy/summary-came'
import { areFew, averageWord } from '@/copy/summary-stars'
import { openBehind } from '@/services/manager-routes'
import { Card } from '../pieces/group/Group'

type Zone = Summary['zones'][number]

/** A number, and in small how much it rests on. */
const Cell = ({ value, note }: { value: string | undefined; note: string }) => (
  <View className="summary__cell">
    <View>{value ?? '—'}</View>
    <View className="summary__note">{note}</View>
  </View>
)

const Row = ({ zone, onOpen }: { zone: Zone; onOpen: () => void }) => {
  const { id, name, houses, asked, kept, broken, stars } = zone
  return (
    <View
      className="summary__zone"
      id={`zone-${id}`}
      hoverClass="pressed"
      onClick={onOpen}
      ariaRole="button"
      ariaLabel={`${name}，${asked} 张单子`}
    >
      <View className="summary__title">{name}</View>
      <Cell value={perHundred(asked, houses)} note={`${asked} 张`} />
      <Cell value={percentWord(kept, kept + broken)} note={`${kept + broken} 条`} />
      <Cell
        value={averageWord(stars)}
        note={areFew(stars.count) ? `只有 ${stars.count} 条` : `${stars.count} 条`}
      />
    </View>
  )
}

/** The zones side by side, a large one and a small one alike. */
export const Zones = ({ summary: { type, period, zones } }: { summary: Summary }) => {
  if (zones.length === 0) return null
  return (
    <Card title="各片区">
      <View>
        <View className="summary__zone summary__zone--names">
          <View />
          <View>每百户</View>
          <View>做到</View>
          <View>评价</View>
        </View>
        {zones.map((zone) => (
          <Row
            key={zone.id}
            zone={zone}
            onOpen={() => openBehind({ type, period, figure: `zone:${zone.id}`, words: zone.name })}
          />
        ))}
      </View>
    </Card>
  )
}
