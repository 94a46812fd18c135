import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { TicketList } from '@/components/ticket-card/TicketList'
import { call } from '@/services/cloud'
import type { Figure } from '@/services/manager-routes'
import { openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'

interface Props {
  me: Membership
  figure: Figure
}

/** The tickets behind a number of a summary, as they stand today. */
export const Behind = ({ me, figure: { type, period, figure, words } }: Props) => {
  const now = useNow()
  const pages = usePages(`behind ${me.id} ${type} ${period} ${figure}`, (cursor) =>
    call('summary.behind', {
      as: me.id,
      type,
      period,
      figure,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket(me.role, id)}
      empty={<Blank drawing="calm" sentence={`“${words}”后面没有单子`} />}
    />
  )
}
