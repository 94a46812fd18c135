import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId, Moment } from '@contract/ids'
import type { MyDuty } from '@contract/zone'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { endOf, startOf } from '@/copy/dates'
import { dayOf } from '@/copy/duty'
import type { Leave } from './use-duty'

interface Props {
  colleagues: MyDuty['colleagues']
  now: Moment
  busy: boolean
  onLeave: (leave: Leave) => void
  onClose: () => void
}

const NOBODY = '不指定'

/** From a day to a day, both of them free, and who stands in. */
export const LeaveSheet = ({ colleagues, now, busy, onLeave, onClose }: Props) => {
  const [from, setFrom] = useState(dayOf(now))
  const [to, setTo] = useState(dayOf(now))
  const [deputy, setDeputy] = useState<MemberId>()
  const names = colleagues.map(({ name, post }) => `${name} · ${post}`)
  const chosen = colleagues.findIndex(({ id }) => id === deputy)

  const begin = (day: string) => {
    setFrom(day)
    if (to < day) setTo(day)
  }
  return (
    <Sheet title="请假" onClose={onClose}>
      <View className="duty__ask">
        <DateField
          id="leave-from"
          label="从哪一天"
          value={from}
          placeholder=""
          from={dayOf(now)}
          onPick={begin}
        />
        <DateField
          id="leave-to"
          label="到哪一天（含）"
          value={to}
          placeholder=""
          from={from}
          onPick={setTo}
        />
        <View>
          <View className="duty__label">谁来替班</View>
          <Phrases
            id="deputy"
            phrases={[NOBODY, ...names]}
            chosen={(phrase) => phrase === (names[chosen] ?? NOBODY)}
            onPick={(phrase) => setDeputy(colleagues[names.indexOf(phrase)]?.id)}
          />
        </View>
        <Button
          id="leave-submit"
          label="请假"
          busy={busy}
          onTap={() =>
            onLeave({
              // Today's leave begins now; what was done this morning was done.
              from: Math.max(startOf(from), now),
              until: endOf(to),
              ...(deputy === undefined ? {} : { deputyId: deputy }),
            })
          }
        />
      </View>
    </Sheet>
  )
}
