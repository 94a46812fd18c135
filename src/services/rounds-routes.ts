import Taro from '@tarojs/taro'
import type { MemberId, RoundId, SpotId, StandardId, StopId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import { ROUNDS_PAGE } from '@domain/notice/pages'

const go = (url: string) => void Taro.navigateTo({ url })
const show = (url: string) => void Taro.redirectTo({ url })

const roundUrl = (id: RoundId, stop?: StopId): string =>
  `/rounds/round/index?id=${encodeURIComponent(id)}${stop === undefined ? '' : `&stop=${encodeURIComponent(stop)}`}`

export const openRounds = (): void => go(`/${ROUNDS_PAGE}`)
/** `stop`: the one that is meant. */
export const openRound = (id: RoundId, stop?: StopId): void => go(roundUrl(id, stop))
/** The form is done with: back from the round leads to the day. */
export const showRound = (id: RoundId): void => show(roundUrl(id))
export const openDoubts = (): void => go('/rounds/doubts/index')
export const openOrder = (): void => go('/rounds/order/index')
export const openCheck = (spot: SpotId): void => go(`/rounds/check/index?spot=${encodeURIComponent(spot)}`)
/** Without a month: this one. */
export const openMonth = (): void => go('/rounds/month/index')
export const openPlan = (): void => go('/rounds/plan/index')
/** Without an id: a new one. */
export const openStandard = (id?: StandardId): void =>
  go(`/rounds/standard/index${id === undefined ? '' : `?id=${encodeURIComponent(id)}`}`)
export const openPoint = (spot?: SpotId): void =>
  go(`/rounds/point/index${spot === undefined ? '' : `?spot=${encodeURIComponent(spot)}`}`)
export const openCodes = (): void => go('/rounds/codes/index')
/** Where somebody on a round says what they did at a place. */
export const openStop = (code: SpotCode, as: MemberId): void =>
  go(`/housekeeper/stop/index?code=${code}&as=${as}`)
