import { useEffect, useState } from 'react'
import { useAppearance } from './appearance'
import { isDark, onSystemTheme } from './system'

/** The colours of `_tokens.scss` for what is drawn and not styled: a picture knows no style sheet. */
export const PALETTES = {
  light: {
    ink: '#1b2624',
    ink2: '#55645f',
    brand: '#0f6b57',
    ground: '#f5f8f7',
    card: '#fff',
    line: '#e3eae7',
    wait: '#b45309',
    alarm: '#c8322b',
  },
  dark: {
    ink: '#e8f0ed',
    ink2: '#a3b3ae',
    brand: '#4cc2a3',
    ground: '#101614',
    card: '#18211e',
    line: '#26322e',
    wait: '#f0b45a',
    alarm: '#ff7a70',
  },
} as const
export type Palette = Record<keyof (typeof PALETTES)['light'], string>

/** Those of the moment. */
export const usePalette = (): Palette => {
  const { theme } = useAppearance()
  const [dark, setDark] = useState(() => isDark(theme))
  useEffect(() => {
    const look = () => setDark(isDark(theme))
    look()
    return onSystemTheme(look)
  }, [theme])
  return dark ? PALETTES.dark : PALETTES.light
}
