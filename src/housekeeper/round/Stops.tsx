import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { stopWord } from '@/copy/round'
import { Sign } from '@/housekeeper/sign/Sign'
import type { KeptOfMine } from '@/services/round-queue'
import { openStop } from '@/services/round-routes'
import { isToDo, type Walk } from '@/services/round-walk'
import './round.scss'

interface Props {
  walk: Walk
  now: Moment
  kept: KeptOfMine
}

/** Every place of a round in walking order, each with its state by shape and by word. */
export const Stops = ({ walk: { round, stops }, now, kept }: Props) => (
  <View className="large__card">
    {stops.map((stop) => (
      <View
        className={isToDo(stop) ? 'round__stop' : 'round__stop round__stop--over'}
        key={stop.id}
        id={`stop-${stop.id}`}
        hoverClass="pressed"
        onClick={() => openStop({ spotId: stop.spotId })}
        ariaRole="button"
      >
        <Sign name={stop.called && isToDo(stop) ? 'called' : stop.state} />
        <View>
          <View>{stop.name}</View>
          <View className="round__state">
            {stopWord(
              stop,
              now,
              kept.waiting.some(
                (item) => item.type === 'checkIn' && item.stopId === stop.id && item.roundId === round.id,
              ),
            )}
          </View>
        </View>
      </View>
    ))}
  </View>
)
