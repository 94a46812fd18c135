import type { BillId, MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { BillShown } from './BillShown'

export const Bill = ({ me, id }: { me: MemberId; id: BillId }) => {
  const { data, failed, refresh } = useAnswer(`bill ${id} ${me}`, () => call('bill.get', { as: me, id }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  return <BillShown me={me} bill={data.bill} />
}
