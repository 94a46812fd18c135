import Taro from '@tarojs/taro'

/** A canvas that can be drawn on, in units of `width` and `height`, however sharp it is. */
export interface Surface {
  context: CanvasRenderingContext2D
  width: number
  height: number
  /** A picture of this phone, to be drawn on it. Rejects when it is none. */
  load: (path: string) => Promise<CanvasImageSource>
  /** A picture of it, as a path on this phone. Rejects when the phone cannot make one. */
  picture: () => Promise<string>
}
interface Size {
  width: number
  height: number
  /** Real pixels to one unit. */
  ratio: number
}

/** WeChat's canvas makes its own images. */
interface CanvasNode extends HTMLCanvasElement {
  createImage: () => HTMLImageElement
}
interface CanvasBox {
  node?: CanvasNode
  width: number
  height: number
}

const sharpened = (canvas: HTMLCanvasElement, { width, height, ratio }: Size) => {
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this canvas cannot be drawn on')
  context.scale(ratio, ratio)
  return context
}

const loaded = (image: HTMLImageElement, path: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('this picture cannot be read'))
    image.src = path
  })

const boxInWeChat = (id: string): Promise<CanvasBox | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([box]: (CanvasBox | undefined)[]) => resolve(box?.node ? box : undefined))
  })

/** A canvas is there a moment after the page has it. */
const soon = async <T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('there is no canvas')
}

/** Of its own size and as sharp as the phone's screen, unless another is asked for. */
export const canvasInWeChat = async (id: string, wanted?: Size): Promise<Surface> => {
  const { node, width, height } = await soon(() => boxInWeChat(id))
  if (!node) throw new Error('there is no canvas')
  const size = wanted ?? { width, height, ratio: Taro.getWindowInfo().pixelRatio }
  const exactly = wanted && {
    destWidth: wanted.width * wanted.ratio,
    destHeight: wanted.height * wanted.ratio,
  }
  const picture = async () => {
    const of = { canvas: node as never, canvasId: id, fileType: 'png' as const, ...exactly }
    return (await Taro.canvasToTempFilePath(of)).tempFilePath
  }
  const load = (path: string) => loaded(node.createImage(), path)
  return { context: sharpened(node, size), width: size.width, height: size.height, load, picture }
}

const canvasIn = (id: string): HTMLCanvasElement | undefined => {
  const canvas = document.getElementById(id)?.querySelector('canvas')
  return canvas && canvas.clientWidth > 0 ? canvas : undefined
}

/** The same in a browser, with the element itself for who listens to it. */
export const canvasInBrowser = async (
  id: string,
  wanted?: Size,
): Promise<Surface & { canvas: HTMLCanvasElement }> => {
  const canvas = await soon(() => canvasIn(id))
  const { clientWidth, clientHeight } = canvas
  const size = wanted ?? { width: clientWidth, height: clientHeight, ratio: window.devicePixelRatio }
  const picture = () =>
    new Promise<string>((resolve, reject) =>
      canvas.toBlob((bytes) =>
        bytes ? resolve(URL.createObjectURL(bytes)) : reject(new Error('no picture')),
      ),
    )
  const load = (path: string) => loaded(document.createElement('img'), path)
  const { width, height } = size
  return { canvas, context: sharpened(canvas, size), width, height, load, picture }
}
