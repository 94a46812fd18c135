import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { useCounts } from '@/services/use-counts'
import { useNow } from '@/services/use-now'
import { Guarded } from './Guarded'
import { LogLink } from './LogLink'

/** What residents tell a housekeeper on the round, and what of it still runs. */
export const OnTheWay = ({ me }: { me: Membership }) => {
  const now = useNow()
  const { guarded = 0 } = useCounts(me.id)
  return (
    <View className="home">
      <LogLink />
      {guarded > 0 && (
        <>
          <View className="home__title">我跟进的</View>
          <Guarded me={me} now={now} />
        </>
      )}
    </View>
  )
}
