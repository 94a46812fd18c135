import { useRouter } from '@tarojs/taro'
import type { SpotId } from '@contract/ids'
import { PLACE } from '@/copy/rounds-points'
import { readable } from '@/services/manager-routes'
import { RoundsPage } from '../pieces/RoundsPage'
import { OnePoint } from './OnePoint'

export default function PointPage() {
  const { spot } = useRouter<{ spot?: string }>().params
  return (
    <RoundsPage title={PLACE.page}>
      {(me) => (
        <OnePoint key={me.id} me={me} spotId={spot === undefined ? undefined : (readable(spot) as SpotId)} />
      )}
    </RoundsPage>
  )
}
