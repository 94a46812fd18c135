import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Card } from '@/components/group/Group'
import { List } from '@/components/list/List'
import { call } from '@/services/cloud'
import { openAccount } from '@/services/office-routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { OfficeBillRow } from '../pieces/bill-row/OfficeBillRow'

/** Bills that somebody asked about: nobody is reminded of them until that is answered. */
export const Disputed = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const pages = usePages(`disputed ${me}`, (cursor) =>
    call('collection.disputed', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <View className="office">
      <List
        pages={pages}
        empty={<Blank drawing="calm" sentence="没有有疑问的账单" hint="住户问账单，会在这里" />}
      >
        {(bills) => (
          <Card hint="答复之前不会催缴。点开这一户，看账单，去答复。">
            <View>
              {bills.map((bill) => (
                <OfficeBillRow
                  key={bill.id}
                  bill={bill}
                  now={now}
                  byHouse
                  onTap={() => openAccount(bill.houseId)}
                />
              ))}
            </View>
          </Card>
        )}
      </List>
    </View>
  )
}
