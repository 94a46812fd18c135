import { View } from '@tarojs/components'
import type { WorkHours } from '@contract/promise'
import { Group } from '@/components/group/Group'
import { Phrases } from '@/components/phrases/Phrases'
import { TimeField } from '@/components/time-field/TimeField'
import { workHoursFault, workHoursInWords } from '@/copy/terms'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7, 8]
const WORKDAYS = [1, 2, 3, 4, 5]
const DAYS = { 每天: EVERY_DAY, 工作日: WORKDAYS }
type Days = keyof typeof DAYS
const same = (one: readonly number[], other: readonly number[]) => one.join() === other.join()

interface Props {
  hours: WorkHours
  onChange: (hours: WorkHours) => void
}

/** On which days, from when to when, the clock runs. */
export const Hours = ({ hours, onChange }: Props) => (
  <Group title="什么时候算时间" hint={workHoursFault(hours) ?? workHoursInWords(hours)}>
    <Phrases
      id="hours-days"
      phrases={Object.keys(DAYS)}
      chosen={(word) => same(hours.days, DAYS[word as Days])}
      onPick={(word) => onChange({ ...hours, days: DAYS[word as Days] })}
    />
    <View className="promises__hours">
      <TimeField
        id="hours-from"
        label="从"
        value={hours.from}
        onPick={(from) => onChange({ ...hours, from })}
      />
      <TimeField
        id="hours-to"
        label="到"
        value={hours.to}
        onPick={(to) => onChange({ ...hours, to: to === '00:00' ? '24:00' : to })}
      />
    </View>
  </Group>
)
