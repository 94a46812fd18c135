import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LedgerId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Icon } from '@/components/icon/Icon'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { PAY } from '@/copy/pay'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { ReceiptShown } from './ReceiptShown'

/** One that was paid a moment ago is written down within seconds. Milliseconds between two looks. */
const SOON = 2_000

interface Props {
  me: Membership
  id: LedgerId
  /** It was paid a moment ago. */
  fresh: boolean
}

export const Receipt = ({ me, id, fresh }: Props) => {
  const [coming, setComing] = useState(fresh)
  const { data, failed, refresh, put } = useAnswer(
    `receipt ${id} ${me.id}`,
    () => call('bill.receipt', { as: me.id, id }),
    coming ? { every: SOON } : undefined,
  )
  if (coming && data) setComing(false)
  if (failed && !(fresh && failed === 'NOT_FOUND'))
    return <Failed code={failed} onRetry={() => void refresh()} />
  return (
    <>
      {fresh && (
        <View className="receipt__paid" id="paid">
          <Icon name="check" />
          <View>{failed ? PAY.receiptComing : PAY.paid}</View>
        </View>
      )}
      {data ? (
        <ReceiptShown me={me} {...data} onInvoice={(invoice) => put({ ...data, invoice })} />
      ) : (
        <CardSkeleton count={1} />
      )}
    </>
  )
}
