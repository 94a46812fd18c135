import { useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Input } from '@contract/api'
import { call, isUnsettled } from './cloud'
import { onStir, stir } from './stir'

/** What is watched: one ticket, or a box of them. */
export type Watched = Input<'ticket.changed'>

/** From one look to the next, as long as nothing changes; the last for good. Milliseconds. */
const PAUSES = [3_000, 5_000, 8_000, 13_000, 20_000, 30_000]
/** However much is stirred, nobody looks sooner than this after a look. */
const SOONEST = 3_000

const pauseAfter = (quiet: number): number => PAUSES[Math.min(quiet, PAUSES.length - 1)] ?? SOONEST

/** Looks whether something has changed: every pause, sooner when it is stirred, never while it sleeps. */
const watch = (watched: Watched, onChange: () => void) => {
  let mark: string | undefined
  /** How many looks in a row have found nothing new. */
  let quiet = 0
  let lookedAt = 0
  let looking = false
  let awake = true
  let timer: ReturnType<typeof setTimeout> | undefined

  const lookIn = (ms: number): void => {
    clearTimeout(timer)
    timer = awake ? setTimeout(() => void look(), ms) : undefined
  }
  const look = async (): Promise<void> => {
    looking = true
    lookedAt = Date.now()
    const answer = await call('ticket.changed', watched)
    looking = false
    // A refusal is news too: it is not mine to see any more. Silence is none.
    const seen = answer.ok ? answer.data.mark : isUnsettled(answer.code) ? mark : answer.code
    const before = mark
    mark = seen
    if (before === undefined || before === seen) quiet = before === undefined ? 0 : quiet + 1
    else {
      quiet = 0
      if (awake) onChange()
    }
    lookIn(pauseAfter(quiet))
  }
  /** Somebody is at it: closely again. What is covered sleeps on, whatever is touched above it. */
  const hurry = (): void => {
    if (!awake) return
    quiet = 0
    if (!looking) lookIn(Math.max(0, lookedAt + SOONEST - Date.now()))
  }
  const wake = (): void => {
    awake = true
    hurry()
  }
  const sleep = (): void => {
    awake = false
    clearTimeout(timer)
  }
  return { look: () => void look(), hurry, wake, sleep }
}

/** Follows a ticket or a list that is looked at, cheaply: the whole is asked for only when its mark is another. */
export const useWatch = (watched: Watched | undefined, onChange: () => Promise<unknown>): void => {
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const current = useRef<ReturnType<typeof watch>>()
  const what = watched && JSON.stringify(watched)

  useEffect(() => {
    if (what === undefined) return undefined
    const one = watch(JSON.parse(what) as Watched, () => {
      void latest.current()
      stir('news')
    })
    current.current = one
    one.look()
    const silence = onStir('touch', one.hurry)
    return () => {
      silence()
      one.sleep()
      current.current = undefined
    }
  }, [what])

  useDidShow(() => current.current?.wake())
  useDidHide(() => current.current?.sleep())
}
