import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { Summary } from '@contract/summary'
import { Card } from '@/components/group/Group'
import { risingInWords } from '@/copy/summary-came'
import { SUMMARY_WORDS } from '@/copy/summary-periods'
import { Heat } from './Heat'
import { Risks } from './Risks'

interface Props {
  me: Membership
  summary: Summary
}

/** Of what there was most, and where; what grows, and what keeps coming back. */
export const Came = ({ me, summary }: Props) => {
  const { type, came } = summary
  const rising = risingInWords(came, type)
  return (
    <Card title="什么事最多">
      {came.cells.length > 0 ? (
        <Heat summary={summary} />
      ) : (
        <View className="summary__note">{`${SUMMARY_WORDS[type].now}没有能归到地点的单子。`}</View>
      )}
      {rising.length > 0 && (
        <View id="rising">
          <View className="summary__title">多起来了</View>
          {rising.map((words) => (
            <View className="summary__note" key={words}>
              {words}
            </View>
          ))}
        </View>
      )}
      <Risks me={me} summary={summary} />
    </Card>
  )
}
