import { createContext, useContext, useEffect } from 'react'
import Taro from '@tarojs/taro'

/** Whether this page stands above the tab bar. */
export const AboveTabBar = createContext(false)

/** While something covers the page, the tab bar makes room: a browser would draw it on top. */
export const useWholeScreen = (): void => {
  const above = useContext(AboveTabBar)
  useEffect(() => {
    if (!above) return undefined
    Taro.hideTabBar().catch(() => undefined)
    return () => {
      Taro.showTabBar().catch(() => undefined)
    }
  }, [above])
}
