import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Difference } from '@contract/reconciliation'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { call } from '@/services/cloud'
import { usePages } from '@/services/use-pages'
import { withIds } from '../pieces/with-ids'
import { Day } from './Day'
import { SettleSheet } from './SettleSheet'

/** Each day compared: WeChat's statement with what we wrote down, and that with the accounts of the houses. */
export const Reconcile = ({ me }: { me: MemberId }) => {
  const pages = usePages(`reconcile ${me}`, (cursor) =>
    withIds(
      call('reconcile.list', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
      ({ day }) => day,
    ),
  )
  const [asked, setAsked] = useState<{ day: string; difference: Difference }>()
  return (
    <View className="office">
      <List
        pages={pages}
        empty={<Blank drawing="calm" sentence="还没有对过账" hint="有了微信收款，每天早上自动对前一天的" />}
      >
        {(days) =>
          days.map((day) => (
            <Day key={day.id} day={day} onSettle={(difference) => setAsked({ day: day.day, difference })} />
          ))
        }
      </List>
      {asked && (
        <SettleSheet
          me={me}
          {...asked}
          onDone={() => {
            setAsked(undefined)
            void pages.refresh()
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </View>
  )
}
