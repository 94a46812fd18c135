import { View } from '@tarojs/components'
import type { RoundBoard } from '@contract/round-views'
import { Card } from '@/components/group/Group'
import { Icon } from '@/components/icon/Icon'
import { missedWho, missedWhy, TODAY } from '@/copy/rounds-today'
import { openRound } from '@/services/rounds-routes'

/** By name: where nobody was, or where it could not be done. */
export const Missed = ({ missed }: { missed: RoundBoard['missed'] }) => {
  if (missed.length === 0) return null
  return (
    <Card title={TODAY.missed} hint={TODAY.missedHint}>
      <View>
        {missed.map((one) => (
          <View
            className="today__missed"
            id={`missed-${one.stopId}`}
            key={`${one.roundId} ${one.stopId}`}
            hoverClass="pressed"
            onClick={() => openRound(one.roundId, one.stopId)}
            ariaRole="button"
          >
            <View>
              <View>{`${one.name} · ${one.zoneName}`}</View>
              <View className="rounds__note">{missedWho(one)}</View>
              <View className={one.state === 'blocked' ? 'today__why today__why--wait' : 'today__why'}>
                {missedWhy(one)}
              </View>
            </View>
            <Icon name="forward" />
          </View>
        ))}
      </View>
    </Card>
  )
}
