import { useRouter } from '@tarojs/taro'
import type { StandardId } from '@contract/ids'
import { STANDARD } from '@/copy/standards'
import { readable } from '@/services/manager-routes'
import { RoundsPage } from '../pieces/RoundsPage'
import { OneStandard } from './OneStandard'

export default function StandardPage() {
  const { id } = useRouter<{ id?: string }>().params
  return (
    <RoundsPage title={STANDARD.page}>
      {(me) => (
        <OneStandard key={me.id} me={me} id={id === undefined ? undefined : (readable(id) as StandardId)} />
      )}
    </RoundsPage>
  )
}
