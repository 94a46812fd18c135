import Taro from '@tarojs/taro'
import type { Whereabouts } from '@contract/round'
import { forget, recall, remember } from './storage'
import { inWeChat } from './transport'

/** So long a check-in would wait for it, and not longer. Milliseconds. */
const PATIENCE = 3_000
/** Who said no is asked again after a month, and never at every place. Milliseconds. */
const NO_HOLDS = 30 * 24 * 60 * 60_000
const REFUSED = 'no whereabouts'
/** Ten centimetres: more nobody knows, and it is kept a thousand times. */
const fine = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

interface Found {
  latitude: number
  longitude: number
  accuracy?: number
}

const inWeChatFound = async (exact: boolean): Promise<Found> => {
  // As WeChat's map and every place of ours have it.
  const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: exact })
  return { latitude, longitude, accuracy }
}

const inBrowserFound = (exact: boolean): Promise<Found> =>
  new Promise((resolve, reject) => {
    if (typeof navigator === 'undefined' || !('geolocation' in navigator)) return reject(new Error('unknown'))
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, {
      enableHighAccuracy: exact,
      ...(exact ? {} : { timeout: PATIENCE }),
    })
  })

/** As far as this phone knows. Rejects when it may not say. */
const found = async (exact: boolean): Promise<Whereabouts> => {
  const { latitude, longitude, accuracy = 100 } = await (inWeChat ? inWeChatFound : inBrowserFound)(exact)
  return {
    latitude: fine(latitude),
    longitude: fine(longitude),
    accuracy: Math.round(Math.min(accuracy, 100_000)),
  }
}

/** Where this phone is, asked by who taps for it. Undefined: it cannot say, or may not. */
export const hereNow = async (): Promise<Whereabouts | undefined> => {
  try {
    return await found(true)
  } catch {
    return undefined
  }
}

const isNo = (fault: unknown): boolean => {
  const { errMsg, code } = fault as { errMsg?: string; code?: number }
  return code === 1 || /auth|deny|denied|privacy/.test(errMsg ?? '')
}

/** Where this phone is, if its owner lets it say so and it knows soon enough. Asked in the background, never waited for. */
export const whereabouts = async (): Promise<Whereabouts | undefined> => {
  const no = recall<number>(REFUSED)
  if (no !== undefined && Date.now() - no < NO_HOLDS) return undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE)
  })
  try {
    const here = await Promise.race([found(false), late])
    if (here && no !== undefined) forget(REFUSED)
    return here
  } catch (fault) {
    if (isNo(fault)) remember(REFUSED, Date.now())
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
