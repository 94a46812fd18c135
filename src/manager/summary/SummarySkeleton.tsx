import { View } from '@tarojs/components'
import { CardSkeleton } from '@/components/skeleton/Skeleton'

/** The shape of what is coming: what it says, and its figures. */
export const SummarySkeleton = () => (
  <View className="summary">
    <CardSkeleton count={1} />
    <View className="summary__counts">
      {[0, 1, 2].map((at) => (
        <View className="summary__count summary__count--coming" key={at} />
      ))}
    </View>
    <CardSkeleton count={3} />
  </View>
)
