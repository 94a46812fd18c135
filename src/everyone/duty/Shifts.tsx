import { View } from '@tarojs/components'
import type { MyDuty } from '@contract/zone'
import { shiftInWords } from '@/copy/duty'

/** What I answer for, and when. */
export const Shifts = ({ duties }: { duties: MyDuty['duties'] }) => (
  <View className="duty__card">
    <View className="duty__title">我的班</View>
    {duties.length === 0 && (
      <View className="duty__words">还没有排班，单子会直接派过来。排班请找项目经理。</View>
    )}
    {duties.map(({ id, zoneName, kinds, shift, as, onNow }) => (
      <View className="duty__shift" key={id}>
        <View className="duty__line">
          <View className="duty__zone">{zoneName}</View>
          {as === 'deputy' && <View className="tag tag--quiet">替班</View>}
          {onNow && <View className="tag tag--brand">现在在班</View>}
        </View>
        <View>{kinds.join('、')}</View>
        <View className="duty__words">{shiftInWords(shift)}</View>
      </View>
    ))}
  </View>
)
