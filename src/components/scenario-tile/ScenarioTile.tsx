import { View } from '@tarojs/components'
import type { TicketKind } from '@contract/ticket'
import { KINDS } from '@/copy/kinds'
import { KindIcon } from './KindIcon'
import './scenario-tile.scss'

interface Props {
  kind: TicketKind
  onPick: (kind: TicketKind) => void
}

/** One tap says what is broken. */
export const ScenarioTile = ({ kind, onPick }: Props) => (
  <View
    className="scenario-tile"
    id={`tile-${kind}`}
    hoverClass="pressed"
    onClick={() => onPick(kind)}
    ariaRole="button"
    ariaLabel={KINDS[kind]}
  >
    <KindIcon kind={kind} />
    <View className="scenario-tile__word">{KINDS[kind]}</View>
  </View>
)
