import { View } from '@tarojs/components'
import { OneOf } from '@/components/one-of/OneOf'

interface Props<K extends string> {
  id: string
  label: string
  words: Record<K, string>
  chosen: K | undefined
  onPick: (one: K | undefined) => void
}

/** One of a few words, with what is asked above them. */
export const Choice = <K extends string>({ label, ...choice }: Props<K>) => (
  <View>
    {label !== '' && <View className="write__label">{label}</View>}
    <OneOf {...choice} />
  </View>
)
