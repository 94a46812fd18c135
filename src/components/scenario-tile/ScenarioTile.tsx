import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import type { KindId } from '@contract/ids'
import { KindIcon } from './KindIcon'
import './scenario-tile.scss'

interface Props {
  kind: Pick<Kind, 'id' | 'icon' | 'word'>
  /** What is only said stands in a lower row. */
  small?: boolean
  onPick: (kind: KindId) => void
}

/** One tap says what is broken. */
export const ScenarioTile = ({ kind: { id, icon, word }, small = false, onPick }: Props) => (
  <View
    className={small ? 'scenario-tile scenario-tile--small' : 'scenario-tile'}
    id={`tile-${id}`}
    hoverClass="pressed"
    onClick={() => onPick(id)}
    ariaRole="button"
    ariaLabel={word}
  >
    <KindIcon icon={icon} />
    <View className="scenario-tile__word">{word}</View>
  </View>
)
