import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SpotId, StandardId, ZoneId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { PointRow, RoundRulesView } from '@contract/round-views'
import { Card } from '@/components/group/Group'
import { OneOf } from '@/components/one-of/OneOf'
import { PLACE, pointFault, type PointForm } from '@/copy/rounds-points'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { DoFooter } from '../pieces/DoFooter'
import type { Rules } from '../pieces/use-rules'
import { Drastic } from './Drastic'
import { Where } from './Where'
import { Which } from './Which'

interface Props {
  me: Membership
  rules: RoundRulesView
  /** Undefined: a new one. */
  point: PointRow | undefined
  asked: Rules
}

const namesOf = (list: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]))

/** Where something is done, in which zone, by which standard. */
export const Form = ({ me, rules, point, asked }: Props) => {
  const { zones, standards, points } = rules
  const [form, setForm] = useState<PointForm>(() => ({
    spotId: point?.spotId,
    name: point?.name ?? '',
    zoneId: point?.zoneId ?? (zones.length === 1 ? zones[0]?.id : undefined),
    standardId: point?.standardId ?? (standards.length === 1 ? standards[0]?.id : undefined),
  }))
  const { busy, save } = asked
  const write = (change: Partial<PointForm>) => setForm((old) => ({ ...old, ...change }))
  const fault = pointFault(form)
  const keep = async () => {
    const saved = await save('point.save', {
      as: me.id,
      point: {
        ...(form.spotId === undefined ? {} : { spotId: form.spotId as SpotId }),
        name: form.name.trim(),
        zoneId: form.zoneId as ZoneId,
        standardId: form.standardId as StandardId,
      },
    })
    if (!saved) return
    tell(PLACE.saved)
    goBack()
  }
  return (
    <>
      <View className="rounds__form">
        <Which
          known={point ? [] : points.filter(({ standardId }) => standardId === undefined)}
          form={form}
          onChange={write}
        />
        <Card title={PLACE.zone}>
          <OneOf
            id="point-zone"
            words={namesOf(zones)}
            chosen={form.zoneId}
            onPick={(zoneId) => zoneId !== undefined && write({ zoneId })}
          />
        </Card>
        <Card title={PLACE.standard} hint={standards.length === 0 ? PLACE.noStandards : undefined}>
          <OneOf
            id="point-standard"
            words={namesOf(standards)}
            chosen={form.standardId}
            onPick={(standardId) => standardId !== undefined && write({ standardId })}
          />
        </Card>
        {point && (
          <>
            <Where me={me.id} point={point} asked={asked} />
            {point.standardId !== undefined && <Drastic me={me.id} point={point} asked={asked} />}
          </>
        )}
      </View>
      <DoFooter
        id="point"
        verb="save"
        label={PLACE.save}
        busy={busy}
        fault={fault}

        onTap={() => void keep()}
      />
    </>
  )
}
