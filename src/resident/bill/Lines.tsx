import { View } from '@tarojs/components'
import type { BillView } from '@contract/bill'
import { comparedInWords } from '@/copy/bills'
import { yuan } from '@/copy/money'

/** Each line with the sentences by which anybody can reckon it again, and with what it was the last time. */
export const Lines = ({ bill: { lines, total, before } }: { bill: BillView }) => (
  <View className="bill__card">
    <View className="bill__heading">明细</View>
    {lines.map((line) => (
      <View className="bill__line" key={line.feeId} id={`line-${line.feeId}`}>
        <View className="bill__pair">
          <View>{line.name}</View>
          <View className="bill__amount">{yuan(line.amount)}</View>
        </View>
        {line.how.map((sentence) => (
          <View className="bill__quiet" key={sentence}>
            {sentence}
          </View>
        ))}
        {before && <View className="bill__compared">{comparedInWords(line.amount, line.before)}</View>}
      </View>
    ))}
    <View className="bill__line" id="bill-total">
      <View className="bill__pair">
        <View className="bill__heading">合计</View>
        <View className="bill__amount">{yuan(total)}</View>
      </View>
      {before && (
        <View className="bill__compared">
          {`${comparedInWords(total, before.total)}（${before.name} ${yuan(before.total)}）`}
        </View>
      )}
    </View>
  </View>
)
