import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/components/icon/Icon'
import { goBack } from '@/services/routes'
import { inWeChat } from '@/services/transport'

/** Where WeChat's own clock and capsule stand, in real pixels; a browser has neither. */
const frame = (): { paddingTop: string; paddingRight: string } | undefined => {
  if (!inWeChat) return undefined
  try {
    const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
    const capsule = Taro.getMenuButtonBoundingClientRect()
    return { paddingTop: `${statusBarHeight}px`, paddingRight: `${windowWidth - capsule.left}px` }
  } catch {
    return undefined
  }
}

interface Props {
  title: string
  back?: boolean | undefined
}

export const Header = ({ title, back }: Props) => (
  <View className="header" style={frame() ?? ''}>
    {back && (
      <View
        className="header__back"
        id="back"
        hoverClass="pressed"
        onClick={goBack}
        ariaRole="button"
        ariaLabel="返回"
      >
        <Icon name="back" />
      </View>
    )}
    <View className={back ? 'header__title' : 'header__title header__title--tab'}>{title}</View>
  </View>
)
