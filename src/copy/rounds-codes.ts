import type { PointRow } from '@contract/round-views'
import type { Building } from '@contract/zone'
import type { CodePage, CodesPerPage } from './code-paper'

export const CODES = {
  page: '打印二维码',
  zone: '哪个片区',
  buildings: '哪几栋',
  buildingsHint: '一栋楼一页，剪开就能贴',
  per: '一页几个',
  outside: '公共区域',
  none: '这个片区还没有点位在轮次里',
  noZones: '还没有片区',
  make: '做成图片',
  toAlbum: '存到相册',
  toDisk: '下载图片',
  drawing: '正在画…',
  failed: '这台手机画不出图片，请换一台手机或用电脑打开。',
  refused: '微信还没有存相册的权限。去设置里打开“添加到相册”，回来接着存。',
  permit: '去设置',
  notKept: '没存下来，请再点一次，会接着存',
  again: '换几栋再打印',
  before: '上一页',
  after: '下一页',
  old: '换过新码的，旧的请撕掉',
} as const

export const PER_PAGE: Record<'nine' | 'six', string> = { nine: '9 个', six: '6 个，大一点' }
export const perPageOf = (choice: keyof typeof PER_PAGE): CodesPerPage => (choice === 'six' ? 6 : 9)

/** 3号楼 · 4 个码 */
export const groupInWords = (name: string, codes: number): string => `${name} · ${codes} 个码`
/** 第 2 页，共 5 页：3号楼 */
export const pageInWords = ({ building }: Pick<CodePage, 'building'>, at: number, all: number): string =>
  `第 ${at + 1} 页，共 ${all} 页：${building}`
/** 存到相册（5 页）; 接着存（还有 3 页） */
export const keepInWords = (verb: string, kept: number, all: number): string =>
  kept === 0 || kept === all ? `${verb}（${all} 页）` : `接着存（还有 ${all - kept} 页）`
export const allKept = (all: number): string => `${all} 页都存好了，去打印吧`

/** 翠湖花园_3号楼_二维码_1.png */
export const codesFile = (community: string, { building, number }: CodePage): string =>
  `${community}_${building}_二维码_${number}.png`

export interface PlaceGroup {
  name: string
  points: PointRow[]
}

const inOrder = (one: { name: string }, other: { name: string }): number =>
  one.name.localeCompare(other.name, 'zh-CN', { numeric: true })

/** Which building a place is in is in its name; the longest fits, and what begins with none is outside. */
export const byBuilding = (
  points: readonly PointRow[],
  buildings: readonly Pick<Building, 'name'>[],
): PlaceGroup[] => {
  const groups: PlaceGroup[] = []
  const outside: PlaceGroup = { name: CODES.outside, points: [] }
  const longestFirst = [...buildings].sort((one, other) => other.name.length - one.name.length)
  for (const point of points) {
    const building = longestFirst.find(({ name }) => point.name.startsWith(name))
    if (!building) {
      outside.points.push(point)
      continue
    }
    const group = groups.find(({ name }) => name === building.name)
    if (group) group.points.push(point)
    else groups.push({ name: building.name, points: [point] })
  }
  groups.sort(inOrder)
  const all = outside.points.length > 0 ? [...groups, outside] : groups
  return all.map(({ name, points: some }) => ({ name, points: some.sort(inOrder) }))
}
