import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { FindingBar } from '@/components/finding/FindingBar'
import { NothingFound } from '@/components/finding/NothingFound'
import type { Finding } from '@/components/finding/use-finding'
import { TicketList } from '@/components/ticket-card/TicketList'
import { openExport } from '@/services/manager-routes'
import { openTicket } from '@/services/routes'
import { useTickets } from '@/services/use-tickets'

interface Props {
  me: Membership
  now: number
  finding: Finding
  overdue: number
}

/** Everything one answers for, narrowed down to what one looks for. */
export const ZoneBox = ({ me, now, finding, overdue }: Props) => {
  const { filter, inWords } = finding
  const pages = useTickets(me.id, 'zone', filter)
  const mayExport = me.role === 'manager'
  return (
    <>
      <FindingBar
        me={me}
        finding={finding}
        overdue={overdue}
        {...(mayExport
          ? {
              action: {
                id: 'to-export',
                label: '导出',
                onTap: () => openExport({ ...(filter ? { filter } : {}), inWords }),
              },
            }
          : {})}
      />
      <View className="home__found">
        <TicketList
          pages={pages}
          me={me.id}
          now={now}
          onOpen={({ id }) => openTicket(me.role, id)}
          empty={<NothingFound finding={finding} sentence="这里还没有单子" />}
        />
      </View>
    </>
  )
}
