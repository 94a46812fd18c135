import { View } from '@tarojs/components'
import type { BillRow } from '@contract/bill'
import type { BillId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { Money } from '@/components/money/Money'
import { BILLS } from '@/copy/bill-page'
import { owedTogether } from '@/copy/bills'
import { OpenBill } from './OpenBill'

interface Props {
  label: string | undefined
  bills: readonly BillRow[]
  ticked: readonly BillRow[]
  now: number
  onTick: (id: BillId, on: boolean) => void
}

/** One total, and what it is made of. */
export const ToPay = ({ label, bills, ticked, now, onTick }: Props) => (
  <View className="bills__card">
    {label && <View className="bills__label">{label}</View>}
    {bills.length === 0 ? (
      <View className="bills__nothing" id="nothing-to-pay">
        <Icon name="check" />
        <View>
          <View>{BILLS.nothing}</View>
          <View className="bills__hint">{BILLS.nothingHint}</View>
        </View>
      </View>
    ) : (
      <>
        <View>
          <View className="bills__hint">待缴</View>
          <Money id="to-pay" amount={owedTogether(ticked)} />
        </View>
        <View>
          {bills.map((bill) => (
            <OpenBill
              key={bill.id}
              bill={bill}
              ticked={ticked.includes(bill)}
              now={now}
              onTick={(on) => onTick(bill.id, on)}
            />
          ))}
        </View>
      </>
    )}
  </View>
)
