import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { Sheet } from '@/components/sheet/Sheet'
import { endOf } from '@/copy/dates'
import { dayOf } from '@/copy/duty'

interface Props {
  now: Moment
  busy: boolean
  onInvite: (until: Moment) => void
  onClose: () => void
}

/** A tenancy ends by itself; so the day is asked first. */
export const TenantSheet = ({ now, busy, onInvite, onClose }: Props) => {
  const [day, setDay] = useState<string>()
  return (
    <Sheet title="邀请租客" onClose={onClose}>
      <View className="house__ask">
        <DateField
          id="tenant-until"
          label="租到哪一天"
          value={day}
          placeholder="请选择"
          from={dayOf(now)}
          onPick={setDay}
        />
        <View className="house__words">到期后自动解除，不用您来办。</View>
        <Button
          id="tenant-invite"
          label="生成邀请码"
          busy={busy}
          disabled={day === undefined}
          onTap={() => day && onInvite(endOf(day))}
        />
      </View>
    </Sheet>
  )
}
