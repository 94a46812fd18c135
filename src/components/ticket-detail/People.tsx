import { View } from '@tarojs/components'
import { VIAS } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { TicketEvent, TicketView } from '@contract/ticket'
import { PersonChip } from '@/components/person-chip/PersonChip'
import type { Seat } from '@/copy/next'

interface Props {
  me: MemberId
  ticket: TicketView
  timeline: TicketEvent[]
  seat: Seat
}

/** 电话登记，由陈静跟进 */
const guarded = (me: MemberId, guardian: { id: MemberId; name: string }, timeline: TicketEvent[]): string => {
  const logged = timeline.find(({ type }) => type === 'logged')
  const who = guardian.id === me ? '您' : guardian.name
  return `${logged?.type === 'logged' ? `${VIAS[logged.via]}登记，` : ''}由${who}跟进`
}

/** Whom this person may have to talk to: never themselves, and never a neighbour. */
export const People = ({ me, ticket, timeline, seat }: Props) => {
  const about = { as: me, id: ticket.id }
  const { guardian, nature } = ticket
  const asked = seat !== 'asker' && !ticket.following
  if (seat === 'doer' && !asked && !guardian) return null
  return (
    <View className="ticket-detail__card ticket-detail__people">
      {seat !== 'doer' && (
        <PersonChip person={ticket.assignee} part="负责这张单子" about={{ ...about, whom: 'assignee' }} />
      )}
      {asked && (
        <PersonChip
          person={ticket.requester}
          part={nature === 'repair' ? '报修人' : '提出的人'}
          about={{ ...about, whom: 'requester' }}
        />
      )}
      {guardian && (
        <View className="ticket-detail__hint" id="guardian">
          {guarded(me, guardian, timeline)}
        </View>
      )}
    </View>
  )
}
