import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { RefundCard } from '../pieces/refund-card/RefundCard'

/** Everything that is on its way back, or waits for a second person. */
export const Refunds = ({ me }: { me: Membership }) => {
  const now = useNow()
  const { data, failed, refresh } = useAnswer(`refunds ${me.id}`, () => call('refund.list', { as: me.id }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  if (data.items.length === 0)
    return <Blank drawing="calm" sentence="没有正在退的款" hint="在房屋账户里可以退款，等同意的会在这里" />
  return (
    <View className="office">
      {data.items.map((refund) => (
        <Card key={refund.id}>
          <RefundCard me={me} refund={refund} now={now} byHouse onChanged={() => void refresh()} />
        </Card>
      ))}
    </View>
  )
}
