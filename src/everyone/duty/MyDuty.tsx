import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Switch } from '@/components/switch/Switch'
import { REMINDERS } from '@/copy/reminders'
import { askConsent } from '@/services/subscribe'
import { useNow } from '@/services/use-now'
import { LeaveSheet } from './LeaveSheet'
import { Shifts } from './Shifts'
import { useDuty } from './use-duty'
import { awayNow, leaveInWords, leaveOf, meanwhile } from './words'

/** On or off, on leave, and which work is mine when. */
export const MyDuty = ({ me }: { me: MemberId }) => {
  const { data, failed, refresh, busy, switchTo, leave, comeBack } = useDuty(me)
  const [asking, setAsking] = useState(false)
  const now = useNow()
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  const away = awayNow(data, now)
  const booked = leaveOf(data)
  const onLeave = away?.type === 'leave'
  // Whoever begins to work will be told of work; WeChat believes only the first thing in a tap.
  const topUp = () => void askConsent(me, REMINDERS.duty)
  return (
    <View className="duty">
      <View className="duty__card duty__switch">
        <Switch
          id="on-duty"
          label={onLeave ? '请假中' : away ? '下班了' : '在上班'}
          hint={meanwhile(data, away)}
          on={!away}
          busy={busy}
          onTap={() => {
            if (away) topUp()
            void switchTo(away !== undefined)
          }}
        />
      </View>
      <View className="duty__card">
        <View className="duty__title">请假</View>
        <View className="duty__words">{booked ? leaveInWords(data, booked) : '没有请假'}</View>
        {booked ? (
          <Button
            id="return"
            kind={onLeave ? 'main' : 'quiet'}
            label={onLeave ? '提前回来' : '取消请假'}
            busy={busy}
            onTap={() => {
              if (onLeave) topUp()
              void comeBack()
            }}
          />
        ) : (
          <Button id="leave" kind="quiet" label="我要请假" onTap={() => setAsking(true)} />
        )}
      </View>
      <Shifts duties={data.duties} />
      {asking && (
        <LeaveSheet
          colleagues={data.colleagues}
          now={now}
          busy={busy}
          onClose={() => setAsking(false)}
          onLeave={(wish) => void leave(wish).then((taken) => taken && setAsking(false))}
        />
      )}
    </View>
  )
}
