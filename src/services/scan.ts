import Taro from '@tarojs/taro'
import type { KindId, SpotId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import { KEY_LENGTH } from '@domain/round/settle'
import { inWeChat } from './transport'

/** A browser has no such camera. */
export const canScan = inWeChat

/** What a page was opened with: by its address, or by a code of WeChat's whose few letters come as `scene`. */
export interface Opened {
  kind?: string | undefined
  spot?: string | undefined
  /** Of a place, as it hangs there. */
  code?: string | undefined
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

const CODE = /^[2-9A-HJ-NP-Z]{16}$/

/**
 * The code of a place; any text that has a whole one: `q=` in WeChat's own, `code=` in an address, or nothing besides.
 * Torn off or made up, it is none.
 */
export const codeIn = (text: string): SpotCode | undefined => {
  const code = word('q', text) ?? word('code', text) ?? plain(text).trim()
  return CODE.test(code) ? (code as SpotCode) : undefined
}

export const openedWith = ({
  kind,
  spot,
  code,
  scene = '',
}: Opened): { kind?: KindId; spot?: SpotId; code?: SpotCode } => {
  const kindId = kind ?? word('kind', scene)
  const spotId = spot ?? spotIn(scene)
  const spotCode = codeIn(code ?? scene)
  return {
    ...(kindId === undefined ? {} : { kind: kindId }),
    ...(spotId === undefined ? {} : { spot: spotId as SpotId }),
    ...(spotCode === undefined ? {} : { code: spotCode }),
  }
}

/** As it stands below the code, typed by hand: with gaps, dashes and small letters. */
export const typedCode = (text: string): SpotCode | undefined => {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return CODE.test(code) ? (code as SpotCode) : undefined
}

/** Which place it is of, as far as a phone without signal can tell. */
export const keyOf = (code: SpotCode): string => code.slice(0, KEY_LENGTH)

/** What the camera read; undefined when they turned back. A mini-program's own code is its path. */
export const scan = async (): Promise<string | undefined> => {
  try {
    const { result, path } = (await Taro.scanCode({})) as { result?: string; path?: string }
    return [path, result].filter(Boolean).join(' ')
  } catch {
    return undefined
  }
}
