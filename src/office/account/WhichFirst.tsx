import { View } from '@tarojs/components'
import type { BillRow } from '@contract/bill'
import type { BillId } from '@contract/ids'
import { Group } from '@/components/group/Group'
import { Tick } from '@/components/tick/Tick'
import { leftOf } from '@/copy/owed'
import { sumOf } from '@/copy/sums'

interface Props {
  bills: BillRow[]
  chosen: BillId[]
  onChoose: (ids: BillId[]) => void
}

/** Which bills are paid first; of one there is nothing to choose. */
export const WhichFirst = ({ bills, chosen, onChoose }: Props) => {
  if (bills.length < 2) return null
  return (
    <Group title="先付哪张" hint="不选就从最早的付起">
      <View>
        {bills.map((bill) => (
          <Tick
            key={bill.id}
            id={`first-${bill.id}`}
            words={`${bill.name}，${sumOf(leftOf(bill))}`}
            on={chosen.includes(bill.id)}
            holder={undefined}
            onTap={() =>
              onChoose(
                chosen.includes(bill.id) ? chosen.filter((one) => one !== bill.id) : [...chosen, bill.id],
              )
            }
          />
        ))}
      </View>
    </Group>
  )
}
