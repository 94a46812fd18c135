import { View } from '@tarojs/components'

/** As high as what is coming: a name with its last time, and two windows. */
export const PointSkeleton = () => (
  <View className="point point--coming" ariaLabel="正在打开">
    <View className="point__card">
      <View className="point__bar point__bar--name" />
      <View className="point__bar" />
    </View>
    <View className="point__card">
      <View className="point__bar" />
      <View className="point__bar" />
    </View>
  </View>
)
