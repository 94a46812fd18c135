import { View } from '@tarojs/components'
import type { Shift } from '@contract/zone'
import { Field } from '@/components/field/Field'
import { Group } from '@/components/group/Group'
import { Phrases } from '@/components/phrases/Phrases'
import { TimeField } from '@/components/time-field/TimeField'
import { DAYS, SHIFTS, shiftFault, shiftInWords } from '@/copy/duty'

interface Props {
  shift: Shift
  onChange: (shift: Shift) => void
}

const toggled = (days: readonly number[], day: number): number[] =>
  days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((one, other) => one - other)

/** The usual shifts are one tap; then days and hours as they really are. */
export const ShiftPicker = ({ shift, onChange }: Props) => (
  <Group title="什么时候" hint={shiftFault(shift) ?? shiftInWords(shift)}>
    <Phrases
      id="shift"
      phrases={SHIFTS.map(({ name }) => name)}
      chosen={(name) => name === shift.name}
      onPick={(name) => onChange(SHIFTS.find((one) => one.name === name) ?? shift)}
    />
    <Phrases
      id="day"
      phrases={DAYS}
      chosen={(word) => shift.days.some((day) => DAYS[day - 1] === word)}
      onPick={(word) => {
        const day = DAYS.findIndex((one) => one === word) + 1
        onChange({ ...shift, days: toggled(shift.days, day) })
      }}
    />
    <View className="duties__hours">
      <TimeField
        id="shift-from"
        label="从"
        value={shift.from}
        onPick={(from) => onChange({ ...shift, from })}
      />
      <TimeField
        id="shift-to"
        label="到"
        value={shift.to}
        onPick={(to) => onChange({ ...shift, to: to === '00:00' ? '24:00' : to })}
      />
    </View>
    <Field
      id="shift-name"
      label="班次叫法"
      value={shift.name}
      placeholder="例如 早班"
      most={12}
      onWrite={(name) => onChange({ ...shift, name })}
    />
  </Group>
)
