import type { PostKind } from '@contract/post'
import { plain } from './written'

/** What each kind is for, under its word. */
export const KIND_HINTS: Record<PostKind, string> = {
  tip: '生活窍门、办事经验',
  sale: '闲置转让，写明价格',
  free: '用不上的，送给邻居',
  lost: '丢了的、捡到的',
  help: '想请人帮忙，或能帮忙',
  shop: '好吃的、好用的，附近就有',
  club: '一起跑步、下棋、带娃',
  question: '想问问邻居',
}
export const TITLE_HINTS: Record<PostKind, string> = {
  tip: '比如：空调清洗自己动手就行',
  sale: '比如：儿童自行车，16 寸',
  free: '比如：一箱绘本，3 到 6 岁',
  lost: '比如：一串钥匙，有小熊挂件',
  help: '比如：周末谁能帮忙喂两天猫',
  shop: '比如：东门修鞋的李师傅',
  club: '比如：周三晚上打羽毛球',
  question: '比如：附近哪里能配钥匙',
}

/** What a title and its words may have; the server counts once more. */
export const MOST_TITLE = 30
export const MOST_WORDS = 2000
export const MOST_COMMENT = 500
export const MOST_SAID = 500

const MOST_YUAN_DIGITS = 7
const MOST_FEN = 100_000_000
/** 分 of what somebody wrote in 元, digit by digit. Undefined: that is no price. */
export const priceWritten = (written: string): number | undefined => {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(plain(written)) ?? []
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits === '' || digits.length > MOST_YUAN_DIGITS) return undefined
  const fen = Number(digits) * 100 + Number(part.padEnd(2, '0'))
  return fen >= 1 && fen <= MOST_FEN ? fen : undefined
}
/** 12.50, 80: as it is written in the field. */
export const priceShown = (fen: number): string => {
  const part = fen % 100
  return `${Math.floor(fen / 100)}${part === 0 ? '' : `.${String(part).padStart(2, '0')}`}`
}

/** Something that looks like a number to ring. */
export const namesPhone = (words: string): boolean => /1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}/.test(words)

export const WRITE = {
  page: '发一条',
  editPage: '修改',
  kindTitle: '发哪一类？',
  otherKind: '换一类',
  title: '标题',
  words: '内容',
  wordsHint: '写清楚，邻居才帮得上',
  photos: '照片，最多 9 张',
  masks: '电话会自动隐去，想联系您的邻居可以私信',
  masksNow: '里面的电话发出去会自动隐去，想联系您的邻居可以私信',
  price: '价格（元）',
  priceHint: '比如：80 或 12.50',
  priceFault: '请写成 80 或 12.50 这样',
  condition: '成色',
  lostHint: '是丢了还是捡到？',
  LOST: { lost: '丢了东西', found: '捡到东西' },
  where: '在哪里',
  whereHint: '比如：3号楼大堂',
  day: '哪一天',
  dayHint: '选一天，可不填',
  HELP: { ask: '想请人帮忙', offer: '我能帮忙' },
  until: '到哪一天为止',
  place: '在哪里',
  placeHint: '比如：东门出去左转 50 米',
  pick: '在地图上选',
  picked: '地图上已标好，点一下可以重选',
  unpick: '去掉地图位置',
  hours: '营业时间',
  hoursHint: '可不填；填了会显示现在开没开门',
  addHours: '加一段时间',
  removeHours: '去掉这段',
  when: '什么时候',
  whenHint: '比如：每周三晚 7 点，活动室',
  building: '显示楼栋',
  buildingHint: (building: string | undefined): string => `名字旁边写“${building ?? '几号楼'}”，不写门牌`,
  publish: '发布',
  save: '保存修改',
  forget: '不改了',
  sending: '照片还在上传…',
  sent: '已收到，审核通过后大家就能看到',
  checked: '先审核，再让大家看到',
} as const

export type Missing = 'title' | 'words' | 'price' | 'condition' | 'lost' | 'help' | 'place'
export const MISSING: Record<Missing, string> = {
  title: '还差标题',
  words: '还差内容',
  price: '还差价格',
  condition: '还差成色',
  lost: '还差一项：丢了还是捡到',
  help: '还差一项：想请人帮忙，还是能帮忙',
  place: '还差地点',
}
