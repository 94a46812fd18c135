import Taro from '@tarojs/taro'
import { inWeChat } from '@/services/transport'
import type { Theme } from './appearance'

/** An old WeChat may not know a call, and a page without a tab bar refuses some: a matter of looks, never of work. */
export const attempt = async (change: () => unknown): Promise<void> => {
  try {
    await change()
  } catch {
    // It stays as it was.
  }
}

const systemIsDark = (): boolean => {
  if (!inWeChat) return window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false
  try {
    return Taro.getAppBaseInfo().theme === 'dark'
  } catch {
    return false
  }
}

export const isDark = (wanted: Theme): boolean => wanted === 'dark' || (wanted === 'auto' && systemIsDark())

/** Tells when the phone itself turns dark or light; gives what ends it. */
export const onSystemTheme = (listener: () => void): (() => void) => {
  void attempt(() => Taro.onThemeChange(listener))
  return () => void attempt(() => Taro.offThemeChange(listener))
}
