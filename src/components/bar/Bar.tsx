import { View } from '@tarojs/components'
import './bar.scss'

interface Props {
  part: number
  whole: number
  /** The same in words. */
  words: string
}

/** Never full before it is all of it, nor empty when there is something. */
const widthOf = (part: number, whole: number): string => {
  if (whole <= 0 || part <= 0) return '0%'
  const percent = Math.floor((part * 100) / whole)
  return `${Math.max(1, Math.min(100, percent))}%`
}

/** How much of a whole: what is done, or paid. */
export const Bar = ({ part, whole, words }: Props) => (
  <View className="bar" ariaLabel={words}>
    <View className="bar__filled" style={{ width: widthOf(part, whole) }} />
  </View>
)
