import { View } from '@tarojs/components'
import type { KindIcon as Drawing } from '@contract/catalogue'
import './kind-icon.scss'

/** The drawing of a scenario in two tones: the line, and softly the area that it encloses. */
export const KindIcon = ({ icon }: { icon: Drawing }) => (
  <View className="kind-icon">
    <View className={`kind-icon__area kind-icon__area--${icon}`} />
    <View className={`kind-icon__line kind-icon__line--${icon}`} />
  </View>
)
