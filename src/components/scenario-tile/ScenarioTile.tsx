import { View } from '@tarojs/components'
import type { TicketKind } from '@contract/ticket'
import { TICKET_KINDS } from '@contract/glossary'
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
    ariaLabel={TICKET_KINDS[kind]}
  >
    <KindIcon kind={kind} />
    <View className="scenario-tile__word">{TICKET_KINDS[kind]}</View>
  </View>
)
