import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Greeting } from '@/components/greeting/Greeting'
import { Jobs } from '@/components/jobs/Jobs'
import { useNow } from '@/services/use-now'

export const TechnicianHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <Jobs me={me} now={now} />
    </View>
  )
}
