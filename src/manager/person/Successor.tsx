import type { MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { StaffList } from '@/components/staff-list/StaffList'

interface Props {
  me: MemberId
  leaving: MemberId
  chosen: MemberId | undefined
  onPick: (id: MemberId | undefined) => void
}

/** Who may take the jobs over: everybody who has come in, or whoever the duty map names. */
export const Successor = ({ me, leaving, chosen, onPick }: Props) => {
  const { data, failed, refresh } = useAnswer(`map ${me}`, () => call('zone.map', { as: me }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={1} />
  return (
    <StaffList
      id="deputy"
      staff={data.staff.filter(({ id, joined }) => joined && id !== leaving)}
      chosen={chosen}
      none="按片区值班分派"
      onPick={onPick}
    />
  )
}
