import Taro from '@tarojs/taro'
import { inWeChat } from './transport'

/** Enough to see a crack by; a phone's own photo is ten times as large. */
const LONGEST_SIDE = 1_600
const QUALITY = 0.75
/** Smaller than this is small enough. Bytes. */
const SMALL = 300 * 1024

const inWeChatSmaller = async (path: string): Promise<string> => {
  const { width, height } = await Taro.getImageInfo({ src: path })
  const tall = height > width
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY * 100,
    // Absent: as it is. The other side follows.
    ...(Math.max(width, height) <= LONGEST_SIDE
      ? {}
      : tall
        ? { compressedHeight: LONGEST_SIDE }
        : { compressedWidth: LONGEST_SIDE }),
  })
  return tempFilePath
}

const loaded = (path: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = document.createElement('img')
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not an image'))
    image.src = path
  })

const inBrowserSmaller = async (path: string): Promise<string> => {
  const image = await loaded(path)
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return bytes ? URL.createObjectURL(bytes) : path
}

/** The photo as small as it may be and still be looked at. What cannot be made smaller is sent as it is. */
export const smaller = async ({ path, size }: { path: string; size: number }): Promise<string> => {
  if (size > 0 && size <= SMALL) return path
  try {
    return await (inWeChat ? inWeChatSmaller(path) : inBrowserSmaller(path))
  } catch {
    return path
  }
}
