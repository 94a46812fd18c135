import { useEffect } from 'react'
import type { Moment } from '@contract/ids'
import { onStageMessage, stageAhead } from './stage'
import { createStore, useStore } from './store'

const HALF_A_MINUTE = 30_000
const now = createStore<Moment>(Date.now())
/** A real phone's clock is nobody's to turn; the stage's is. */
let ahead = 0

const tick = () => now.set(Date.now() + ahead)

/** Once, when the app opens. */
export const followClock = (): void => {
  const follow = () =>
    void stageAhead().then((ms) => {
      ahead = ms
      tick()
    })
  onStageMessage('clock', follow)
  follow()
}

/** The moment as screens speak of it; moves twice a minute while one is looked at. */
export const useNow = (): Moment => {
  useEffect(() => {
    tick()
    const timer = setInterval(tick, HALF_A_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return useStore(now)
}
