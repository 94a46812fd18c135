import Taro from '@tarojs/taro'
import type { KindId, SpotId } from '@contract/ids'
import { inWeChat } from './transport'

/** A browser has no such camera. */
export const canScan = inWeChat

/** What a page was opened with: by its address, or by a code of WeChat's whose few letters come as `scene`. */
export interface Opened {
  kind?: string | undefined
  spot?: string | undefined
  scene?: string | undefined
}

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
const word = (name: string, text: string): string | undefined =>
  // A code of a path holds its words twice wrapped.
  new RegExp(`(?:^|[^A-Za-z])${name}=([\\w.-]+)`).exec(plain(plain(text)))?.[1]

/** The public place that a code is stuck to; any text that says so. */
export const spotIn = (text: string): SpotId | undefined => word('spot', text) as SpotId | undefined

export const openedWith = ({ kind, spot, scene = '' }: Opened): { kind?: KindId; spot?: SpotId } => {
  const kindId = kind ?? word('kind', scene)
  const spotId = spot ?? spotIn(scene)
  return {
    ...(kindId === undefined ? {} : { kind: kindId }),
    ...(spotId === undefined ? {} : { spot: spotId as SpotId }),
  }
}

/** What the camera read; undefined when they turned back. A mini-program's own code is its path. */
export const scan = async (): Promise<string | undefined> => {
  try {
    const { result, path } = (await Taro.scanCode({})) as { result?: string; path?: string }
    return [path, result].filter(Boolean).join(' ')
  } catch {
    return undefined
  }
}
