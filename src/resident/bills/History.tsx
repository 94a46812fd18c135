import { View } from '@tarojs/components'
import type { BillRow } from '@contract/bill'
import type { HouseId, MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { Tag } from '@/components/tag/Tag'
import { BILLS } from '@/copy/bill-page'
import { billTag, daysOfBill } from '@/copy/bills'
import { yuan } from '@/copy/money'
import { call } from '@/services/cloud'
import { openBill } from '@/services/routes'
import { usePages } from '@/services/use-pages'

const Row = ({ bill }: { bill: BillRow }) => (
  <View
    className="bills__record"
    id={`history-${bill.id}`}
    hoverClass="pressed"
    onClick={() => openBill(bill.id)}
    ariaRole="button"
  >
    <View className="bills__pair">
      <View className="bills__name">{bill.name}</View>
      <View className="bills__amount">{yuan(bill.total)}</View>
    </View>
    <View className="bills__pair">
      <View className="bills__hint">{daysOfBill(bill)}</View>
      <Tag {...billTag(bill)} />
    </View>
  </View>
)

/** Every bill of the house, the newest first. */
export const History = ({ me, houseId }: { me: MemberId; houseId: HouseId }) => {
  const pages = usePages(`bills of ${houseId} for ${me}`, (cursor) =>
    call('bill.history', { as: me, houseId, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List pages={pages} empty={<Blank drawing="calm" sentence={BILLS.noBills} />}>
      {(bills) => bills.map((bill) => <Row key={bill.id} bill={bill} />)}
    </List>
  )
}
