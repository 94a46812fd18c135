import type { MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { StaffList } from '@/components/staff-list/StaffList'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

interface Props {
  me: MemberId
  chosen: MemberId | undefined
  onPick: (id: MemberId | undefined) => void
}

/** Any colleague who has come in. */
export const Owner = ({ me, chosen, onPick }: Props) => {
  const { data, failed, refresh } = useAnswer(`map ${me}`, () => call('zone.map', { as: me }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={1} />
  return (
    <StaffList id="owner" staff={data.staff.filter(({ joined }) => joined)} chosen={chosen} onPick={onPick} />
  )
}
