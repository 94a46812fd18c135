import { View } from '@tarojs/components'
import { Segments } from '@/components/segments/Segments'
import { Switch } from '@/components/switch/Switch'
import { changeAppearance, useAppearance, type Theme } from '@/theme/appearance'

const THEMES: Record<Theme, string> = { auto: '跟随系统', light: '浅色', dark: '深色' }

/** Larger letters, and light or dark. */
export const Looks = () => {
  const { theme, elder } = useAppearance()
  return (
    <View className="me__card">
      <Switch
        id="elder"
        label="大字模式"
        hint="字更大，只留要紧的"
        on={elder}
        onTap={() => changeAppearance({ elder: !elder })}
      />
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
