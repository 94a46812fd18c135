import { View } from '@tarojs/components'
import './switch.scss'

interface Props {
  id: string
  label: string
  hint: string
  on: boolean
  busy?: boolean
  onTap: () => void
}

/** On or off, with the word as well as the knob. The whole row is touched. */
export const Switch = ({ id, label, hint, on, busy = false, onTap }: Props) => (
  <View
    className={busy ? 'switch switch--asleep' : 'switch'}
    id={id}
    onClick={() => !busy && onTap()}
    ariaRole="switch"
    ariaLabel={`${label}，${on ? '已打开' : '已关闭'}`}
  >
    <View>
      <View className="switch__label">{label}</View>
      <View className="switch__hint">{hint}</View>
    </View>
    <View className={on ? 'switch__knob switch__knob--on' : 'switch__knob'}>
      <View className="switch__ball" />
    </View>
  </View>
)
