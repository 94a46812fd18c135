export const PLACE = {
  page: '点位',
  which: '哪个地方',
  fresh: '新起一个名字',
  name: '名字',
  nameHint: '比如：3号楼大堂',
  known: '已有的地方',
  zone: '片区',
  standard: '标准',
  noStandards: '先去加一个标准',
  where: '位置',
  located: '已标位置',
  notLocated: '还没标，打卡就看不出远近',
  here: '我就站在这里',
  hereHint: '站到点位旁边再点',
  hereSaved: '位置记下了',
  noWhereabouts: '没有拿到位置，请在手机设置里允许微信定位，再点一次',
  far: '定位不太准，请走到空旷一点的地方再点',
  code: '二维码',
  renew: '换一张新码',
  renewTitle: '换一张新码？',
  renewWords: ['换了以后要重新打印、重新贴。', '墙上的旧码还能打卡，但会标出来让人看一看。'],
  renewVerb: '换码',
  renewed: '换好了，去打印新的',
  remove: '不再打扫这里',
  removeTitle: '不再打扫这里？',
  removeWords: ['从轮次里拿掉，今天还没做的也不用做了。', '这个地方还在，还能报修。'],
  removeVerb: '拿掉',
  removed: '已拿掉',
  save: '保存',
  saved: '已保存，今天的轮次会跟着改',
  gone: '这个地方已经不在了',
  mine: '点位由项目经理来改，您可以标位置',
} as const

/** A phone that is less sure than this is no help: a place is where one stands, not the next building. Metres. */
export const SURE_ENOUGH = 60

export interface PointForm {
  /** Undefined: a new place. */
  spotId: string | undefined
  name: string
  zoneId: string | undefined
  standardId: string | undefined
}

/** What keeps it from being a point, in words. */
export const pointFault = ({ name, zoneId, standardId }: PointForm): string | undefined => {
  if (name.trim() === '') return '请起个名字，或选一个已有的地方'
  if (zoneId === undefined) return '先选片区'
  return standardId === undefined ? '先选标准' : undefined
}
