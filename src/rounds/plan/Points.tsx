import { View } from '@tarojs/components'
import type { ZoneId } from '@contract/ids'
import type { RoundRulesView } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { OneOf } from '@/components/one-of/OneOf'
import { PLAN, pointInWords } from '@/copy/rounds-plan'
import { openCodes, openPoint } from '@/services/rounds-routes'
import { pointsWalked, zoneShown } from './walked'

interface Props {
  rules: RoundRulesView
  /** Which zone is looked at. */
  chosen: ZoneId | undefined
  onChoose: (zone: ZoneId) => void
  /** Absent: not one's own to change. */
  onArrange?: (() => void) | undefined
}

/** The places of a zone in the order in which one walks, then those that no round comes to. */
export const Points = ({ rules, chosen, onChoose, onArrange }: Props) => {
  const { zones, points } = rules
  const zone = zoneShown(rules, chosen)
  if (!zone) return <Blank drawing="calm" sentence={PLAN.noZones} />
  const here = pointsWalked(rules, zone.id)
  const outside = points.filter(
    ({ zoneId, standardId }) => standardId === undefined && (zoneId ?? zone.id) === zone.id,
  )
  const row = (point: (typeof points)[number]) => (
    <LinkRow
      key={point.spotId}
      id={`point-${point.spotId}`}
      label={point.name}
      words={point.standardId === undefined ? undefined : pointInWords(rules, point)}
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
          onPick={(id) => onChoose(zones.find((one) => one.id === id)?.id ?? zone.id)}
        />
      )}
      <Card title={zone.name} hint={zone.byHand ? PLAN.byHand : PLAN.learnt}>
        {here.length === 0 && <View className="rounds__note">{PLAN.noPoints}</View>}
        <View>{here.map(row)}</View>
        {onArrange && here.length > 1 && (
          <Button id="arrange" kind="soft" label={PLAN.arrange} onTap={onArrange} />
        )}
      </Card>
      {outside.length > 0 && (
        <Card title={PLAN.outside}>
          <View>{outside.map(row)}</View>
        </Card>
      )}
      {onArrange && (
        <Card>
          <LinkRow id="to-codes" label={PLAN.codes} words={PLAN.codesHint} onTap={openCodes} />
        </Card>
      )}
    </>
  )
}
