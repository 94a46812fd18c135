import { View } from '@tarojs/components'
import type { TicketCard } from '@contract/ticket'
import { overdueWords } from '@/copy/overdue'
import './tag.scss'

interface Props {
  ticket: Pick<TicketCard, 'state' | 'promisedAt'>
  now: number
}

/** Among those who answer for it: the promise is broken, and by how much. */
export const OverdueTag = ({ ticket, now }: Props) => {
  const words = overdueWords(ticket, now)
  return words ? <View className="tag tag--alarm">{words}</View> : null
}
