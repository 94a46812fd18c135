import { View } from '@tarojs/components'
import type { BillRow } from '@contract/bill'
import { Icon } from '@/components/icon/Icon'
import { BILLS } from '@/copy/bill-page'
import { daysOfBill, owedOf, partlyInWords } from '@/copy/bills'
import { dueInWords, dueTone } from '@/copy/due'
import { yuan } from '@/copy/money'
import { openBill } from '@/services/routes'

interface Props {
  bill: BillRow
  ticked: boolean
  now: number
  onTick: (on: boolean) => void
}

/** A bill to be paid: ticked on the left, opened on the right. */
export const OpenBill = ({ bill, ticked, now, onTick }: Props) => {
  const { id, name, dueAt, disputed } = bill
  const partly = partlyInWords(bill)
  return (
    <View className="bills__open">
      <View
        className="bills__tick"
        id={`tick-${id}`}
        hoverClass="pressed"
        onClick={() => onTick(!ticked)}
        ariaRole="checkbox"
        ariaLabel={`${name}，${ticked ? '已勾选' : '没勾选'}`}
      >
        <View className={ticked ? 'bills__box bills__box--on' : 'bills__box'}>
          {ticked && <Icon name="check" />}
        </View>
      </View>
      <View
        className="bills__about"
        id={`bill-${id}`}
        hoverClass="pressed"
        onClick={() => openBill(id)}
        ariaRole="button"
      >
        <View className="bills__pair">
          <View className="bills__name">{name}</View>
          <View className="bills__amount">{yuan(owedOf(bill))}</View>
        </View>
        <View className="bills__hint">{daysOfBill(bill)}</View>
        {partly && <View className="bills__hint">{partly}</View>}
        {disputed ? (
          <View className="bills__due bills__due--wait">{BILLS.disputed}</View>
        ) : (
          <View className={`bills__due bills__due--${dueTone(dueAt, now)}`}>{dueInWords(dueAt, now)}</View>
        )}
      </View>
    </View>
  )
}
