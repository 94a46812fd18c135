import { View } from '@tarojs/components'
import type { BillView } from '@contract/bill'
import { Money } from '@/components/money/Money'
import { Tag } from '@/components/tag/Tag'
import { billSays, billTag, daysOfBill, owedOf, partlyInWords } from '@/copy/bills'

/** How much, for what and until when; taken back: why. */
export const Head = ({ bill, now }: { bill: BillView; now: number }) => {
  const { name, label, total, state, reversed } = bill
  const partly = partlyInWords(bill)
  return (
    <View className="bill__card">
      <View className="bill__pair">
        <View className="bill__title">{name}</View>
        <Tag {...billTag(bill)} />
      </View>
      <View className="bill__quiet">{`${label} · ${daysOfBill(bill)}`}</View>
      <Money id="bill-amount" amount={state === 'open' ? owedOf(bill) : total} />
      {partly && <View className="bill__quiet">{partly}</View>}
      <View id="bill-says">{billSays(bill, now)}</View>
      {reversed && <View className="bill__quiet">{`原因：${reversed}`}</View>}
    </View>
  )
}
