import { View } from '@tarojs/components'
import type { TicketKind } from '@contract/ticket'
import './kind-icon.scss'

/** The drawing of a scenario in two tones: the line, and softly the area that it encloses. */
export const KindIcon = ({ kind }: { kind: TicketKind }) => (
  <View className="kind-icon">
    <View className={`kind-icon__area kind-icon__area--${kind}`} />
    <View className={`kind-icon__line kind-icon__line--${kind}`} />
  </View>
)
