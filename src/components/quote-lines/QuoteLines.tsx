import { View } from '@tarojs/components'
import type { QuoteLine } from '@contract/ticket'
import { yuan } from '@/copy/money'
import './quote-lines.scss'

interface Props {
  lines: readonly QuoteLine[]
  /** 分 */
  total: number
}

/** What it costs, line by line, and all together: a quote, or a bill. */
export const QuoteLines = ({ lines, total }: Props) => (
  <View className="quote-lines">
    {lines.map(({ priceId, name, unit, amount, count }, at) => (
      <View className="quote-lines__line" key={`${priceId} ${at}`}>
        <View>{name}</View>
        <View className="quote-lines__count">{`${count} ${unit}`}</View>
        <View className="quote-lines__amount">{yuan(amount * count)}</View>
      </View>
    ))}
    <View className="quote-lines__total">
      <View>合计</View>
      <View className="quote-lines__sum">{yuan(total)}</View>
    </View>
  </View>
)
