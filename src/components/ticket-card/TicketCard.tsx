import { View } from '@tarojs/components'
import type { TicketCard as Card } from '@contract/ticket'
import { PromiseLine } from '@/components/promise-ring/PromiseLine'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { OverdueTag } from '@/components/tag/OverdueTag'
import { ReopenedTag, StateTag, UrgencyTag } from '@/components/tag/Tag'
import { whatNext, type Seat } from '@/copy/next'
import { when } from '@/copy/times'
import './ticket-card.scss'

interface Props {
  ticket: Card
  seat: Seat
  now: number
  onOpen: (ticket: Card) => void
}

/** What, where, and what happens next by whom. */
export const TicketCard = ({ ticket, seat, now, onOpen }: Props) => (
  <View
    className="ticket-card"
    id={`ticket-${ticket.id}`}
    hoverClass="pressed"
    onClick={() => onOpen(ticket)}
    ariaRole="button"
  >
    <View className="ticket-card__top">
      <KindIcon icon={ticket.icon} />
      <View className="ticket-card__what">{ticket.what}</View>
      <UrgencyTag urgency={ticket.urgency} state={ticket.state} />
      <ReopenedTag reopens={ticket.reopens} />
      <StateTag state={ticket.state} />
    </View>
    <View className="ticket-card__next">{whatNext(ticket, seat, now)}</View>
    <PromiseLine ticket={ticket} seat={seat} now={now} />
    <View className="ticket-card__where">
      <View className="ticket-card__place">{ticket.place.label}</View>
      {seat !== 'asker' && <OverdueTag ticket={ticket} now={now} />}
      <View className="ticket-card__time">{when(ticket.createdAt, now)}</View>
    </View>
  </View>
)
