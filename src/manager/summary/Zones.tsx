import { View } from '@tarojs/components'
import type { FigureKey, Summary } from '@contract/summary'
import { averageWord, percentWord } from '@domain/summary/words'
import { Card } from '@/components/group/Group'
import { perHundred } from '@/copy/summary-came'
import { areFew } from '@/copy/summary-stars'
import { openBehind } from '@/services/manager-routes'

type Zone = Summary['zones'][number]

/** A number, in small how much it rests on, and the way to what is behind it. */
const Cell = ({ id, value, note, onOpen }: CellProps) => (
  <View className="summary__cell" id={id} hoverClass="pressed" onClick={onOpen} ariaRole="button">
    <View>{value ?? '—'}</View>
    <View className="summary__note">{note}</View>
  </View>
)
interface CellProps {
  id: string
  value: string | undefined
  note: string
  onOpen: () => void
}

const Row = ({ zone, onOpen }: { zone: Zone; onOpen: (figure: FigureKey, words: string) => void }) => {
  const { id, name, houses, asked, kept, broken, stars } = zone
  return (
    <View className="summary__zone" id={`zone-${id}`}>
      <View className="summary__title">{name}</View>
      <Cell
        id={`zone-${id}-asked`}
        value={perHundred(asked, houses)}
        note={`${asked} 张`}
        onOpen={() => onOpen(`zone:${id}`, name)}
      />
      <Cell
        id={`zone-${id}-kept`}
        value={percentWord(kept, kept + broken)}
        note={`${kept + broken} 条`}
        onOpen={() => onOpen(`zoneBroken:${id}`, `${name}超时的`)}
      />
      <Cell
        id={`zone-${id}-stars`}
        value={averageWord(stars)}
        note={areFew(stars.count) ? `只有 ${stars.count} 条` : `${stars.count} 条`}
        onOpen={() => onOpen(`zoneRated:${id}`, `${name}评价过的`)}
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
            onOpen={(figure, words) => openBehind({ type, period, figure, words })}
          />
        ))}
      </View>
    </Card>
  )
}
