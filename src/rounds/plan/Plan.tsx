import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ZoneId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Notes } from '@/components/note/Notes'
import { Footer } from '@/components/page/Footer'
import { Segments } from '@/components/segments/Segments'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { PLAN } from '@/copy/rounds-plan'
import { openPoint, openStandard } from '@/services/rounds-routes'
import { useRules } from '../pieces/use-rules'
import { mayChangeRounds } from '../pieces/who'
import { Arrange } from './Arrange'
import { Points } from './Points'
import { Standards } from './Standards'
import { pointsWalked, zoneShown } from './walked'
import './plan.scss'

const PARTS = { points: PLAN.points, standards: PLAN.standards }
type Part = keyof typeof PARTS

/** What is done where. A steward looks and says where a place is; a manager also changes. */
export const Plan = ({ me }: { me: Membership }) => {
  const [part, setPart] = useState<Part>('points')
  const [zoneId, setZoneId] = useState<ZoneId>()
  const [arranging, setArranging] = useState(false)
  const asked = useRules(me.id)
  const { rules, failed, refresh } = asked
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!rules) return <CardSkeleton />
  const mayChange = mayChangeRounds(me)
  // A place needs a standard: the first thing to add is one.
  const first = rules.standards.length === 0
  const zone = zoneShown(rules, zoneId)
  if (arranging && zone)
    return (
      <Arrange
        points={pointsWalked(rules, zone.id)}
        zone={zone}
        busy={asked.busy}
        onSave={(spotIds) =>
          void asked
            .save('point.order', { as: me.id, zoneId: zone.id, spotIds })
            .then((saved) => saved && setArranging(false))
        }
        onCancel={() => setArranging(false)}
      />
    )
  return (
    <>
      <View className="rounds">
        <Segments choices={PARTS} chosen={part} onChoose={setPart} />
        <Notes id="cautions" title={PLAN.cautions} sentences={rules.cautions} />
        {part === 'standards' ? (
          <Standards rules={rules} />
        ) : (
          <Points
            rules={rules}
            chosen={zoneId}
            onChoose={setZoneId}
            onArrange={mayChange ? () => setArranging(true) : undefined}
          />
        )}
      </View>
      {mayChange && (
        <Footer>
          {part === 'standards' || first ? (
            <Button id="add-standard" label={PLAN.addStandard} onTap={() => openStandard()} />
          ) : (
            <Button id="add-point" label={PLAN.addPoint} onTap={() => openPoint()} />
          )}
        </Footer>
      )}
    </>
  )
}
