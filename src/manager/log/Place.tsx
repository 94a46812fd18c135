import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Field } from '@/components/field/Field'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Segments } from '@/components/segments/Segments'
import { UnitSheet } from '@/components/unit-picker/UnitSheet'
import type { FoundHouse } from '@/components/unit-picker/use-house'
import { REFUSALS } from '@/copy/refusals'
import type { PhoneAnswer } from '@/services/cloud'
import type { LogDraft } from './draft'
import { Spots } from './Spots'

interface Props {
  me: Membership
  draft: LogDraft
  house: PhoneAnswer<FoundHouse> | undefined
  onWrite: (change: Partial<LogDraft>) => void
}

const WHERE = { house: '住户家里', spot: '公共区域' }

/** Building, staircase, room: three taps and a number. Or a public place. */
export const Place = ({ me, draft, house, onWrite }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const { where, staircase, room, spot } = draft
  return (
    <>
      <Segments choices={WHERE} chosen={where} onChoose={(chosen) => onWrite({ where: chosen })} />
      {where === 'spot' && <Spots me={me.id} chosen={spot} onPick={(picked) => onWrite({ spot: picked })} />}
      {where === 'house' && (
        <>
          <LinkRow
            id="log-unit"
            label="楼栋单元"
            words={staircase?.label ?? '请选择'}
            onTap={() => setChoosing(true)}
          />
          <Field
            id="log-room"
            label="房号"
            value={room}
            placeholder="比如：501"
            most={10}
            fault={house?.ok === false ? REFUSALS[house.code] : undefined}
            onWrite={(written) => onWrite({ room: written })}
          />
          {house?.ok && <View className="log__found">{house.data.house.label}</View>}
        </>
      )}
      {choosing && (
        <UnitSheet
          communityId={me.communityId}
          onClose={() => setChoosing(false)}
          onPick={(picked) => {
            onWrite({ staircase: picked, memberId: undefined })
            setChoosing(false)
          }}
        />
      )}
    </>
  )
}
