import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Greeting } from '@/components/greeting/Greeting'
import { Tiles } from '@/components/tiles/Tiles'
import { EVERY_KIND } from '@/copy/kinds'
import { useNow } from '@/services/use-now'
import { OpenRequest } from './OpenRequest'

/** 报修 is the largest thing here; above it only what is already under way. */
export const ResidentHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <OpenRequest me={me} now={now} />
      <Tiles title="报修" hint="点一项，其余的已替您填好" kinds={EVERY_KIND} />
    </View>
  )
}
