import { View } from '@tarojs/components'
import type { BillId, HouseId, MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Card } from '@/components/group/Group'
import { List } from '@/components/list/List'
import { call } from '@/services/cloud'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { OfficeBillRow } from '../pieces/bill-row/OfficeBillRow'

interface Props {
  me: MemberId
  house: HouseId
  rev: number
  onOpen: (id: BillId) => void
}

/** Every bill there was, the newest first. */
export const Bills = ({ me, house, rev, onOpen }: Props) => {
  const now = useNow()
  const pages = usePages(`account bills ${me} ${house} ${rev}`, (cursor) =>
    call('account.bills', { as: me, houseId: house, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List pages={pages} empty={<Blank drawing="calm" sentence="这一户还没有账单" />}>
      {(bills) => (
        <Card>
          <View>
            {bills.map((bill) => (
              <OfficeBillRow key={bill.id} bill={bill} now={now} onTap={() => onOpen(bill.id)} />
            ))}
          </View>
        </Card>
      )}
    </List>
  )
}
