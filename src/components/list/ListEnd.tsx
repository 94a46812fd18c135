import { View } from '@tarojs/components'
import type { Pages } from '@/services/use-pages'
import './list.scss'

/** Under a list: nothing more, more on its way, or a tap that asks again. */
export const ListEnd = <T,>({ pages: { ended, lost, grow } }: { pages: Pages<T> }) => {
  if (!lost) return <View className="list__end">{ended ? '没有更多了' : '正在加载…'}</View>
  return (
    <View
      className="list__end list__end--lost"
      id="more"
      hoverClass="pressed"
      onClick={() => void grow()}
      ariaRole="button"
    >
      没加载出来，点一下再试
    </View>
  )
}
