import { useCallback, useEffect, useRef } from 'react'
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { onStageMessage } from './stage'
import { onStir } from './stir'
import { useWatch, type Watched } from './use-watch'

/** How often a screen that is looked at asks again, so that news comes even where no push does. Milliseconds. */
const GLANCE = 60_000
/** What is watched is asked for whole only when it has changed; this is the net under it. */
const NET = 5 * 60_000

export interface Pace {
  /** Milliseconds between two glances, where it is not the usual. */
  every?: number
  /** Tickets, of which the cloud says cheaply whether anything has changed. */
  watched?: Watched
}

/**
 * Runs `refresh` when the screen opens, comes back, is pulled down, when a message drops in or something in the cloud
 * has changed, and now and then between.
 */
export const useRefresh = (refresh: () => Promise<unknown>, { every, watched }: Pace = {}): void => {
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  })
  const shown = useRef(true)
  const looking = useRef(false)
  const isWatched = watched !== undefined
  const pause = every ?? (isWatched ? NET : GLANCE)

  /** Opening a screen also shows it: one look answers both. */
  const look = useCallback(() => {
    if (looking.current) return
    looking.current = true
    void latest.current().finally(() => {
      looking.current = false
    })
  }, [])

  useWatch(watched, () => latest.current())
  useEffect(() => look(), [look])
  useEffect(() => {
    const timer = setInterval(() => {
      if (shown.current) look()
    }, pause)
    // What has just happened may be too late for a look that is under way.
    const hear = () => {
      if (shown.current) void latest.current()
    }
    const silence = [onStageMessage('push', hear), onStageMessage('clock', hear)]
    if (!isWatched) silence.push(onStir('news', hear))
    return () => {
      clearInterval(timer)
      silence.forEach((stop) => stop())
    }
  }, [look, pause, isWatched])

  useDidShow(() => {
    shown.current = true
    // What is watched asks first whether it is worth it.
    if (!isWatched) look()
  })
  useDidHide(() => {
    shown.current = false
  })
  usePullDownRefresh(() => {
    void latest.current().finally(() => Taro.stopPullDownRefresh())
  })
}
