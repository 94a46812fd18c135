import Taro from '@tarojs/taro'
import { recall, remember } from '@/services/storage'
import { inWeChat } from '@/services/transport'
import { createStore, useStore } from '@/services/store'

export type Theme = 'auto' | 'light' | 'dark'
export interface Appearance {
  theme: Theme
  elder: boolean
}

const APPEARANCE = 'appearance'
/** WeChat's own letters count as large from here; 17 is its standard. */
const LARGE_LETTERS = 20

/** Until someone touches the switch, elder size follows the size of letters chosen in WeChat. */
const lettersAreLarge = (): boolean => {
  if (!inWeChat) return false
  try {
    return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting! >= LARGE_LETTERS
  } catch {
    return false
  }
}

const kept = recall<Partial<Appearance>>(APPEARANCE)
const appearance = createStore<Appearance>({
  theme: kept?.theme ?? 'auto',
  elder: kept?.elder ?? lettersAreLarge(),
})

export const useAppearance = (): Appearance => useStore(appearance)

export const changeAppearance = (change: Partial<Appearance>): void => {
  const next = { ...appearance.get(), ...change }
  appearance.set(next)
  remember(APPEARANCE, next)
}

/** For the root of a page: the style sheet does the rest. */
export const themeClasses = ({ theme, elder }: Appearance): string =>
  `page--${theme}${elder ? ' page--elder' : ''}`
