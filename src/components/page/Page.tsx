import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { stir } from '@/services/stir'
import { themeClasses, useAppearance } from '@/theme/appearance'
import { useChrome } from '@/theme/chrome'
import { Header } from './Header'
import { AboveTabBar } from './tab-bar'
import './page.scss'

interface Props {
  title: string
  /** A page of the tab bar has nothing to go back to. */
  back?: boolean
  children: ReactNode
}

const stirred = () => stir('touch')

/** The root of every page: it alone knows theme and size. */
export const Page = ({ title, back = false, children }: Props) => {
  const appearance = useAppearance()
  useChrome()
  return (
    <View className={`page ${themeClasses(appearance)}`} onTouchStart={stirred}>
      <Header title={title} back={back} />
      <View className="page__body">
        <AboveTabBar.Provider value={!back}>{children}</AboveTabBar.Provider>
      </View>
    </View>
  )
}
