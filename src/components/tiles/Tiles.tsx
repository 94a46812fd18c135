import { View } from '@tarojs/components'
import type { TicketKind } from '@contract/ticket'
import { ScenarioTile } from '@/components/scenario-tile/ScenarioTile'
import { openSubmit } from '@/services/routes'
import './tiles.scss'

interface Props {
  title: string
  hint: string
  kinds: TicketKind[]
}

/** The largest thing on a home page: what is broken? */
export const Tiles = ({ title, hint, kinds }: Props) => (
  <View className="tiles">
    <View className="tiles__title">{title}</View>
    <View className="tiles__hint">{hint}</View>
    <View className={kinds.length > 6 ? 'tiles__grid' : 'tiles__grid tiles__grid--few'}>
      {kinds.map((kind) => (
        <View className="tiles__cell" key={kind}>
          <ScenarioTile kind={kind} onPick={openSubmit} />
        </View>
      ))}
    </View>
  </View>
)
