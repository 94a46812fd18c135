import { Picker, View } from '@tarojs/components'
import './time-field.scss'

interface Props {
  id: string
  label: string
  /** 'HH:mm'; the end of a day is '24:00'. */
  value: string
  onPick: (time: string) => void
}

/** A time of day, from the phone's own wheel, which knows no 24:00. */
export const TimeField = ({ id, label, value, onPick }: Props) => (
  <Picker
    id={id}
    mode="time"
    value={value === '24:00' ? '00:00' : value}
    onChange={({ detail }) => onPick(detail.value)}
  >
    <View className="time-field" ariaRole="button" ariaLabel={`${label} ${value}`}>
      <View className="time-field__label">{label}</View>
      <View>{value}</View>
    </View>
  </Picker>
)
