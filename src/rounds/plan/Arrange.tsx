import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SpotId } from '@contract/ids'
import type { PointRow, RoundRulesView } from '@contract/round-views'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { PLAN } from '@/copy/rounds-plan'
import { moved } from '@/services/list-edit'

interface Props {
  points: readonly PointRow[]
  zone: RoundRulesView['zones'][number]
  busy: boolean
  /** None: as it is learnt. */
  onSave: (spotIds: SpotId[]) => void
  onCancel: () => void
}

/** How one walks in a zone, by hand: one step up, one step down. */
export const Arrange = ({ points, zone, busy, onSave, onCancel }: Props) => {
  const [order, setOrder] = useState(points)
  const mover = (at: number, by: -1 | 1, name: string) => {
    const asleep = by === -1 ? at === 0 : at === order.length - 1
    const words = by === -1 ? PLAN.up : PLAN.down
    return (
      <View
        className={asleep ? 'plan__move plan__move--asleep' : 'plan__move'}
        id={`${by === -1 ? 'up' : 'down'}-${at}`}
        onClick={() => !asleep && setOrder((all) => moved(all, at, by))}
        ariaRole="button"
        ariaLabel={`${name}${words}`}
      >
        {words}
      </View>
    )
  }
  return (
    <>
      <View className="rounds">
        <Card title={zone.name} hint={PLAN.arrange}>
          <View>
            {order.map(({ spotId, name }, at) => (
              <View className="plan__order" id={`order-${at}`} key={spotId}>
                <View className="plan__at">{String(at + 1)}</View>
                <View>{name}</View>
                {mover(at, -1, name)}
                {mover(at, 1, name)}
              </View>
            ))}
          </View>
        </Card>
      </View>
      <Footer>
        <Button
          id="order-save"
          label={PLAN.arranged}
          busy={busy}
          onTap={() => onSave(order.map(({ spotId }) => spotId))}
        />
        {zone.byHand && (
          <Button
            id="order-learn"
            kind="soft"
            label={PLAN.learnAgain}
            disabled={busy}
            onTap={() => onSave([])}
          />
        )}
        <Button id="order-cancel" kind="quiet" label={PLAN.cancel} disabled={busy} onTap={onCancel} />
      </Footer>
    </>
  )
}
