import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { PromiseView } from '@contract/promise'
import { Icon } from '@/components/icon/Icon'
import { Ring } from '@/components/ring/Ring'
import { leftOf, stageOf } from './ring'
import './promise-ring.scss'

/** The time that is left of a promise, running out clockwise from the top. What it says stands beside it in words. */
export const PromiseRing = ({ promise, now }: { promise: PromiseView; now: Moment }) => {
  const stage = stageOf(promise, now)
  return (
    <View className={`promise-ring promise-ring--${stage}`}>
      <Ring from={1 - leftOf(promise, now)} to={1} />
      <View className="promise-ring__sign">
        <Icon name={stage === 'broken' ? 'alert' : 'time'} />
      </View>
    </View>
  )
}
