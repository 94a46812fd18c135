import Taro from '@tarojs/taro'
import type { SpotId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import { ROUND_PAGE } from '@domain/notice/pages'
import type { Halt } from './round-walk'

const go = (url: string) => void Taro.navigateTo({ url })
const STOP_PAGE = '/housekeeper/stop/index'

export const openRound = (): void => go(`/${ROUND_PAGE}`)
export const openSwap = (): void => go('/housekeeper/swap/index')
export const openMonth = (): void => go('/housekeeper/month/index')

/** Where one stands: a code that was scanned, or a stop that was tapped. */
export type At = { code: SpotCode } | { halt: Halt } | { spotId: SpotId }
const stopUrl = (at: At): string => {
  if ('code' in at) return `${STOP_PAGE}?code=${at.code}`
  if ('spotId' in at) return `${STOP_PAGE}?spot=${encodeURIComponent(at.spotId)}`
  const { round, stop } = at.halt
  return `${STOP_PAGE}?spot=${encodeURIComponent(stop.spotId)}&round=${encodeURIComponent(round.id)}&stop=${encodeURIComponent(stop.id)}`
}
export const openStop = (at: At): void => go(stopUrl(at))
/** One is done: back from the next leads to the round. */
export const showStop = (at: At): void => void Taro.redirectTo({ url: stopUrl(at) })
/** What one asked for oneself, reported on the way. */
export const showReported = (): void => void Taro.switchTab({ url: '/pages/requests/index' })
