import { useEffect } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import { inWeChat } from '@/services/transport'
import theme from '../theme.json'
import { useAppearance, type Theme } from './appearance'
import { attempt, isDark, onSystemTheme } from './system'

/** What is drawn by WeChat and not by us: the tab bar, the clock and battery on top, the ground behind the page. */
const paint = (wanted: Theme): void => {
  const dark = isDark(wanted)
  const { quiet, brand, card, ground } = dark ? theme.dark : theme.light
  const borderStyle = dark ? 'black' : 'white'
  void attempt(() =>
    Taro.setTabBarStyle({ color: quiet, selectedColor: brand, backgroundColor: card, borderStyle }),
  )
  if (!inWeChat) {
    document.body.style.background = ground
    return
  }
  const frontColor = dark ? '#ffffff' : '#000000'
  void attempt(() => Taro.setNavigationBarColor({ frontColor, backgroundColor: ground }))
  void attempt(() => Taro.setBackgroundColor({ backgroundColor: ground }))
}

export const useChrome = (): void => {
  const { theme: wanted } = useAppearance()
  useEffect(() => {
    const repaint = () => paint(wanted)
    repaint()
    if (!inWeChat) return undefined
    return onSystemTheme(repaint)
  }, [wanted])
  useDidShow(() => {
    paint(wanted)
  })
}
