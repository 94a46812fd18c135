import { View } from '@tarojs/components'
import '../../components/group/group.scss'

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** The shape of what is coming: three sentences, three numbers, five figures with their lines. */
export const SummarySkeleton = () => (
  <View className="summary summary--coming" ariaLabel="正在打开">
    <View className="summary__head">
      {times(3).map((at) => (
        <View className="summary__bar" key={at} />
      ))}
    </View>
    <View className="summary__counts">
      {times(3).map((at) => (
        <View className="summary__count" key={at}>
          <View className="summary__bar summary__bar--number" />
        </View>
      ))}
    </View>
    <View className="group__card">
      {times(5).map((at) => (
        <View className="summary__figure" key={at}>
          <View className="summary__bar summary__bar--value" />
          <View className="summary__bar summary__bar--line" />
        </View>
      ))}
    </View>
  </View>
)
