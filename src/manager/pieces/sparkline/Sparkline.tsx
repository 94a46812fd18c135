import { Image, View } from '@tarojs/components'
import { usePalette } from '@/theme/palette'
import { sparkline } from './svg'
import './sparkline.scss'

interface Props {
  points: readonly (number | undefined)[]
  /** The same in words. */
  words: string
}

/** How a figure went, in a thumb's breadth. One period is no line yet. */
export const Sparkline = ({ points, words }: Props) => {
  const { ink2, brand, card } = usePalette()
  const picture = sparkline(points, { line: ink2, dot: brand, ground: card })
  if (!picture) return null
  return (
    <View className="sparkline" ariaLabel={words}>
      <Image className="sparkline__picture" src={picture} />
    </View>
  )
}
