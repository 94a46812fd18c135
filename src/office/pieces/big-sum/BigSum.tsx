import { View } from '@tarojs/components'
import { sumParts, sumOf } from '@/copy/sums'
import './big-sum.scss'

interface Props {
  id: string
  /** What it is the sum of. */
  word: string
  /** 分 */
  fen: number
  tone?: 'alarm'
}

/** The one number of a page: ¥ small, 元 large, 分 small. */
export const BigSum = ({ id, word, fen, tone }: Props) => {
  const { sign, whole, part } = sumParts(fen)
  return (
    <View id={id} ariaLabel={`${word} ${sumOf(fen)}`}>
      <View className="big-sum__word">{word}</View>
      <View className={tone ? `big-sum__sum big-sum__sum--${tone}` : 'big-sum__sum'}>
        <View>{sign}</View>
        <View className="big-sum__whole">{whole}</View>
        <View>{part}</View>
      </View>
    </View>
  )
}
