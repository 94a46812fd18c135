import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import { ScenarioTile } from '@/components/scenario-tile/ScenarioTile'
import { openSubmit } from '@/services/routes'
import './tiles.scss'

interface Props {
  title: string
  hint?: string
  kinds: Kind[]
  /** Beside what is broken, not before it. */
  small?: boolean
}

/** The largest thing on a home page: what is broken? */
export const Tiles = ({ title, hint, kinds, small = false }: Props) => {
  const few = !small && kinds.length <= 6
  return (
    <View className={small ? 'tiles tiles--small' : 'tiles'}>
      <View className="tiles__title">{title}</View>
      {hint && <View className="tiles__hint">{hint}</View>}
      <View className={few ? 'tiles__grid tiles__grid--few' : 'tiles__grid'}>
        {kinds.map((kind) => (
          <View className="tiles__cell" key={kind.id}>
            <ScenarioTile kind={kind} small={small} onPick={openSubmit} />
          </View>
        ))}
      </View>
    </View>
  )
}
