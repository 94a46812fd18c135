import Taro from '@tarojs/taro'

/** Degrees, as WeChat's map has them. */
export interface Location {
  latitude: number
  longitude: number
}

/** Shows it on WeChat's own map, from where one may be led there. */
export const openMap = (place: Location & { name: string }): void => {
  Taro.openLocation({ ...place, scale: 17 }).catch(() => undefined)
}

/** Lets somebody point to a place. Undefined: they turned back, or may not. */
export const choosePlace = async (): Promise<{ name: string; location: Location } | undefined> => {
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({})
    return { name: name || address, location: { latitude, longitude } }
  } catch {
    return undefined
  }
}
