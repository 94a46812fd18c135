import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { call } from '@/services/cloud'
import { openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { VisitRow } from './VisitRow'
import './visits.scss'

/** Return visits still to be made, the next due first. */
export const Visits = ({ me }: { me: Membership }) => {
  const now = useNow()
  const pages = usePages(`visits ${me.id}`, (cursor) =>
    call('visit.list', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List
      pages={pages}
      empty={<Blank drawing="calm" sentence="现在没有要回访的" hint="完工后要回访的、评价低的，会在这里" />}
    >
      {(tickets) =>
        tickets.map((ticket) => (
          <VisitRow key={ticket.id} ticket={ticket} now={now} onOpen={() => openTicket(me.role, ticket.id)} />
        ))
      }
    </List>
  )
}
