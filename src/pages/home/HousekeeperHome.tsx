import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Greeting } from '@/components/greeting/Greeting'
import { Tiles } from '@/components/tiles/Tiles'
import { TilesSkeleton } from '@/components/tiles/TilesSkeleton'
import { onTheRound } from '@/copy/kinds'
import { useCatalogue } from '@/services/catalogue'
import { useNow } from '@/services/use-now'
import { MyRound } from './MyRound'
import { OpenRequest } from './OpenRequest'

/** The round of the day, and what is broken on the way in two taps. */
export const HousekeeperHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  const { catalogue, kinds, failed, refresh } = useCatalogue(me.id)
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <MyRound me={me} />
      <OpenRequest me={me} now={now} />
      {!catalogue && !failed && <TilesSkeleton title="看到问题" />}
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {catalogue && <Tiles title="看到问题" hint="点一项，选好地点就能报" kinds={onTheRound(kinds)} />}
    </View>
  )
}
