export const MINE = {
  page: '我的发布',
  boxes: { mine: '我发的', saved: '我收藏的' },
  empty: { mine: '您还没有发过', saved: '还没有收藏' },
  emptyHint: { mine: '转让闲置、找人帮忙，发一条试试', saved: '看到有用的，点“收藏”，就在这里' },
  record: '处理记录',
  disagree: '觉得不对？点开被处理的那一条，可以申诉。',
} as const
export type MineBox = keyof typeof MINE.boxes
