import Taro from '@tarojs/taro'

/** Pixels. */
export interface Size {
  width: number
  height: number
}

/** More than any phone's camera has; the contract takes no more. */
const MOST = 20_000
const whole = (side: number): number => Math.min(MOST, Math.max(1, Math.round(side)))

/** Held on its side while it was taken: WeChat gives the sides as the camera saw them, and shows it upright. */
const isTurned = (orientation: string | undefined): boolean => /^(left|right)/.test(orientation ?? '')

/** How large a picture of this phone is, upright. Rejects where it is none. */
export const sizeOf = async (path: string): Promise<Size> => {
  const { width, height, orientation } = await Taro.getImageInfo({ src: path })
  const [across, up] = isTurned(orientation) ? [height, width] : [width, height]
  return { width: whole(across), height: whole(up) }
}
