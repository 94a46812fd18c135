import { useState } from 'react'
import { View } from '@tarojs/components'
import type { HouseAccount } from '@contract/account'
import type { HouseId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Phrases } from '@/components/phrases/Phrases'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { owedTogether, toPayOf } from '@/copy/bills'
import { yuan } from '@/copy/money'
import { call } from '@/services/cloud'
import { openJoin } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'
import { HouseBills } from './HouseBills'

/** 3号楼2单元501 ¥735.00 */
const houseInWords = (house: HouseAccount): string => {
  const owed = owedTogether(toPayOf(house))
  return owed > 0 ? `${house.label} ${yuan(owed)}` : house.label
}

/** The one that is home if something is owed for it, else one that owes. */
const firstOf = (houses: readonly HouseAccount[], { houses: mine = [] }: Membership) => {
  const home = houses.find(({ houseId }) => houseId === mine[0]?.id) ?? houses[0]
  const owing = houses.filter((house) => toPayOf(house).length > 0)
  return home && owing.includes(home) ? home : (owing[0] ?? home)
}

/** What my houses owe; of several one at a time, as an order is of one. */
export const Bills = ({ me }: { me: Membership }) => {
  const { data, failed, refresh } = useAnswer(`bills ${me.id}`, () => call('bill.mine', { as: me.id }))
  const [chosen, setChosen] = useState<HouseId>()
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  const { houses } = data
  const house = houses.find(({ houseId }) => houseId === chosen) ?? firstOf(houses, me)
  if (!house) {
    return (
      <Blank
        drawing="door"
        sentence="您还没有绑定房屋"
        hint="绑定以后，账单和收据都在这里"
        action={{ id: 'add-house', label: '绑定房屋', onTap: () => openJoin() }}
      />
    )
  }
  // It stays, also when another would come first once this one is paid.
  if (house.houseId !== chosen) setChosen(house.houseId)
  return (
    <>
      {houses.length > 1 && (
        <View className="bills__houses">
          <Phrases
            id="house"
            phrases={houses.map(houseInWords)}
            chosen={(words) => words === houseInWords(house)}
            onPick={(words) => setChosen(houses.find((one) => houseInWords(one) === words)?.houseId)}
          />
        </View>
      )}
      <HouseBills key={house.houseId} me={me.id} house={house} named={houses.length === 1} />
    </>
  )
}
