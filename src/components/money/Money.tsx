import { View } from '@tarojs/components'
import { yuan, yuanParts } from '@/copy/money'
import './money.scss'

interface Props {
  id?: string
  /** 分 */
  amount: number
}

/** Money that is the point of a screen: the 元 large, the rest small. */
export const Money = ({ id, amount }: Props) => {
  const parts = yuanParts(amount)
  return (
    <View className="money" {...(id === undefined ? {} : { id })} ariaLabel={yuan(amount)}>
      <View>{parts.sign}</View>
      <View className="money__yuan">{parts.yuan}</View>
      <View>{parts.fen}</View>
    </View>
  )
}
