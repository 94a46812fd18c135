import type { FileId } from '@contract/ids'
import type { Palette } from '@/theme/palette'

/** What a picture is drawn of, in units of its own: 375 of them are as wide as it is. */
export type Mark =
  | {
      type: 'text'
      words: string
      x: number
      y: number
      size: number
      tone: Tone
      bold: boolean
      /** `x` is where it ends. */
      end: boolean
      /** `x` is its middle. */
      centred?: boolean
    }
  | { type: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  /** A picture of the cloud. */
  | { type: 'image'; file: FileId; x: number; y: number; width: number; height: number }
type Tone = keyof Palette

export interface Poster {
  width: number
  height: number
  marks: Mark[]
  /** Real pixels to one unit, where it is not as sharp as for a chat. */
  ratio?: number
}

const WIDTH = 375
const MARGIN = 24
const INNER = WIDTH - 2 * MARGIN
/** Of a line of text to the height of its letters. */
const LINE = 1.5
/** Chinese letters and signs stand in squares; what is narrower is a little more than half of one. */
const wide = (letter: string): number => (letter > '\u2e80' || '“”·—–'.includes(letter) ? 1 : 0.58)
/** These never begin a line. */
const CLOSING = '，。；：、！？）”'

/** About how much room it takes on one line. */
export const widthOf = (words: string, size: number): number =>
  [...words].reduce((sum, letter) => sum + wide(letter) * size, 0)

/** Broken where the line is full. */
export const wrapped = (words: string, size: number, room: number): string[] => {
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const letter of words) {
    const more = wide(letter) * size
    if (taken + more > room && !CLOSING.includes(letter)) {
      lines.push(line)
      line = ''
      taken = 0
    }
    line += letter
    taken += more
  }
  return line === '' ? lines : [...lines, line]
}

interface Style {
  size: number
  tone?: Tone
  bold?: boolean
}

/** A sheet of paper that is filled from above, and as long as what is written on it. */
export const paper = () => {
  const marks: Mark[] = []
  let y = MARGIN
  const put = (words: string, middle: number, { size, tone = 'ink', bold = false }: Style, end = false) =>
    marks.push({ type: 'text', words, x: end ? WIDTH - MARGIN : MARGIN, y: middle, size, tone, bold, end })
  return {
    space: (height: number) => {
      y += height
    },
    write: (words: string, style: Style) => {
      for (const line of wrapped(words, style.size, INNER)) {
        put(line, y + (style.size * LINE) / 2, style)
        y += style.size * LINE
      }
    },
    /** Two on one line, at its two ends. */
    pair: (left: string, right: string, leftStyle: Style, rightStyle: Style) => {
      const height = Math.max(leftStyle.size, rightStyle.size) * LINE
      put(left, y + height / 2, leftStyle)
      put(right, y + height / 2, rightStyle, true)
      y += height
    },
    /** `part` of the whole width, 0 to 1. */
    bar: (part: number, tone: Tone) => {
      marks.push({ type: 'rect', x: MARGIN, y, width: INNER, height: 6, tone: 'line' })
      if (part > 0)
        marks.push({ type: 'rect', x: MARGIN, y, width: INNER * Math.min(1, part), height: 6, tone })
      y += 6
    },
    rule: () => {
      y += 16
      marks.push({ type: 'rect', x: MARGIN, y, width: INNER, height: 1, tone: 'line' })
      y += 17
    },
    done: (): Poster => ({ width: WIDTH, height: Math.ceil(y + MARGIN), marks }),
  }
}
