import { canvasInBrowser, canvasInWeChat, type Surface } from './canvas'
import { inWeChat } from './transport'

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

/** What a finger draws on, wherever it is: ink on paper, in no theme's colours. */
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

const padInWeChat = async (id: string): Promise<Pad> => ({
  ...padOn(await canvasInWeChat(id)),
  close: () => undefined,
})

/** A browser has a mouse as well as fingers; both are a pointer. */
const padInBrowser = async (id: string, onInk: () => void): Promise<Pad> => {
  const { canvas, ...surface } = await canvasInBrowser(id)
  const pad = padOn(surface)
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
