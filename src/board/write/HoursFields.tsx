import { View } from '@tarojs/components'
import type { Hours } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { TimeField } from '@/components/time-field/TimeField'
import { hoursLine } from '@/copy/board-hours'
import { WRITE } from '@/copy/board-write'
import { DAYS } from '@/copy/duty'

interface Props {
  at: number
  hours: Hours
  onChange: (hours: Hours) => void
  onRemove: () => void
}

const WEEK = DAYS.slice(0, 7)
/** The last one stays: no days at all is no time. */
const toggled = (days: readonly number[], day: number): number[] => {
  if (!days.includes(day)) return [...days, day].sort((one, other) => one - other)
  return days.length === 1 ? [...days] : days.filter((one) => one !== day)
}

/** On which days, from when to when; past midnight as well. */
export const HoursFields = ({ at, hours, onChange, onRemove }: Props) => (
  <View className="write__hours">
    <View>{hoursLine(hours)}</View>
    <Phrases
      id={`hours-${at}-day`}
      phrases={WEEK}
      chosen={(word) => hours.days.some((day) => DAYS[day - 1] === word)}
      onPick={(word) =>
        onChange({ ...hours, days: toggled(hours.days, DAYS.findIndex((one) => one === word) + 1) })
      }
    />
    <View className="write__times">
      <TimeField
        id={`hours-${at}-from`}
        label="从"
        value={hours.from}
        onPick={(from) => onChange({ ...hours, from })}
      />
      <TimeField
        id={`hours-${at}-to`}
        label="到"
        value={hours.to}
        onPick={(to) => onChange({ ...hours, to })}
      />
    </View>
    <Button id={`hours-${at}-remove`} kind="quiet" label={WRITE.removeHours} onTap={onRemove} />
  </View>
)
