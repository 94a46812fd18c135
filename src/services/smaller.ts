import Taro from '@tarojs/taro'
import { inWeChat } from './transport'

/** Pixels; 0 to 1; below so many bytes it is small enough as it is. */
interface Fit {
  longest: number
  quality: number
  enough: number
}
const FITS = {
  /** Enough to see a crack by; a phone's own photo is ten times as large. */
  usual: { longest: 1_600, quality: 0.75, enough: 300 * 1024 },
  /** Enough to see that a floor was mopped by: a month of them has to fit onto a phone. */
  small: { longest: 1_080, quality: 0.6, enough: 150 * 1024 },
} satisfies Record<string, Fit>
export type FitName = keyof typeof FITS

const inWeChatSmaller = async (path: string, { longest, quality }: Fit): Promise<string> => {
  const { width, height } = await Taro.getImageInfo({ src: path })
  const tall = height > width
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: quality * 100,
    // Absent: as it is. The other side follows.
    ...(Math.max(width, height) <= longest
      ? {}
      : tall
        ? { compressedHeight: longest }
        : { compressedWidth: longest }),
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

const inBrowserSmaller = async (path: string, { longest, quality }: Fit): Promise<string> => {
  const image = await loaded(path)
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return bytes ? URL.createObjectURL(bytes) : path
}

/** The photo as small as it may be and still be looked at. What cannot be made smaller is sent as it is. */
export const smaller = async (
  { path, size }: { path: string; size: number },
  name: FitName = 'usual',
): Promise<string> => {
  const fit = FITS[name]
  if (size > 0 && size <= fit.enough) return path
  try {
    return await (inWeChat ? inWeChatSmaller(path, fit) : inBrowserSmaller(path, fit))
  } catch {
    return path
  }
}
