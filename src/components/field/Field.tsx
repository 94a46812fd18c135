import { Input, View } from '@tarojs/components'
import { inWeChat } from '@/services/transport'
import './field.scss'

interface Props {
  id: string
  label: string
  value: string
  placeholder: string
  most: number
  /** What is wrong with it, in words; said once something has been written. */
  fault?: string | undefined
  /** Which keyboard comes up; `digit`: with a point. */
  keys?: 'text' | 'number' | 'digit'
  onWrite: (value: string) => void
}

/** One line of writing, with what it is for above it. */
export const Field = ({ id, label, value, placeholder, most, fault, keys = 'text', onWrite }: Props) => (
  <View className="field">
    <View className="field__label">{label}</View>
    <View className={fault ? 'field__box field__box--wrong' : 'field__box'}>
      <Input
        id={id}
        className="field__input"
        // A browser makes a number field of it, and swallows what is wrong before it can be said.
        type={keys === 'digit' && !inWeChat ? 'text' : keys}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="field__hint"
        cursorSpacing={120}
        onInput={({ detail }) => onWrite(detail.value)}
      />
    </View>
    {fault && <View className="field__fault">{fault}</View>}
  </View>
)
