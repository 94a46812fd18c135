import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'

interface Props {
  title: string
  choices: readonly { id: string; words: string; on: boolean; onTap: () => void }[]
}

/** Several of something, of which one is mine just now: a tap, and it is remembered. */
export const Switching = ({ title, choices }: Props) => (
  <View className="me__card">
    <View className="me__title">{title}</View>
    {choices.map(({ id, words, on, onTap }) => (
      <View className="me__switch" id={id} key={id} hoverClass="pressed" onClick={onTap} ariaRole="button">
        <View>{words}</View>
        {on && <Icon name="check" />}
      </View>
    ))}
  </View>
)
