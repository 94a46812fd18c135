import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { dayOf } from '@/copy/duty'
import { startOf } from '@/copy/dates'
import { clock } from '@/copy/times'
import { useNow } from '@/services/use-now'
import { TimeField } from '@/components/time-field/TimeField'

interface Props {
  /** Undefined: now. */
  at: number | undefined
  onChange: (at: number | undefined) => void
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const momentOf = (day: string, time: string): number => startOf(day) + minutesOf(time) * 60_000

/** Now, unless another hour is meant: who answers at night? */
export const AtWhen = ({ at, onChange }: Props) => {
  const now = useNow()
  if (at === undefined)
    return <Button id="try-at" kind="quiet" label="换个时间" onTap={() => onChange(now)} />
  return (
    <View className="try__when">
      <DateField
        id="try-day"
        label="哪一天"
        value={dayOf(at)}
        placeholder=""
        from={dayOf(now)}
        onPick={(day) => onChange(momentOf(day, clock(at)))}
      />
      <TimeField
        id="try-time"
        label="几点"
        value={clock(at)}
        onPick={(time) => onChange(momentOf(dayOf(at), time))}
      />
      <Button id="try-now" kind="quiet" label="就现在" onTap={() => onChange(undefined)} />
    </View>
  )
}
