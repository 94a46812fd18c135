import { View } from '@tarojs/components'
import './skeleton.scss'

/** The shape of what is coming. */
export const CardSkeleton = ({ count = 3 }: { count?: number }) => (
  <View className="skeleton" ariaLabel="正在打开">
    {Array.from({ length: count }, (_, at) => (
      <View className="skeleton__card" key={at}>
        <View className="skeleton__row">
          <View className="skeleton__dot" />
          <View className="skeleton__bar skeleton__bar--short" />
        </View>
        <View className="skeleton__bar" />
        <View className="skeleton__bar skeleton__bar--half" />
      </View>
    ))}
  </View>
)
