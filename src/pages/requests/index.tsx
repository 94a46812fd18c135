import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { TicketList } from '@/components/ticket-card/TicketList'
import { goHome, openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { useTickets } from '@/services/use-tickets'

const Mine = ({ me }: { me: Membership }) => {
  const pages = useTickets(me.id, 'mine')
  const now = useNow()
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket('resident', id)}
      empty={
        <Blank
          drawing="calm"
          sentence="您还没有报过单子"
          hint="报过的，进展都会在这里"
          action={{ id: 'go-home', label: '去首页', onTap: goHome }}
        />
      }
    />
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
