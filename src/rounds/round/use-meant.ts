import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { StopId } from '@contract/ids'

/** Brings the stop that somebody came for into sight, once. WeChat finds no id with a colon in it, so it goes by its look. */
export const useMeant = (meant: StopId | undefined): void => {
  useEffect(() => {
    if (meant === undefined) return
    Taro.pageScrollTo({ selector: '.round__stop--meant', offsetTop: -96, duration: 200 }).catch(
      () => undefined,
    )
  }, [meant])
}
