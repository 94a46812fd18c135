import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { UnitSheet, type Staircase } from '@/components/unit-picker/UnitSheet'
import { useHouse } from '@/components/unit-picker/use-house'
import { REFUSALS } from '@/copy/refusals'
import { openAccount } from '@/services/office-routes'

/** Somebody stands at the desk and wants to pay: building, staircase, room. */
export const FindHouse = ({ me }: { me: Membership }) => {
  const [staircase, setStaircase] = useState<Staircase>()
  const [room, setRoom] = useState('')
  const [choosing, setChoosing] = useState(false)
  const found = useHouse(me.id, staircase?.unitId, room)
  return (
    <Card title="找一户" hint="看账户、收现金">
      <LinkRow
        id="find-unit"
        label="楼栋单元"
        words={staircase?.label ?? '请选择'}
        onTap={() => setChoosing(true)}
      />
      {staircase && (
        <Field
          id="find-room"
          label="房号"
          value={room}
          placeholder="比如：501"
          most={10}
          fault={found?.ok === false ? REFUSALS[found.code] : undefined}
          onWrite={setRoom}
        />
      )}
      {found?.ok && (
        <View>
          <LinkRow
            id="found-house"
            label={found.data.house.label}
            words="看账户"
            onTap={() => openAccount(found.data.house.id)}
          />
        </View>
      )}
      {choosing && (
        <UnitSheet
          communityId={me.communityId}
          onClose={() => setChoosing(false)}
          onPick={(picked) => {
            setStaircase(picked)
            setChoosing(false)
          }}
        />
      )}
    </Card>
  )
}
