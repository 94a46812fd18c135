export const ORDER = {
  page: '加做一轮',
  zone: '哪个片区',
  places: '哪些点位',
  placesHint: '可以选几处',
  noPlaces: '这个片区还没有点位在轮次里',
  all: '全选',
  none: '全不选',
  who: '谁来做',
  whoHint: '不选就给当班的人',
  onDuty: '当班的人',
  when: '今天什么时候',
  from: '从',
  to: '到',
  words: '说明',
  wordsHint: '比如：大堂刚办完活动',
  verb: '安排',
  ordered: '已安排，会马上通知他们',
  noZones: '还没有片区',
} as const

export interface OrderForm {
  zoneId: string | undefined
  spotIds: readonly string[]
  from: string
  to: string
}

/** What is still missing, in words. */
export const orderFault = ({ zoneId, spotIds, from, to }: OrderForm): string | undefined => {
  if (zoneId === undefined) return '先选片区'
  if (spotIds.length === 0) return '至少选一个点位'
  return from === to ? '开始和结束是同一个时间，请改一下' : undefined
}

export const CHECK = {
  page: '抽查',
  score: '干净吗？',
  scoreHint: '算进最后打扫的人这个月的得分',
  unmet: '哪些没做到',
  photo: '拍一张',
  photoHint: '要有照片，才说得清',
  words: '还想说的，可不填',
  verb: '记下',
  unknown: '这个点位不在轮次里了',
} as const

const SCORES = ['点星星打分', '很脏', '不太干净', '一般', '干净', '非常干净'] as const
export const scoreWord = (score: number): string => SCORES[score] ?? SCORES[0]

export const checkFault = ({ score, photos }: { score: number; photos: number }): string | undefined => {
  if (score === 0) return '先打分'
  return photos === 0 ? '还差一张照片' : undefined
}

/** 已记下，算进吴桂芳这个月; 已记下 */
export const checkedWords = (of: string | undefined): string =>
  of === undefined ? '已记下' : `已记下，算进${of}这个月`
