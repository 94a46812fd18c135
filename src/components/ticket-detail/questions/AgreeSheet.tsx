import { View } from '@tarojs/components'
import type { Quote } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { QuoteLines } from '@/components/quote-lines/QuoteLines'
import { Sheet } from '@/components/sheet/Sheet'
import { yuan } from '@/copy/money'
import type { Asking } from './asking'

interface Props extends Asking {
  quote: Quote
  onAgree: (total: number) => void
}

/** What it costs, before anything is done. What is agreed to is the sum on this very button. */
export const AgreeSheet = ({ quote, busy, onAgree, onClose }: Props) => (
  <Sheet title="这次的费用" onClose={onClose}>
    <View className="ticket-detail__ask">
      <QuoteLines lines={quote.lines} total={quote.total} />
      {quote.note && <View className="ticket-detail__hint">{quote.note}</View>}
      <View className="ticket-detail__hint">您同意后师傅再动手，完工时只会少收，不会多收</View>
      <Button
        id="agree-submit"
        label={`同意 ${yuan(quote.total)}`}
        busy={busy}
        onTap={() => onAgree(quote.total)}
      />
    </View>
  </Sheet>
)
