import { useRouter } from '@tarojs/taro'
import type { RoundId, StopId } from '@contract/ids'
import { PROOF } from '@/copy/rounds-proof'
import { readable } from '@/services/manager-routes'
import { RoundsPage } from '../pieces/RoundsPage'
import { OneRound } from './OneRound'

export default function RoundPage() {
  const { id = '', stop } = useRouter<{ id?: string; stop?: string }>().params
  return (
    <RoundsPage title={PROOF.page} who="staff">
      {(me) => (
        <OneRound
          key={me.id}
          me={me}
          id={readable(id) as RoundId}
          meant={stop === undefined ? undefined : (readable(stop) as StopId)}
        />
      )}
    </RoundsPage>
  )
}
