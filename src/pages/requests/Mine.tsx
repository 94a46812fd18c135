import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { NothingFound } from '@/components/finding/NothingFound'
import type { Finding } from '@/components/finding/use-finding'
import { TicketList } from '@/components/ticket-card/TicketList'
import { goHome, openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { useTickets } from '@/services/use-tickets'

export type RequestBox = 'mine' | 'household' | 'following'

/** What is empty, and what will stand there. */
const EMPTY: Record<RequestBox, { sentence: string; hint: string }> = {
  mine: { sentence: '您还没有报过单子', hint: '报过的，进展都会在这里' },
  household: { sentence: '家里还没有人报过单子', hint: '家人报的，进展也会在这里' },
  following: { sentence: '您还没有跟进别人的单子', hint: '报修时点“我也是”，进展就会在这里' },
}

interface Props {
  me: Membership
  box: RequestBox
  finding: Finding
}

export const Mine = ({ me, box, finding }: Props) => {
  const pages = useTickets(me.id, box, finding.filter)
  const now = useNow()
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket('resident', id)}
      empty={
        finding.filter ? (
          <NothingFound finding={finding} sentence={EMPTY[box].sentence} />
        ) : (
          <Blank drawing="calm" {...EMPTY[box]} action={{ id: 'go-home', label: '去首页', onTap: goHome }} />
        )
      }
    />
  )
}
