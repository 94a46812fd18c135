import { useState } from 'react'
import { View } from '@tarojs/components'
import { VIAS } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { TicketEvent, TicketView } from '@contract/ticket'
import { PersonChip } from '@/components/person-chip/PersonChip'
import { WhoSheet } from '@/components/who-sheet/WhoSheet'
import type { Seat } from '@/copy/next'
import { isStaff } from '@/copy/people'

interface Props {
  me: Membership
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
  const [who, setWho] = useState(false)
  const about = { as: me.id, id: ticket.id }
  const { guardian, nature } = ticket
  const asked = seat !== 'asker' && !ticket.following
  if (seat === 'doer' && !asked && !guardian) return null
  return (
    <View className="ticket-detail__card ticket-detail__people">
      {seat !== 'doer' && (
        <PersonChip
          person={ticket.assignee}
          part="负责这张单子"
          about={{ ...about, whom: 'assignee' }}
          {...(isStaff(me.role) ? {} : { onOpen: () => setWho(true) })}
        />
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
          {guarded(me.id, guardian, timeline)}
        </View>
      )}
      {who && <WhoSheet me={me.id} id={ticket.id} onClose={() => setWho(false)} />}
    </View>
  )
}
