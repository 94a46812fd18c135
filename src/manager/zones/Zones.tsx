import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Notes } from '@/components/note/Notes'
import { Segments } from '@/components/segments/Segments'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { Areas } from './areas/Areas'
import { Changes } from './changes/Changes'
import { Duties } from './duties/Duties'
import { Holidays } from './holidays/Holidays'
import { Try } from './try/Try'
import './zones.scss'

const PARTS = { duty: '值班', areas: '片区', try: '试一试', holidays: '节假日', changes: '变更' }
type Part = keyof typeof PARTS

/** Who answers for what, where and when. A steward looks; a manager also changes. */
export const Zones = ({ me }: { me: Membership }) => {
  const [part, setPart] = useState<Part>('duty')
  const { data: map, failed, refresh, put } = useAnswer(`map ${me.id}`, () => call('zone.map', { as: me.id }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!map) return <CardSkeleton />
  const about = { me: me.id, map, mayChange: me.role === 'manager', onNews: put, onStale: refresh }
  return (
    <View className="zones">
      <Segments choices={PARTS} chosen={part} onChoose={setPart} />
      {(part === 'duty' || part === 'areas') && (
        <Notes id="cautions" title="有地方没人管" sentences={map.cautions} />
      )}
      {part === 'duty' && <Duties {...about} />}
      {part === 'areas' && <Areas {...about} />}
      {part === 'try' && <Try me={me.id} map={map} />}
      {part === 'holidays' && <Holidays {...about} />}
      {part === 'changes' && <Changes changes={map.changes} />}
    </View>
  )
}
