import { useCallback, useEffect, useRef } from 'react'
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { onStageMessage } from './stage'

/** How often a screen that is looked at asks again, so that news comes even where no push does. Milliseconds. */
const GLANCE = 10_000

/** Runs `refresh` when the screen opens, comes back, is pulled down, when a message drops in, and every ten seconds between. */
export const useRefresh = (refresh: () => Promise<unknown>): void => {
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  })
  const shown = useRef(true)
  const looking = useRef(false)

  /** Opening a screen also shows it: one look answers both. */
  const look = useCallback(() => {
    if (looking.current) return
    looking.current = true
    void latest.current().finally(() => {
      looking.current = false
    })
  }, [])

  useEffect(() => {
    look()
    const timer = setInterval(() => {
      if (shown.current) look()
    }, GLANCE)
    // What has just happened may be too late for a look that is under way.
    const hear = () => {
      if (shown.current) void latest.current()
    }
    const silence = [onStageMessage('push', hear), onStageMessage('clock', hear)]
    return () => {
      clearInterval(timer)
      silence.forEach((stop) => stop())
    }
  }, [look])

  useDidShow(() => {
    shown.current = true
    look()
  })
  useDidHide(() => {
    shown.current = false
  })
  usePullDownRefresh(() => {
    void latest.current().finally(() => Taro.stopPullDownRefresh())
  })
}
