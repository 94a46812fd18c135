import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BillView } from '@contract/bill'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { BILLS } from '@/copy/bill-page'
import { owedOf } from '@/copy/bills'
import { useNow } from '@/services/use-now'
import { PayBar } from '../paying/PayBar'
import { PayingCard } from '../paying/PayingCard'
import { usePay } from '../paying/use-pay'
import { AskSheet } from './AskSheet'
import { Head } from './Head'
import { Lines } from './Lines'
import { Question } from './Question'

/** What it is for, line by line, how it was reckoned, and what one may do about it. */
export const BillShown = ({ me, bill }: { me: MemberId; bill: BillView }) => {
  const now = useNow()
  const paying = usePay({ me, houseId: bill.houseId })
  const [asking, setAsking] = useState(false)
  const owed = owedOf(bill)
  return (
    <>
      <View className="bill">
        <PayingCard paying={paying} />
        <Head bill={bill} now={now} />
        <Question bill={bill} />
        <Lines bill={bill} />
        {owed > 0 && <View className="bill__card bill__quiet">{BILLS.howToPay}</View>}
        {bill.state !== 'reversed' && !bill.disputed && (
          <Button id="ask" kind="quiet" label="对这张账单有疑问" onTap={() => setAsking(true)} />
        )}
      </View>
      {owed > 0 && <PayBar paying={paying} billIds={[bill.id]} amount={owed} />}
      {asking && <AskSheet me={me} bill={bill} onClose={() => setAsking(false)} />}
    </>
  )
}
