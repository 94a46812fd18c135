import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PointRow } from '@contract/round-views'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { PLACE, type PointForm } from '@/copy/rounds-points'

interface Props {
  /** Those that are in no round yet. */
  known: readonly PointRow[]
  form: PointForm
  onChange: (change: Partial<PointForm>) => void
}

/** A new place by its name, or one that is there already. */
export const Which = ({ known, form, onChange }: Props) => {
  const [choosing, setChoosing] = useState(false)
  return (
    <Card title={PLACE.which}>
      <Field
        id="point-name"
        label={PLACE.name}
        value={form.name}
        placeholder={PLACE.nameHint}
        most={30}
        onWrite={(name) => onChange({ name })}
      />
      {known.length > 0 && <LinkRow id="point-known" label={PLACE.known} onTap={() => setChoosing(true)} />}
      {choosing && (
        <Sheet title={PLACE.known} onClose={() => setChoosing(false)}>
          <View>
            {form.spotId !== undefined && (
              <LinkRow
                id="known-none"
                label={PLACE.fresh}
                onTap={() => {
                  onChange({ spotId: undefined, name: '' })
                  setChoosing(false)
                }}
              />
            )}
            {known.map(({ spotId, name, zoneId }) => (
              <LinkRow
                key={spotId}
                id={`known-${spotId}`}
                label={name}
                onTap={() => {
                  onChange({ spotId, name, ...(zoneId === undefined ? {} : { zoneId }) })
                  setChoosing(false)
                }}
              />
            ))}
          </View>
        </Sheet>
      )}
    </Card>
  )
}
