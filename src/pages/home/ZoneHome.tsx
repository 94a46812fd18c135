import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Greeting } from '@/components/greeting/Greeting'
import { Jobs } from '@/components/jobs/Jobs'
import { Segments } from '@/components/segments/Segments'
import { TicketList } from '@/components/ticket-card/TicketList'
import { openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { useTickets } from '@/services/use-tickets'
import { ManagerLinks } from './ManagerLinks'

const Zone = ({ me, now }: { me: Membership; now: number }) => {
  const pages = useTickets(me.id, 'zone')
  return (
    <TicketList
      pages={pages}
      me={me.id}
      now={now}
      onOpen={({ id }) => openTicket(me.role, id)}
      empty={<Blank drawing="calm" sentence="这里还没有单子" />}
    />
  )
}

/** Everything one answers for; and what fell to oneself because nobody else fitted. */
export const ZoneHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  const [box, setBox] = useState<'zone' | 'jobs'>('zone')
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <ManagerLinks me={me} />
      <Segments
        choices={{ zone: me.role === 'manager' ? '全部单子' : '片区单子', jobs: '派给我的' }}
        chosen={box}
        onChoose={setBox}
      />
      <View className="home__box">
        {box === 'zone' ? <Zone me={me} now={now} /> : <Jobs me={me} now={now} />}
      </View>
    </View>
  )
}
