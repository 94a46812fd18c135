import Taro from '@tarojs/taro'
import { openidOfFrame } from './stage'

/** The stage's frames share one browser; each person keeps their own drawer in it. */
const drawer = (key: string) => `${openidOfFrame()}/${key}`

/** False: the storage is full or forbidden. Whoever keeps work in it has to say so. */
export const written = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(drawer(key), JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** A full or forbidden storage costs a convenience, never the work. */
export const remember = (key: string, value: unknown): void => void written(key, value)

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
    // As when it is written.
  }
}
