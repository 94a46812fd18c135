import type { ThreadView } from '@contract/post'

export const THREADS = {
  page: '私信',
  empty: '还没有私信',
  emptyHint: '在帖子里点“私信”，就能和邻居说话，不用给电话',
  about: '说的是',
  write: '写一句',
  send: '发送',
  safe: '不用给电话。要付钱，当面看好东西再付。',
  block: '不再联系',
  blockTitle: '不再和这位邻居联系？',
  blockSays: ['这段私信就此结束，对方也不能再私信您，不会收到通知。', '您的帖子对方还看得到。'],
  blocked: '已经不再联系',
  report: '举报',
} as const

/** Why nothing more can be said. Undefined: it can. */
export const closedInWords = ({ closed, why }: Pick<ThreadView, 'closed' | 'why'>): string | undefined => {
  if (!closed) return undefined
  return why === 'post' ? '这条帖子已经结束，私信也到此为止。' : '这段私信已经结束，不能再发了。'
}
