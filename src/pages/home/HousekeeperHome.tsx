import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Greeting } from '@/components/greeting/Greeting'
import { Tiles } from '@/components/tiles/Tiles'
import { ON_THE_ROUND } from '@/copy/kinds'
import { useNow } from '@/services/use-now'
import { OpenRequest } from './OpenRequest'

/** What is broken on the way, in two taps. */
export const HousekeeperHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <OpenRequest me={me} now={now} />
      <Tiles title="看到问题" hint="点一项，选好地点就能报" kinds={ON_THE_ROUND} />
    </View>
  )
}
