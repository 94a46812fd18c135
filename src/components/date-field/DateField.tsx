import { Picker, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { dayInWords } from '@/copy/dates'
import './date-field.scss'

interface Props {
  id: string
  label: string
  /** '2026-12-31'; nothing yet. */
  value: string | undefined
  placeholder: string
  /** The first day that may be picked. */
  from: string
  /** The last one; where nothing is picked yet, the wheel begins there. */
  to?: string
  onPick: (day: string) => void
}

/** A day, from the phone's own calendar wheel. */
export const DateField = ({ id, label, value, placeholder, from, to, onPick }: Props) => (
  <View>
    <View className="date-field__label">{label}</View>
    <Picker
      id={id}
      mode="date"
      value={value ?? to ?? from}
      start={from}
      {...(to === undefined ? {} : { end: to })}
      onChange={({ detail }) => onPick(detail.value)}
    >
      <View className="date-field__box" ariaRole="button" ariaLabel={label}>
        <View className={value ? '' : 'date-field__hint'}>{value ? dayInWords(value) : placeholder}</View>
        <Icon name="forward" />
      </View>
    </Picker>
  </View>
)
