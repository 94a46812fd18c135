import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountView } from '@contract/account'
import type { BillId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { openTicket } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'
import { BillLines } from './BillLines'
import { Reverse } from './Reverse'

interface Props {
  me: Membership
  id: BillId
  onReversed: (view: AccountView) => void
  onClose: () => void
}

/** A bill line by line, with how each was reckoned; a manager may take it back. */
export const BillSheet = ({ me, id, onReversed, onClose }: Props) => {
  const { data, failed, refresh } = useAnswer(`bill ${me.id} ${id}`, () =>
    call('bill.get', { as: me.id, id }),
  )
  const [reversing, setReversing] = useState(false)
  const bill = data?.bill
  const ticketId = bill?.ticketId
  if (bill && reversing)
    return <Reverse me={me.id} bill={bill} onReversed={onReversed} onClose={() => setReversing(false)} />
  return (
    <Sheet title={bill?.name ?? '账单'} onClose={onClose}>
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!bill && !failed && <CardSkeleton count={1} />}
      {bill && (
        <View className="office__form">
          <BillLines bill={bill} />
          {ticketId && (
            <LinkRow
              id="to-question"
              label="住户问过这张账单"
              words="去看看"
              onTap={() => openTicket(me.role, ticketId)}
            />
          )}
          {me.role === 'manager' && bill.state !== 'reversed' && (
            <Button id="reverse" kind="quiet" label="冲销这张账单" onTap={() => setReversing(true)} />
          )}
        </View>
      )}
    </Sheet>
  )
}
