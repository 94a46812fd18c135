import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { openFees } from '@/services/office-routes'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { useFees } from '../use-fees'
import { BeginPage } from './BeginPage'

/** A run is asked for: what there is to charge for, and what was charged last, are known first. */
export const Begin = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const fees = useFees(me)
  const runs = useAnswer(`last runs ${me}`, () => call('run.list', { as: me }))
  if (!fees.data)
    return fees.failed ? (
      <Failed code={fees.failed} onRetry={() => void fees.refresh()} />
    ) : (
      <CardSkeleton count={2} />
    )
  // Without them the form begins with the month that usually is the one.
  if (!runs.data && !runs.failed) return <CardSkeleton count={2} />
  const items = fees.data.items.filter(({ hidden }) => !hidden)
  if (items.length === 0)
    return (
      <Blank
        drawing="calm"
        sentence="还没有收费项目"
        hint="先写好收什么、怎么算，再来出账"
        action={{ id: 'to-fees', label: '去写收费项目', onTap: openFees }}
      />
    )
  return <BeginPage me={me} now={now} items={items} runs={runs.data?.items ?? []} />
}
