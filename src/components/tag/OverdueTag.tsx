import { View } from '@tarojs/components'
import type { TicketCard } from '@contract/ticket'
import { overdueWords } from '@/copy/overdue'
import './tag.scss'

interface Props {
  ticket: Pick<TicketCard, 'state' | 'promisedAt' | 'promise'>
  now: number
}

/** Among those who answer for it: the promise is broken, and by how much. An empty ring beside its sentence says it already. */
export const OverdueTag = ({ ticket, now }: Props) => {
  if (ticket.promise && ticket.promise.dueAt <= now) return null
  const words = overdueWords(ticket, now)
  return words ? <View className="tag tag--alarm">{words}</View> : null
}
