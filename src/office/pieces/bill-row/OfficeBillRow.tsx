import { View } from '@tarojs/components'
import type { BillRow } from '@contract/bill'
import type { Moment } from '@contract/ids'
import { WordTag } from '@/components/tag/WordTag'
import { daysLate } from '@/copy/collection'
import { billInWords, leftOf } from '@/copy/owed'
import { sumOf } from '@/copy/sums'
import { SumRow } from '../sum-row/SumRow'

interface Props {
  bill: BillRow
  now: Moment
  /** In a list of many houses: whose it is comes first. */
  byHouse?: boolean
  onTap: () => void
}

/** One bill: what is left of it, and how it stands. */
export const OfficeBillRow = ({ bill, now, byHouse = false, onTap }: Props) => {
  const { id, label, name, total, state, dueAt, disputed } = bill
  const isLate = state === 'open' && daysLate(dueAt, now) > 0
  const note = billInWords(bill, now)
  return (
    <SumRow
      id={`bill-${id}`}
      label={byHouse ? label : name}
      sum={sumOf(state === 'open' ? leftOf(bill) : total)}
      tone={state === 'open' ? (isLate ? 'alarm' : undefined) : 'quiet'}
      note={byHouse ? `${name}，${note}` : note}
      onTap={onTap}
    >
      {disputed && (
        <View className="office__tag">
          <WordTag tone="wait" words="住户有疑问" />
        </View>
      )}
    </SumRow>
  )
}
