import { View } from '@tarojs/components'
import { Ring } from '@/components/ring/Ring'
import './next-stop.scss'

/** How much of the round is done: the ring fills, and the number stands in it. */
export const RoundRing = ({ done, of }: { done: number; of: number }) => (
  <View className="round-ring" id="round-ring" ariaLabel={`${done} / ${of}`}>
    <Ring from={0} to={of === 0 ? 0 : done / of} />
    <View className="round-ring__number">{`${done}/${of}`}</View>
  </View>
)
