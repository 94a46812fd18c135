import { useRouter } from '@tarojs/taro'
import type { SpotId } from '@contract/ids'
import { CHECK } from '@/copy/rounds-order'
import { readable } from '@/services/manager-routes'
import { RoundsPage } from '../pieces/RoundsPage'
import { Check } from './Check'

export default function CheckPage() {
  const { spot = '' } = useRouter<{ spot?: string }>().params
  return (
    <RoundsPage title={CHECK.page}>
      {(me) => <Check key={me.id} me={me} spotId={readable(spot) as SpotId} />}
    </RoundsPage>
  )
}
