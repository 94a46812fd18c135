import type { TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { useAsDone } from '@/services/offline-queue'
import { askTicket } from '@/services/seen-tickets'
import { useAnswer } from '@/services/use-answer'
import { TicketShown } from './TicketShown'
import './ticket-detail.scss'

interface Props {
  me: Membership
  id: TicketId
}

/** One ticket, whoever looks at it, followed as long as one looks. */
export const TicketDetail = ({ me, id }: Props) => {
  const { data, failed, refresh, put } = useAnswer(`ticket ${me.id} ${id}`, () => askTicket(me.id, id), {
    watched: { as: me.id, of: { id } },
  })
  const asDone = useAsDone(me.id)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  return (
    <TicketShown
      me={me}
      // As it stands for who took a step that still waits on this phone.
      answer={asDone.answer(data)}
      onNews={put}
      onRefused={() => void refresh()}
    />
  )
}
