import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import type { Seat } from '@/copy/next'
import { promiseInWords } from '@/copy/promises'
import { useSession } from '@/services/session'
import { PromiseRing } from './PromiseRing'
import { stageOf } from './ring'

interface Props {
  ticket: TicketCard
  seat: Seat
  now: Moment
}

/** By when something happens: the ring, and beside it the sentence. Nothing where nothing is promised. */
export const PromiseLine = ({ ticket, seat, now }: Props) => {
  const session = useSession()
  const houses = session.status === 'member' ? (session.me.houses ?? []) : []
  const atHome = houses.some(({ label }) => label === ticket.place.label)
  const words = promiseInWords(ticket, seat, now, atHome)
  if (!words || !ticket.promise) return null
  return (
    <View
      className={`promise-line promise-line--${stageOf(ticket.promise, now)}`}
      id={`promise-${ticket.id}`}
    >
      <PromiseRing promise={ticket.promise} now={now} />
      <View>{words}</View>
    </View>
  )
}
