import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import type { KindId } from '@contract/ids'
import { ScenarioTile } from '@/components/scenario-tile/ScenarioTile'
import { KindIcon } from '@/components/scenario-tile/KindIcon'

interface Props {
  kinds: Kind[]
  chosen: Kind | undefined
  onPick: (kind: KindId | undefined) => void
}

/**
 * The same tiles as on a home page; once one is tapped the others make room. Two things with two keys: were they one,
 * the tap on a tile would go on to what has just taken its place.
 */
export const KindTiles = ({ kinds, chosen, onPick }: Props) => {
  if (chosen)
    return (
      <View
        key="chosen"
        className="log__kind"
        id="log-kind"
        hoverClass="pressed"
        onClick={() => onPick(undefined)}
        ariaRole="button"
        ariaLabel={`${chosen.word}，换一项`}
      >
        <KindIcon icon={chosen.icon} />
        <View className="log__word">{chosen.word}</View>
        <View className="log__change">换一项</View>
      </View>
    )
  return (
    <View key="tiles" className="log__tiles">
      {kinds.map((kind) => (
        <View className="log__tile" key={kind.id}>
          <ScenarioTile kind={kind} onPick={onPick} />
        </View>
      ))}
    </View>
  )
}
