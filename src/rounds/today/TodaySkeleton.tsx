import { View } from '@tarojs/components'

/** As high as what is coming: two zones with a round each. */
export const TodaySkeleton = () => (
  <View className="rounds today--coming" ariaLabel="正在打开">
    {[0, 1].map((at) => (
      <View className="today__card" key={at}>
        <View className="today__bone today__bone--short" />
        <View className="today__bone" />
        <View className="today__bone today__bone--short" />
        <View className="today__bone today__bone--short" />
      </View>
    ))}
  </View>
)
