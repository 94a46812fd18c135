import { Textarea, View } from '@tarojs/components'
import './words.scss'

interface Props {
  id: string
  value: string
  placeholder: string
  most: number
  onWrite: (words: string) => void
}

/** Room for someone's own words. */
export const Words = ({ id, value, placeholder, most, onWrite }: Props) => (
  <View className="words">
    <Textarea
      id={id}
      className="words__area"
      value={value}
      maxlength={most}
      placeholder={placeholder}
      placeholderClass="words__hint"
      disableDefaultPadding
      cursorSpacing={120}
      onInput={({ detail }) => onWrite(detail.value)}
    />
  </View>
)
