import { View } from '@tarojs/components'
import type { HouseId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { goBack } from '@/services/routes'
import type { ShareCard } from '@/services/share'
import { Household } from './Household'
import { useHouseholds } from './use-households'

interface Props {
  me: Membership
  id: HouseId
  onCard: (card: ShareCard | undefined) => void
}

export const House = ({ me, id, onCard }: Props) => {
  const { data, failed, refresh } = useHouseholds(me.id)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  const house = data.items.find((one) => one.id === id)
  if (!house) {
    return (
      <Blank
        drawing="door"
        sentence="这套房已经不在您名下"
        action={{ id: 'go-back', label: '返回', onTap: goBack }}
      />
    )
  }
  return (
    <View className="house">
      <Household me={me} house={house} last={data.items.length === 1} refresh={refresh} onCard={onCard} />
    </View>
  )
}
