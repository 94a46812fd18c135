import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { PromiseView } from '@contract/promise'
import { Icon } from '@/components/icon/Icon'
import { leftOf, stageOf } from './ring'
import './promise-ring.scss'

const HALF = 180
/** Two sides of a round border are half a turn, and begin an eighth too early. */
const BEGIN = 45
/** A half of the ring, as far as it is full: an arc of half a turn that is turned out of its window. Degrees. */
const turned = (gone: number) => ({
  transform: `rotate(${BEGIN + Math.round(Math.min(Math.max(gone, 0), HALF))}deg)`,
})

/** The time that is left of a promise, running out clockwise from the top. What it says stands beside it in words. */
export const PromiseRing = ({ promise, now }: { promise: PromiseView; now: Moment }) => {
  const stage = stageOf(promise, now)
  const gone = (1 - leftOf(promise, now)) * 2 * HALF
  return (
    <View className={`promise-ring promise-ring--${stage}`}>
      <View className="promise-ring__half promise-ring__half--first">
        {gone < HALF && <View className="promise-ring__arc" style={turned(gone)} />}
      </View>
      <View className="promise-ring__half promise-ring__half--last">
        {gone < 2 * HALF && <View className="promise-ring__arc" style={turned(gone - HALF)} />}
      </View>
      <View className="promise-ring__sign">
        <Icon name={stage === 'broken' ? 'alert' : 'time'} />
      </View>
    </View>
  )
}
