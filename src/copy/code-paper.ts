import type { FileId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import { wrapped, type Mark, type Poster } from './poster-paper'

/** A4 upright, in points: 72 to an inch. */
const WIDTH = 595
const HEIGHT = 842
/** No printer prints to the edge. */
const MARGIN = 36
const HEAD = 48
const ROWS = 3
/** Inside a cell, so that scissors find room. */
const PADDING = 8
const NAME_ROOM = 44
const HINT_ROOM = 34
const HINT_SIZE = 11
/** A building's, above its codes; a long one is smaller. */
const NAME = 20
/** From large to small, until the name stands in two lines. */
const NAME_SIZES = [18, 15, 13, 11, 9]
const LINE = 1.3
/** Sharp enough to be read by a camera from paper, and no larger than an old phone can draw. */
const RATIO = 3

/** Where a camera fails it is typed: four by four. */
const inFours = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')
export const CODE_HINT = '扫一扫，看上次保洁时间'

/** How many stand on one page. */
export type CodesPerPage = 6 | 9
export interface PrintedCode {
  name: string
  code: SpotCode
  file: FileId
}
/** What hangs in one building, or in no building. */
export interface CodeGroup {
  name: string
  codes: readonly PrintedCode[]
}

const text = (
  words: string,
  x: number,
  y: number,
  size: number,
  more: Partial<Extract<Mark, { type: 'text' }>> = {},
): Mark => ({ type: 'text', words, x, y, size, tone: 'ink', bold: false, end: false, ...more })

const nameLines = (name: string, room: number): { size: number; lines: string[] } => {
  for (const size of NAME_SIZES) {
    // A closing sign may stand one letter beyond the line.
    const lines = wrapped(name, size, room - size)
    if (lines.length <= 2) return { size, lines }
  }
  const size = NAME_SIZES[NAME_SIZES.length - 1] ?? HINT_SIZE
  return { size, lines: wrapped(name, size, room - size).slice(0, 2) }
}

interface Cell {
  x: number
  y: number
  width: number
  height: number
}

/** The code, the name of its place under it, what it is for, and what stands in it. */
const cellMarks = ({ name, code, file }: PrintedCode, { x, y, width, height }: Cell): Mark[] => {
  const side = Math.min(width - 2 * PADDING, height - 2 * PADDING - NAME_ROOM - HINT_ROOM)
  const middle = x + width / 2
  const below = y + PADDING + side
  const { size, lines } = nameLines(name, width - 2 * PADDING)
  const first = below + NAME_ROOM / 2 - ((lines.length - 1) * size * LINE) / 2
  return [
    { type: 'image', file, x: middle - side / 2, y: y + PADDING, width: side, height: side },
    ...lines.map((line, at) =>
      text(line, middle, first + at * size * LINE, size, { bold: true, centred: true }),
    ),
    text(CODE_HINT, middle, below + NAME_ROOM + 8, HINT_SIZE, { tone: 'ink2', centred: true }),
    text(inFours(code), middle, below + NAME_ROOM + 24, HINT_SIZE, { tone: 'ink2', centred: true }),
  ]
}
/** Along which it is cut. */
const cuts = (columns: number, cell: Pick<Cell, 'width' | 'height'>): Mark[] => {
  const line = (x: number, y: number, width: number, height: number): Mark => ({
    type: 'rect',
    x,
    y,
    width,
    height,
    tone: 'line',
  })
  const down = Array.from({ length: columns - 1 }, (_, at) =>
    line(MARGIN + (at + 1) * cell.width, MARGIN + HEAD, 1, ROWS * cell.height),
  )
  const across = Array.from({ length: ROWS }, (_, at) =>
    line(MARGIN, MARGIN + HEAD + at * cell.height, columns * cell.width, 1),
  )
  return [...down, ...across]
}

const pieces = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

/** One page of a building; which of how many stands on it. */
export interface CodePage {
  building: string
  /** From one. */
  number: number
  of: number
  poster: Poster
}

const pagesOf = ({ name, codes }: CodeGroup, community: string, perPage: CodesPerPage): CodePage[] => {
  const columns = perPage / ROWS
  const cell = { width: (WIDTH - 2 * MARGIN) / columns, height: (HEIGHT - 2 * MARGIN - HEAD) / ROWS }
  const sheets = pieces(codes, perPage)
  return sheets.map((sheet, at) => {
    const which = sheets.length > 1 ? ` · 第 ${at + 1} 页，共 ${sheets.length} 页` : ''
    const head = [
      text(name, MARGIN, MARGIN + 10, Math.min(NAME, (WIDTH - 2 * MARGIN) / name.length), { bold: true }),
      text(`${community}${which}`, MARGIN, MARGIN + 32, HINT_SIZE, { tone: 'ink2' }),
    ]
    const cells = sheet.map((code, index) =>
      cellMarks(code, {
        x: MARGIN + (index % columns) * cell.width,
        y: MARGIN + HEAD + Math.floor(index / columns) * cell.height,
        ...cell,
      }),
    )
    const marks = [
      ...head,
      ...cuts(columns, cell),
      ...cells.reduce<Mark[]>((all, some) => [...all, ...some], []),
    ]
    return {
      building: name,
      number: at + 1,
      of: sheets.length,
      poster: { width: WIDTH, height: HEIGHT, marks, ratio: RATIO },
    }
  })
}

/** Sheets of A4 to be cut: no building shares one with another, and none of its codes is left out. */
export const codePages = (
  groups: readonly CodeGroup[],
  community: string,
  perPage: CodesPerPage,
): CodePage[] =>
  groups.reduce<CodePage[]>((all, group) => [...all, ...pagesOf(group, community, perPage)], [])
