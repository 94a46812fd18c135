import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ZoneId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Group } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { StaffList } from '@/components/staff-list/StaffList'
import { nameIn } from '../names'
import { BuildingTick } from './BuildingTick'
import { stewardsOf, type ZoneDraft } from './draft'
import { SpotTicks } from './SpotTicks'

interface Props {
  draft: ZoneDraft
  map: ZoneMap
  busy: boolean
  onChange: (draft: ZoneDraft) => void
  onSave: () => void
  onRemove: (id: ZoneId) => void
  onClose: () => void
}

/** One zone: its name, its steward, and what lies in it. */
export const ZoneSheet = ({ draft, map, busy, onChange, onSave, onRemove, onClose }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const { id, name, stewardId } = draft
  if (choosing)
    return (
      <Sheet title="谁来管这一片？" onClose={() => setChoosing(false)}>
        <StaffList
          id="steward"
          staff={stewardsOf(map)}
          chosen={stewardId}
          none="先不定"
          onPick={(chosen) => {
            onChange({ ...draft, stewardId: chosen })
            setChoosing(false)
          }}
        />
      </Sheet>
    )
  return (
    <Sheet title={id ? '改片区' : '加片区'} onClose={onClose}>
      <View className="zones__ask">
        <Field
          id="zone-name"
          label="片区名"
          value={name}
          placeholder="例如 东区"
          most={20}
          onWrite={(words) => onChange({ ...draft, name: words })}
        />
        <LinkRow
          id="choose-steward"
          label="管家"
          words={stewardId ? nameIn(map, stewardId) : '请选'}
          onTap={() => setChoosing(true)}
        />
        <Group title="楼栋" hint="别的片区的楼，要先从那边移出来">
          <View>
            {map.buildings.map((building) => (
              <BuildingTick
                key={building.id}
                building={building}
                draft={draft}
                map={map}
                onChange={onChange}
              />
            ))}
          </View>
        </Group>
        <SpotTicks draft={draft} map={map} onChange={onChange} />
        <View>
          <Button id="zone-save" label="保存" busy={busy} disabled={name.trim() === ''} onTap={onSave} />
          {id && (
            <Button
              id="zone-remove"
              kind="quiet"
              label="删除片区"
              disabled={busy}
              onTap={() => onRemove(id)}
            />
          )}
        </View>
      </View>
    </Sheet>
  )
}
