import { View } from '@tarojs/components'
import { Segments } from '@/components/segments/Segments'
import { changeAppearance, useAppearance, type Theme } from '@/theme/appearance'

const THEMES: Record<Theme, string> = { auto: '跟随系统', light: '浅色', dark: '深色' }

/** Larger letters, and light or dark. */
export const Looks = () => {
  const { theme, elder } = useAppearance()
  return (
    <View className="me__card">
      <View
        className="me__elder"
        id="elder"
        onClick={() => changeAppearance({ elder: !elder })}
        ariaRole="switch"
        ariaLabel={elder ? '大字模式，已打开' : '大字模式，已关闭'}
      >
        <View>
          <View className="me__title">大字模式</View>
          <View className="me__hint">字更大，只留要紧的</View>
        </View>
        <View className={elder ? 'me__knob me__knob--on' : 'me__knob'}>
          <View className="me__ball" />
        </View>
      </View>
      <View className="me__theme">
        <View className="me__title">深浅</View>
        <Segments
          choices={THEMES}
          chosen={theme}
          onChoose={(choice) => changeAppearance({ theme: choice })}
        />
      </View>
    </View>
  )
}
