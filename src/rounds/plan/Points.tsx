import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId, ZoneId } from '@contract/ids'
import type { RoundRulesView } from '@contract/round'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { OneOf } from '@/components/one-of/OneOf'
import { PLAN, pointInWords } from '@/copy/rounds-plan'
import { openCodes, openPoint } from '@/services/rounds-routes'
import type { Rules } from '../pieces/use-rules'
import { Arrange } from './Arrange'

interface Props {
  me: MemberId
  rules: RoundRulesView
  mayChange: boolean
  arranging: boolean
  onArranging: (arranging: boolean) => void
  asked: Rules
}

/** The places of a zone in the order in which one walks, then those that no round comes to. */
export const Points = ({ me, rules, mayChange, arranging, onArranging, asked }: Props) => {
  const { zones, points } = rules
  const [chosen, setChosen] = useState<ZoneId>()
  const zone = zones.find(({ id }) => id === chosen) ?? zones[0]
  if (!zone) return <Blank drawing="calm" sentence={PLAN.noZones} />
  const here = points.filter(({ zoneId, standardId }) => zoneId === zone.id && standardId !== undefined)
  const outside = points.filter(
    ({ zoneId, standardId }) => standardId === undefined && (zoneId ?? zone.id) === zone.id,
  )
  if (arranging)
    return (
      <Arrange
        key={zone.id}
        points={here}
        zone={zone}
        busy={asked.busy}
        onSave={(spotIds) =>
          void asked
            .save('point.order', { as: me, zoneId: zone.id, spotIds })
            .then((saved) => saved && onArranging(false))
        }
        onCancel={() => onArranging(false)}
      />
    )
  const row = (point: (typeof points)[number]) => (
    <LinkRow
      key={point.spotId}
      id={`point-${point.spotId}`}
      label={point.name}
      words={pointInWords(rules, point)}
      onTap={() => openPoint(point.spotId)}
    />
  )
  return (
    <>
      {zones.length > 1 && (
        <OneOf
          id="zone"
          words={Object.fromEntries(zones.map(({ id, name }) => [id, name]))}
          chosen={zone.id}
          onPick={(id) => setChosen(zones.find((one) => one.id === id)?.id ?? zone.id)}
        />
      )}
      <Card title={zone.name} hint={zone.byHand ? PLAN.byHand : PLAN.learnt}>
        {here.length === 0 && <View className="rounds__note">{PLAN.noPoints}</View>}
        <View>{here.map(row)}</View>
        {mayChange && here.length > 1 && (
          <Button id="arrange" kind="soft" label={PLAN.arrange} onTap={() => onArranging(true)} />
        )}
      </Card>
      {outside.length > 0 && (
        <Card title={PLAN.outside}>
          <View>{outside.map(row)}</View>
        </Card>
      )}
      {mayChange && (
        <Card>
          <LinkRow id="to-codes" label={PLAN.codes} words={PLAN.codesHint} onTap={openCodes} />
        </Card>
      )}
    </>
  )
}
