import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { PromiseLine } from '@/components/promise-ring/PromiseLine'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { StepBar } from '@/components/step-bar/StepBar'
import { ReopenedTag, StateTag, UrgencyTag } from '@/components/tag/Tag'
import { whatNext, type Seat } from '@/copy/next'
import { isOpen } from '@/copy/states'
import { RemindMe } from './RemindMe'

interface Props {
  ticket: TicketView
  seat: Seat
  now: number
  me: MemberId
}

/** What happens next, in one sentence, before anything else. */
export const Head = ({ ticket, seat, now, me }: Props) => (
  <View className="ticket-detail__card">
    <View className="ticket-detail__what">
      <KindIcon icon={ticket.icon} />
      <View className="ticket-detail__kind">{ticket.what}</View>
      <UrgencyTag urgency={ticket.urgency} state={ticket.state} />
      <ReopenedTag reopens={ticket.reopens} />
      <StateTag state={ticket.state} />
    </View>
    <View className="ticket-detail__next" id="next">
      {whatNext(ticket, seat, now)}
    </View>
    <PromiseLine ticket={ticket} seat={seat} now={now} />
    {ticket.waiting?.note && <View className="ticket-detail__waiting">{ticket.waiting.note}</View>}
    <StepBar state={ticket.state} nature={ticket.nature} />
    {(seat === 'asker' || ticket.following) && isOpen(ticket.state) && <RemindMe me={me} ticket={ticket} />}
  </View>
)
