import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import type { Poster } from '@/copy/poster-paper'
import { PALETTES } from '@/theme/palette'
import { canvasInBrowser, canvasInWeChat } from './canvas'
import { keepInBrowser } from './files'
import { inWeChat } from './transport'
import { localPath } from './upload'

/** `refused`: the phone's owner has not let us write into the album. `turnedBack`: changed their mind. */
type Kept = 'kept' | 'refused' | 'turnedBack' | 'failed'
export interface Picture {
  keep: () => Promise<Kept>
  /** WeChat's own sheet: to a chat, a favourite. False: it could not be opened. */
  send: () => Promise<boolean>
}

/** Sharp enough to be read in a chat on any phone. */
const RATIO = 2

/** What drawing needs of a canvas. */
type Brush = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'textBaseline' | 'fillRect' | 'fillText' | 'drawImage'
>
/** The pictures that stand on it, fetched before it is drawn. */
type Images = ReadonlyMap<FileId, CanvasImageSource>

/** A picture goes to others: it is light, whatever this phone's theme is. */
export const paint = (brush: Brush, { width, height, marks }: Poster, images: Images = new Map()): void => {
  const colours = PALETTES.light
  brush.fillStyle = colours.card
  brush.fillRect(0, 0, width, height)
  brush.textBaseline = 'middle'
  for (const mark of marks) {
    switch (mark.type) {
      case 'rect':
        brush.fillStyle = colours[mark.tone]
        brush.fillRect(mark.x, mark.y, mark.width, mark.height)
        break
      case 'text':
        brush.fillStyle = colours[mark.tone]
        brush.font = `${mark.bold ? 'bold ' : ''}${mark.size}px sans-serif`
        brush.textAlign = mark.centred ? 'center' : mark.end ? 'right' : 'left'
        brush.fillText(mark.words, mark.x, mark.y)
        break
      case 'image': {
        const image = images.get(mark.file)
        if (image) brush.drawImage(image, mark.x, mark.y, mark.width, mark.height)
        break
      }
    }
  }
}

const whyNot = (error: unknown): Kept => {
  const { errMsg = '' } = error as { errMsg?: string }
  if (errMsg.includes('cancel')) return 'turnedBack'
  return errMsg.includes('auth') ? 'refused' : 'failed'
}

const keepInWeChat = async (filePath: string): Promise<Kept> => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'kept'
  } catch (error) {
    return whyNot(error)
  }
}

const imagesOf = async (
  { marks }: Poster,
  load: (path: string) => Promise<CanvasImageSource>,
): Promise<Images> => {
  const files = marks.reduce<FileId[]>((all, mark) => (mark.type === 'image' ? [...all, mark.file] : all), [])
  const images = await Promise.all(files.map(async (file) => load(await localPath(file))))
  return new Map(files.map((file, at) => [file, images[at] as CanvasImageSource]))
}

/** Draws it on the canvas of this id. Rejects when this phone cannot. `name`: of the file that a browser keeps. */
export const drawPoster = async (id: string, poster: Poster, name: string): Promise<Picture> => {
  const size = { width: poster.width, height: poster.height, ratio: poster.ratio ?? RATIO }
  const surface = await (inWeChat ? canvasInWeChat(id, size) : canvasInBrowser(id, size))
  const { context, picture, load } = surface
  paint(context, poster, await imagesOf(poster, load))
  return {
    keep: async () => {
      try {
        const path = await picture()
        if (inWeChat) return await keepInWeChat(path)
        keepInBrowser(path, name)
        return 'kept'
      } catch {
        return 'failed'
      }
    },
    send: async () => {
      try {
        await Taro.showShareImageMenu({ path: await picture() })
        return true
      } catch (error) {
        return whyNot(error) === 'turnedBack'
      }
    },
  }
}

/** Where somebody takes back what they once refused. */
export const openPermissions = (): void => {
  Taro.openSetting().catch(() => undefined)
}
