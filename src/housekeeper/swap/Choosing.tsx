import { View } from '@tarojs/components'
import type { Moment, StopId } from '@contract/ids'
import type { RoundView, StopView } from '@contract/round-views'
import { Icon } from '@/components/icon/Icon'
import { roundInWords, windowInWords } from '@/copy/round'
import { SWAP } from '@/copy/round-swap'

/** Places of one round, of which some are chosen. */
export interface Chosen {
  roundId: RoundView['id']
  stopIds: StopId[]
}
export interface Choice {
  round: RoundView
  stops: StopView[]
}
interface Props {
  choices: Choice[]
  chosen: Chosen | undefined
  now: Moment
  /** Whose each is, where it is not one's own. */
  named?: boolean
  onChoose: (chosen: Chosen) => void
}

const isOver = ({ to }: StopView, now: Moment): boolean => to <= now

/** Round by round; choosing in another begins anew, for they change hands one round at a time. */
export const Choosing = ({ choices, chosen, now, named = false, onChoose }: Props) => (
  <View className="large__stack">
    {choices.map(({ round, stops }) => {
      const ids = chosen?.roundId === round.id ? chosen.stopIds : []
      return (
        <View className="large__card" key={round.id}>
          <View className="swap__round">
            <View>{roundInWords(round, stops.length)}</View>
            <View
              className="swap__all"
              id={`all-${round.id}`}
              hoverClass="pressed"
              onClick={() => onChoose({ roundId: round.id, stopIds: stops.map(({ id }) => id) })}
              ariaRole="button"
            >
              {SWAP.all}
            </View>
          </View>
          {stops.map((stop) => {
            const on = ids.includes(stop.id)
            return (
              <View
                className={on ? 'swap__stop swap__stop--on' : 'swap__stop'}
                key={stop.id}
                id={`choose-${stop.id}`}
                hoverClass="pressed"
                onClick={() =>
                  onChoose({
                    roundId: round.id,
                    stopIds: on ? ids.filter((id) => id !== stop.id) : [...ids, stop.id],
                  })
                }
                ariaRole="checkbox"
              >
                <View className="large__box">{on && <Icon name="check" />}</View>
                <View>
                  <View>{stop.name}</View>
                  <View className={isOver(stop, now) ? 'swap__when swap__when--over' : 'swap__when'}>
                    {[named ? stop.holder.name : '', windowInWords(stop)].filter(Boolean).join(' · ')}
                  </View>
                </View>
              </View>
            )
          })}
        </View>
      )
    })}
  </View>
)
