import { View } from '@tarojs/components'
import type { BillView } from '@contract/bill'
import { billInWords } from '@/copy/owed'
import { spanWords } from '@/copy/runs'
import { sumOf } from '@/copy/sums'
import { when } from '@/copy/times'
import { useNow } from '@/services/use-now'
import { SumRow } from '../pieces/sum-row/SumRow'

/** What it is made of, how it stands, and who has read it. */
export const BillLines = ({ bill }: { bill: BillView }) => {
  const now = useNow()
  const { from, to, lines, total, before, reversed, readBy } = bill
  return (
    <>
      <View className="office__hint">{spanWords({ from, to })}</View>
      <View>
        {lines.map(({ feeId, name, amount, how, before: last }) => (
          <SumRow
            key={feeId}
            id={`line-${feeId}`}
            label={name}
            sum={sumOf(amount)}
            note={last === undefined || last === amount ? undefined : `上次 ${sumOf(last)}`}
          >
            {how.map((sentence) => (
              <View className="office__hint" key={sentence}>
                {sentence}
              </View>
            ))}
          </SumRow>
        ))}
        <SumRow
          id="bill-total"
          label="合计"
          sum={sumOf(total)}
          note={before ? `上次 ${before.name} ${sumOf(before.total)}` : undefined}
        />
      </View>
      <View id="bill-standing">{billInWords(bill, now)}</View>
      {reversed && <View className="office__hint">{`冲销的原因：${reversed}`}</View>}
      {readBy && (
        <View className="office__hint" id="bill-read">
          {readBy.length === 0
            ? '还没有人看过'
            : readBy.map(({ name, at }) => `${name} ${when(at, now)} 看过`).join('，')}
        </View>
      )}
    </>
  )
}
