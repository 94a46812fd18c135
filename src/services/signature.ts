import Taro from '@tarojs/taro'
import { inWeChat } from './transport'

/** What a finger draws on, wherever it is: ink on paper, in no theme's colours. */
interface Surface {
  context: CanvasRenderingContext2D
  width: number
  height: number
  /** A picture of it, as a path on this phone. */
  picture: () => Promise<string>
}
export interface Pad {
  /** The finger comes down. Coordinates in the canvas's own pixels. */
  press: (x: number, y: number) => void
  draw: (x: number, y: number) => void
  clear: () => void
  /** Its path on this phone. Rejects when the phone cannot make a picture of it. */
  save: () => Promise<string>
  close: () => void
}

const PAPER = 'white'
const INK = 'black'
const STROKE = 3

const padOn = ({ context, width, height, picture }: Surface): Omit<Pad, 'close'> => {
  let last = { x: 0, y: 0 }
  const line = (x: number, y: number) => {
    context.beginPath()
    context.moveTo(last.x, last.y)
    context.lineTo(x, y)
    context.stroke()
    last = { x, y }
  }
  const clear = () => {
    context.fillStyle = PAPER
    context.fillRect(0, 0, width, height)
    context.strokeStyle = INK
    context.lineWidth = STROKE
    context.lineCap = 'round'
    context.lineJoin = 'round'
  }
  clear()
  return {
    press: (x, y) => {
      last = { x, y }
      line(x, y)
    },
    draw: line,
    clear,
    save: picture,
  }
}

interface CanvasBox {
  node?: HTMLCanvasElement
  width: number
  height: number
}

/** As sharp as the phone's screen. */
const sharpened = (canvas: HTMLCanvasElement, width: number, height: number, ratio: number) => {
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this canvas cannot be drawn on')
  context.scale(ratio, ratio)
  return context
}

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

const padInWeChat = async (id: string): Promise<Pad> => {
  const { node, width, height } = await soon(() => boxInWeChat(id))
  if (!node) throw new Error('there is no canvas')
  const picture = async () =>
    (await Taro.canvasToTempFilePath({ canvas: node as never, canvasId: id, fileType: 'png' })).tempFilePath
  const context = sharpened(node, width, height, Taro.getWindowInfo().pixelRatio)
  return { ...padOn({ context, width, height, picture }), close: () => undefined }
}

const canvasIn = (id: string): HTMLCanvasElement | undefined => {
  const canvas = document.getElementById(id)?.querySelector('canvas')
  return canvas && canvas.clientWidth > 0 ? canvas : undefined
}

/** A browser has a mouse as well as fingers; both are a pointer. */
const padInBrowser = async (id: string, onInk: () => void): Promise<Pad> => {
  const canvas = await soon(() => canvasIn(id))
  const { clientWidth: width, clientHeight: height } = canvas
  const context = sharpened(canvas, width, height, window.devicePixelRatio)
  const picture = () =>
    new Promise<string>((resolve, reject) =>
      canvas.toBlob((bytes) =>
        bytes ? resolve(URL.createObjectURL(bytes)) : reject(new Error('no picture')),
      ),
    )
  const pad = padOn({ context, width, height, picture })
  const at = (event: PointerEvent): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const press = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId)
    pad.press(...at(event))
    onInk()
  }
  const draw = (event: PointerEvent) => event.buttons !== 0 && pad.draw(...at(event))
  canvas.style.touchAction = 'none'
  canvas.addEventListener('pointerdown', press)
  canvas.addEventListener('pointermove', draw)
  const close = () => {
    canvas.removeEventListener('pointerdown', press)
    canvas.removeEventListener('pointermove', draw)
  }
  return { ...pad, close }
}

/** Opens the canvas of this id. `onInk`: a browser draws by itself, and says that something has been drawn. */
export const openPad = (id: string, onInk: () => void): Promise<Pad> =>
  inWeChat ? padInWeChat(id) : padInBrowser(id, onInk)
