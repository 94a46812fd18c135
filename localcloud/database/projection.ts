import { Query } from 'mingo'
import { isPlainObject, type Fields } from './document'

/** The fields a caller asked for. `{}` asks for all of them. */
export function project(document: Fields, projection: Fields): Fields {
  if (Object.keys(projection).length === 0) return document
  const [projected = {}] = new Query({}).find<Fields>([document], projection).all()
  // MongoDB keeps the other fields when a projection only slices arrays; mingo drops them.
  const onlySlices = Object.values(projection).every((wish) => isPlainObject(wish) && '$slice' in wish)
  return onlySlices ? { ...document, ...projected } : projected
}
