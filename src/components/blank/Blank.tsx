import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import './blank.scss'

interface Props {
  drawing: 'calm' | 'offline' | 'door' | 'mail'
  sentence: string
  hint?: string
  action?: { id: string; label: string; onTap: () => void }
}

/** Nothing here: a small drawing, one sentence, one thing to do. */
export const Blank = ({ drawing, sentence, hint, action }: Props) => (
  <View className="blank">
    <View className="blank__drawing">
      <View className={`blank__area blank__area--${drawing}`} />
      <View className={`blank__line blank__line--${drawing}`} />
    </View>
    <View className="blank__sentence">{sentence}</View>
    {hint && <View className="blank__hint">{hint}</View>}
    {action && (
      <View className="blank__action">
        <Button {...action} />
      </View>
    )}
  </View>
)
