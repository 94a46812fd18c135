import type { Membership } from '@contract/member'
import type { TicketView } from '@contract/ticket'
import { AskedSheet } from './questions/AskedSheet'
import { RateSheet } from './questions/RateSheet'
import { ReplySheet } from './questions/ReplySheet'
import { VisitSheet } from './questions/VisitSheet'
import type { Choices } from './use-choices'

interface Props {
  me: Membership
  ticket: TicketView
  asked: 'rate' | 'rerate' | 'reply' | 'visit'
  on: Choices
}

/** The questions that come after the work: what she says of it, and what is said to that. */
export const Aftermath = ({ me, ticket, asked, on }: Props) => {
  const { about, busy, run, send, close } = on
  const asking = { id: ticket.id, busy, onClose: close }
  switch (asked) {
    case 'rate':
    case 'rerate':
      return (
        <RateSheet
          {...asking}
          key={asked}
          choice={asked}
          ticket={ticket}
          onRate={(verdict) => void send(asked, run(`ticket.${asked}`, { ...about, ...verdict }))}
        />
      )
    case 'reply':
      return (
        <ReplySheet
          {...asking}
          onReply={(words) => void send(asked, run('ticket.reply', { ...about, words }))}
        />
      )
    case 'visit':
      return me.role === 'resident' || ticket.requester.id === me.id ? (
        <AskedSheet
          {...asking}
          onTell={(answers) => void send(asked, run('ticket.visit', { ...about, how: 'app', answers }))}
        />
      ) : (
        <VisitSheet
          {...asking}
          me={me.id}
          ticket={ticket}
          onVisit={(visit) => void send(asked, run('ticket.visit', { ...about, ...visit }))}
        />
      )
  }
  return asked satisfies never
}
