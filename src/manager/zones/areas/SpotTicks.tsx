import type { ZoneMap } from '@contract/zone'
import { View } from '@tarojs/components'
import { Group } from '@/components/group/Group'
import { Tick } from '@/components/tick/Tick'
import { toggled } from '@/services/list-edit'
import type { ZoneDraft } from './draft'

interface Props {
  draft: ZoneDraft
  map: ZoneMap
  onChange: (draft: ZoneDraft) => void
}

/** The public places of this zone; the others with whose they are, until they are taken over. */
export const SpotTicks = ({ draft, map: { spots, zones }, onChange }: Props) => {
  if (spots.length === 0) return null
  return (
    <Group title="公共点位" hint="勾上别的片区的点位，就归到这边">
      <View>
        {spots.map(({ id, name, zoneId }) => {
          const on = draft.spotIds.includes(id)
          const holder = zones.find((zone) => zone.id === zoneId && zone.id !== draft.id)?.name
          return (
            <Tick
              key={id}
              id={`spot-${id}`}
              words={name}
              on={on}
              holder={on ? undefined : holder}
              onTap={() => onChange({ ...draft, spotIds: toggled(draft.spotIds, id) })}
            />
          )
        })}
      </View>
    </Group>
  )
}
