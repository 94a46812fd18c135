import { useState } from 'react'
import { View } from '@tarojs/components'
import type { HouseAccount } from '@contract/account'
import type { BillId, MemberId } from '@contract/ids'
import { NextPush } from '@/components/next-push/NextPush'
import { BILLS } from '@/copy/bill-page'
import { owedTogether, toPayOf } from '@/copy/bills'
import { yuan } from '@/copy/money'
import { useNow } from '@/services/use-now'
import { PayBar } from '../paying/PayBar'
import { PayingCard } from '../paying/PayingCard'
import { usePay } from '../paying/use-pay'
import { FamilyPays } from './FamilyPays'
import { Records } from './Records'
import { ToPay } from './ToPay'

interface Props {
  me: MemberId
  house: HouseAccount
  /** Nothing above says which it is. */
  named: boolean
}

/** One house: what is to be paid, with one button for it; below it everything that was. */
export const HouseBills = ({ me, house, named }: Props) => {
  const now = useNow()
  const { houseId, label, credit, paying: underway } = house
  const paying = usePay({ me, houseId, open: underway?.mine ? underway.orderId : undefined })
  const [touched, setTouched] = useState<Record<BillId, boolean>>({})
  const others = underway && !underway.mine ? underway.name : undefined

  const toPay = toPayOf(house)
  // What was asked about is paid when it is answered, or by who wishes to.
  const isTicked = (id: BillId, disputed: boolean) => touched[id] ?? !disputed
  const ticked = toPay.filter(({ id, disputed }) => isTicked(id, disputed))

  return (
    <>
      <View className="bills">
        {others && <FamilyPays name={others} />}
        <PayingCard paying={paying} />
        <ToPay
          label={named ? label : undefined}
          bills={toPay}
          ticked={ticked}
          now={now}
          onTick={(id, on) => setTouched({ ...touched, [id]: on })}
        />
        {credit > 0 && (
          <View className="bills__card" id="credit">
            <View className="bills__pair">
              <View>余额</View>
              <View className="bills__amount">{yuan(credit)}</View>
            </View>
            <View className="bills__hint">{BILLS.credit}</View>
          </View>
        )}
        {/* Who pays is asked in the same tap. */}
        {toPay.length === 0 && <NextPush me={me} about="bill" next="bill" words={BILLS.notTold} />}
        <Records me={me} houseId={houseId} now={now} />
      </View>
      {toPay.length > 0 && !others && (
        <PayBar paying={paying} billIds={ticked.map(({ id }) => id)} amount={owedTogether(ticked)} />
      )}
    </>
  )
}
