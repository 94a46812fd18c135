import { View } from '@tarojs/components'
import type { Output } from '@contract/api'

export type Colleague = Output<'ticket.colleagues'>['items'][number]

interface Props {
  colleague: Colleague
  /** What a tap does, where it is not picking. */
  word?: string
  onTap: () => void
}

/** Who it is, and how much they have in their hands. */
export const ColleagueRow = ({ colleague: { id, name, post, openJobs }, word, onTap }: Props) => (
  <View
    className="ticket-detail__colleague"
    id={`colleague-${id}`}
    hoverClass="pressed"
    onClick={onTap}
    ariaRole="button"
  >
    <View>
      <View>{name}</View>
      <View className="ticket-detail__hint">{post}</View>
    </View>
    <View className="ticket-detail__hint">
      {word ?? (openJobs === 0 ? '手上没有单' : `手上 ${openJobs} 单`)}
    </View>
  </View>
)
