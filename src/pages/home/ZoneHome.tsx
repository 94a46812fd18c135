import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { useFinding } from '@/components/finding/use-finding'
import { Greeting } from '@/components/greeting/Greeting'
import { Jobs } from '@/components/jobs/Jobs'
import { Segments } from '@/components/segments/Segments'
import { useCounts } from '@/services/use-counts'
import { useNow } from '@/services/use-now'
import { Guarded } from './Guarded'
import { ManagerLinks } from './ManagerLinks'
import { ZoneBox } from './ZoneBox'

type Box = 'zone' | 'jobs' | 'guarded'

/** Everything one answers for; what fell to oneself because nobody else fitted; and what one has promised to follow up. */
export const ZoneHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  const [box, setBox] = useState<Box>('zone')
  // Another box is looked into and left again: what was looked for here still stands.
  const finding = useFinding()
  const counts = useCounts(me.id)
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <ManagerLinks me={me} overdue={counts.overdue ?? 0} visits={counts.visits ?? 0} />
      <Segments
        choices={{
          zone: me.role === 'manager' ? '全部单子' : '片区单子',
          jobs: '派给我的',
          guarded: '我跟进的',
        }}
        counts={counts}
        chosen={box}
        onChoose={setBox}
      />
      <View className="home__box">
        {box === 'zone' && <ZoneBox me={me} now={now} finding={finding} overdue={counts.overdue ?? 0} />}
        {box === 'jobs' && <Jobs me={me} now={now} />}
        {box === 'guarded' && <Guarded me={me} now={now} />}
      </View>
    </View>
  )
}
