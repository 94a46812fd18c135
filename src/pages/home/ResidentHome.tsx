import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Greeting } from '@/components/greeting/Greeting'
import { Tiles } from '@/components/tiles/Tiles'
import { TilesSkeleton } from '@/components/tiles/TilesSkeleton'
import { toMend, toSay } from '@/copy/kinds'
import { useCatalogue } from '@/services/catalogue'
import { useNow } from '@/services/use-now'
import { BillsDue } from './BillsDue'
import { OpenRequest } from './OpenRequest'

/** 报修 is the largest thing here; above it only what is already under way. */
export const ResidentHome = ({ me }: { me: Membership }) => {
  const now = useNow()
  const { catalogue, kinds, failed, refresh } = useCatalogue(me.id)
  const words = toSay(kinds)
  return (
    <View className="home">
      <Greeting me={me} now={now} />
      <OpenRequest me={me} now={now} />
      <BillsDue me={me.id} now={now} />
      {!catalogue && !failed && <TilesSkeleton title="报修" />}
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {catalogue && <Tiles title="报修" hint="点一项，其余的已替您填好" kinds={toMend(kinds)} />}
      {words.length > 0 && <Tiles title="有话要说" kinds={words} small />}
    </View>
  )
}
