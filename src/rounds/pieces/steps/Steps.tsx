import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import './steps.scss'

interface Step {
  words: string
  /** Undefined: nothing lies there. */
  onTap: (() => void) | undefined
}
interface Props {
  id: string
  /** Which one it is. */
  words: string
  before: Step
  after: Step
}

/** Which day or month it is, and the two beside it. */
export const Steps = ({ id, words, before, after }: Props) => {
  const step = (name: string, icon: 'back' | 'forward', { words: label, onTap }: Step) => (
    <View
      className={onTap ? 'steps__step' : 'steps__step steps__step--asleep'}
      id={`${id}-${name}`}
      hoverClass="pressed"
      onClick={() => onTap?.()}
      ariaRole="button"
      ariaLabel={label}
    >
      <Icon name={icon} />
    </View>
  )
  return (
    <View className="steps">
      {step('before', 'back', before)}
      <View className="steps__which" id={id}>
        {words}
      </View>
      {step('after', 'forward', after)}
    </View>
  )
}
