import type { MemberId, TicketId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { askTicket } from '@/services/seen-tickets'
import { useAnswer } from '@/services/use-answer'
import { FinishForm } from './FinishForm'

interface Props {
  me: MemberId
  id: TicketId
}

/** What its kind wants to see before it is done, and what was agreed to: known without signal as well. */
export const Finish = ({ me, id }: Props) => {
  const { data, failed, refresh } = useAnswer(`finish ${me} ${id}`, () => askTicket(me, id))
  if (data) return <FinishForm me={me} ticket={data.ticket} />
  return failed ? <Failed code={failed} onRetry={() => void refresh()} /> : <CardSkeleton count={2} />
}
