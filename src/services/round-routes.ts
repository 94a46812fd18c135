import Taro from '@tarojs/taro'
import type { SpotId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import { ROUND_PAGE } from '@domain/notice/pages'

const go = (url: string) => void Taro.navigateTo({ url })
const STOP_PAGE = '/housekeeper/stop/index'

export const openRound = (): void => go(`/${ROUND_PAGE}`)
export const openSwap = (): void => go('/housekeeper/swap/index')
export const openMonth = (): void => go('/housekeeper/month/index')

/** Where one stands: by a code that was scanned, by a place that was tapped; or that is still to be said. */
export type At = { code: SpotCode } | { spotId: SpotId } | 'somewhere'
const stopUrl = (at: At): string => {
  if (at === 'somewhere') return STOP_PAGE
  return 'code' in at ? `${STOP_PAGE}?code=${at.code}` : `${STOP_PAGE}?spot=${encodeURIComponent(at.spotId)}`
}
export const openStop = (at: At): void => go(stopUrl(at))
/** One is done: back from the next leads to the round. */
export const showStop = (at: At): void => void Taro.redirectTo({ url: stopUrl(at) })
/** What one asked for oneself, reported on the way. */
export const showReported = (): void => void Taro.switchTab({ url: '/pages/requests/index' })
