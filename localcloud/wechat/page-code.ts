import qrcode from 'qrcode-generator'
import { squarePng } from './png'

type Parameters = Readonly<Record<string, unknown>>

const DEFAULT_WIDTH = 430
const NARROWEST = 280
const WIDEST = 1280
/** White modules on each side, without which no scanner finds it. */
const MARGIN = 4
const HOME = 'pages/index/index'

/**
 * `wxacode.getUnlimited`: the PNG, or what WeChat says against it. WeChat's own codes are round and only WeChat reads
 * them; this is a QR code of the page's address in the app that this cloud serves, `scene` in its query as there.
 */
export function pageCode(
  { scene, page = HOME, width = DEFAULT_WIDTH, check_path: check = true }: Parameters,
  url: string,
  pages: readonly string[] | undefined,
): Buffer | { errcode: number; errmsg: string } {
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene)) {
    return { errcode: 40129, errmsg: 'invalid scene' }
  }
  const known = typeof page === 'string' && !page.startsWith('/') && !page.includes('?')
  if (!known || (check === true && pages?.includes(page) === false)) {
    return { errcode: 41030, errmsg: 'invalid page' }
  }
  const size = Math.round(Math.min(Math.max(Number(width) || DEFAULT_WIDTH, NARROWEST), WIDEST))
  return draw(`${url}/app/#/${page}?scene=${encodeURIComponent(scene)}`, size)
}

function draw(text: string, size: number): Buffer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const scale = Math.floor(size / (modules + 2 * MARGIN))
  const before = Math.floor((size - modules * scale) / 2)
  const moduleOf = (pixel: number): number => Math.floor((pixel - before) / scale)
  const inside = (module: number): boolean => module >= 0 && module < modules
  return squarePng(size, (x, y) => {
    const [row, column] = [moduleOf(y), moduleOf(x)]
    return inside(row) && inside(column) && code.isDark(row, column) ? 0 : 255
  })
}
