import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { TicketCard } from '@/components/ticket-card/TicketCard'
import { seatOf } from '@/copy/next'
import { goHome, openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { useTickets } from '@/services/use-tickets'

const Mine = ({ me }: { me: Membership }) => {
  const pages = useTickets(me.id, 'mine')
  const now = useNow()
  return (
    <List
      pages={pages}
      empty={
        <Blank
          drawing="calm"
          sentence="您还没有报过单子"
          hint="报过的，进展都会在这里"
          action={{ id: 'go-home', label: '去首页', onTap: goHome }}
        />
      }
    >
      {(items) =>
        items.map((ticket) => (
          <TicketCard
            key={ticket.id}
            ticket={ticket}
            seat={seatOf(ticket, me.id)}
            now={now}
            onOpen={({ id }) => openTicket('resident', id)}
          />
        ))
      }
    </List>
  )
}

/** What I asked for, whoever I am. */
export default function Requests() {
  return (
    <Page title="我报的单子">
      <SignedIn>{(me) => <Mine key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
