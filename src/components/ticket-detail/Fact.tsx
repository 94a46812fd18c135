import { View } from '@tarojs/components'

/** One thing that is known, and what it is. */
export const Fact = ({ label, words }: { label: string; words: string }) => (
  <View className="ticket-detail__fact">
    <View className="ticket-detail__label">{label}</View>
    <View>{words}</View>
  </View>
)
