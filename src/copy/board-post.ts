import type { Ending, PostView, Reaction } from '@contract/post'

/** What to do, and what it is once it is done. */
export const REACTION_WORDS: Record<Reaction, { off: string; on: string }> = {
  thanks: { off: '感谢', on: '已感谢' },
  follow: { off: '关注', on: '已关注' },
  save: { off: '收藏', on: '已收藏' },
}
/** Said once, the first time it helps to know. */
export const REACTION_TOLD: Partial<Record<Reaction, string>> = {
  follow: '有新留言会告诉您',
  save: '已放进“我的发布”里的收藏',
}

/** What happens when it is over, before it does. */
export const ENDING_SAYS: Record<Ending, string> = {
  sold: '会标上“已卖出”，大家知道不用再问了。',
  given: '会标上“已送出”，大家知道不用再问了。',
  found: '会标上“已找到”，谢谢一起留意的邻居。',
  done: '会标上“已解决”，谢谢帮忙的邻居。',
  over: '会标上“已结束”，不再出现在最新里。',
}

export const POST = {
  page: '邻里',
  map: '在地图上看',
  noComments: '还没有人留言，来说第一句',
  comment: '说一句',
  commentTitle: '留言',
  commentHint: '友善地说，电话会自动隐去',
  commentChecked: '已收到，审核通过后大家就能看到',
  over: '这条已经结束，不再留言了',
  contact: '私信',
  contactTo: (name: string): string => `私信${name}`,
  contactHint: '不用给电话：对方看不到您的手机号，您也看不到对方的，话只在这里说。',
  contactPlaceholder: '比如：您好，还在吗？今晚方便看一下吗？',
  report: '举报',
  reportTitle: '哪里不对？',
  reportHint: '只有物业的同事看得到，不会告诉对方是谁说的。',
  reported: '收到，我们会看',
  appeal: '申诉',
  appealTitle: '觉得不该这样处理？',
  appealHint: '说说为什么，会由另一位同事来看，结果会告诉您。',
  appealed: '申诉已经交上去了',
  edit: '修改',
  remove: '删除',
  removeTitle: '删除这条？',
  removeSays: ['大家马上看不到它，也看不到下面的留言。', '删除后不能恢复。'],
  removed: '已删除',
  removeComment: '删除这句留言？',
  request: '转成报修或投诉',
  requestTitle: '交给物业办',
  requestHint: '变成一张单子：有人负责，有时限，进展看得见。',
  ticket: '已转成单子',
  mine: '这是您发的',
} as const

/** 标为已卖出 */
export const endTitle = (word: string): string => `标为“${word}”？`

/** A shared post as a card: its kind's word helps whoever sees it in a group. */
export const shareTitle = ({ title, about }: Pick<PostView, 'title' | 'about'>): string => {
  switch (about.kind) {
    case 'sale':
      return `转让：${title}`
    case 'free':
      return `免费送：${title}`
    case 'lost':
      return about.found ? `谁丢了东西：${title}` : `帮忙留意：${title}`
    case 'help':
    case 'tip':
    case 'shop':
    case 'club':
    case 'question':
      return title
  }
  return about satisfies never
}
