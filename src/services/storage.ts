import Taro from '@tarojs/taro'
import { openidOfFrame } from './stage'

/** The stage's frames share one browser; each person keeps their own drawer in it. */
const drawer = (key: string) => `${openidOfFrame()}/${key}`

export const remember = (key: string, value: unknown): void => {
  try {
    Taro.setStorageSync(drawer(key), JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs a convenience, never the work.
  }
}

export const recall = <T>(key: string): T | undefined => {
  try {
    const kept: unknown = Taro.getStorageSync(drawer(key))
    return typeof kept === 'string' && kept !== '' ? (JSON.parse(kept) as T) : undefined
  } catch {
    return undefined
  }
}

export const forget = (key: string): void => {
  try {
    Taro.removeStorageSync(drawer(key))
  } catch {
    // As above.
  }
}
