import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Greeting } from '@/components/greeting/Greeting'
import { Jobs } from '@/components/jobs/Jobs'
import { NextPush } from '@/components/next-push/NextPush'
import { Segments } from '@/components/segments/Segments'
import { useCounts } from '@/services/use-counts'
import { useNow } from '@/services/use-now'
import { Guarded } from './Guarded'
import { LogLink } from './LogLink'

/** The work of the day; beside it what was written down for residents, as long as there is any. */
export const TechnicianHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  const [box, setBox] = useState<'jobs' | 'guarded'>('jobs')
  const counts = useCounts(me.id)
  const guards = (counts.guarded ?? 0) > 0
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <NextPush me={me.id} about="duty" next="job" words="新单子的微信提醒发不到你手机了，点这里再开" />
      <LogLink />
      {guards && (
        <View className="home__boxes">
          <Segments
            choices={{ jobs: '派给我的', guarded: '我跟进的' }}
            counts={counts}
            chosen={box}
            onChoose={setBox}
          />
        </View>
      )}
      {guards && box === 'guarded' ? <Guarded me={me} now={now} /> : <Jobs me={me} now={now} />}
    </View>
  )
}
