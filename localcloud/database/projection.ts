import { isPlainObject, type Fields } from './document'
import { queryFor } from './mongo/dialect'
import { inMongoOrder } from './mongo/field-order'

/** The fields a caller asked for. `{}` asks for all of them. */
export function project(document: Fields, projection: Fields): Fields {
  const wishes = Object.entries(projection)
  const slices = wishes.filter(([, wish]) => isSlice(wish)) as [string, { $slice: number | number[] }][]
  const rest = wishes.filter(([, wish]) => !isSlice(wish))
  const sliced = slices.reduce((all, [path, { $slice }]) => slicedAt(all, path.split('.'), $slice), document)
  if (rest.length === 0) return sliced
  // A slice goes with either kind of projection: it neither includes nor excludes the other fields.
  const picks = rest.some(([path, wish]) => path !== '_id' && Boolean(wish))
  const also = picks ? slices.map(([path]) => [path, 1]) : []
  const wish = Object.fromEntries([...rest, ...also]) as Fields
  const [projected = {}] = queryFor({}).find<Fields>([sliced], wish).all()
  return inMongoOrder(document, projected)
}

function isSlice(wish: unknown): boolean {
  return isPlainObject(wish) && '$slice' in wish
}

/** `slice` is how many from the start (or, negative, from the end), or [how many to skip, how many]. */
function slicedAt(fields: Fields, [step = '', ...rest]: readonly string[], slice: number | number[]): Fields {
  const value = fields[step]
  if (rest.length > 0) {
    return isPlainObject(value) ? { ...fields, [step]: slicedAt(value, rest, slice) } : fields
  }
  return Array.isArray(value) ? { ...fields, [step]: cut(value, slice) } : fields
}

function cut(list: readonly unknown[], slice: number | number[]): unknown[] {
  if (typeof slice === 'number') return slice < 0 ? list.slice(slice) : list.slice(0, slice)
  const [skip = 0, most = 0] = slice
  const from = skip < 0 ? Math.max(0, list.length + skip) : skip
  return list.slice(from, from + most)
}
