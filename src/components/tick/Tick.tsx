import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import './tick.scss'

interface Props {
  id: string
  words: string
  on: boolean
  /** Somebody else's already. */
  holder: string | undefined
  onTap: () => void
}

/** In or out; what belongs to another says to whom. */
export const Tick = ({ id, words, on, holder, onTap }: Props) => (
  <View
    className={holder ? 'tick tick--taken' : 'tick'}
    id={id}
    hoverClass="pressed"
    onClick={onTap}
    ariaRole="checkbox"
    ariaLabel={`${words}，${holder ? `归${holder}` : on ? '已选' : '未选'}`}
  >
    <View className={on ? 'tick__box tick__box--on' : 'tick__box'}>{on && <Icon name="check" />}</View>
    <View>{words}</View>
    {holder && <View className="tick__holder">{`归${holder}`}</View>}
  </View>
)
