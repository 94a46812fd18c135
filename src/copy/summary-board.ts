import { MODERATION_ACTS, POST_KINDS } from '@contract/glossary'
import type { BoardFigures } from '@contract/summary'

/** 23 位邻居发言，帖子 31 条，留言 60 条；2 条转成了单子 */
export const aboutBoard = ({ people, posts, comments, requests }: BoardFigures): string => {
  const all = posts.reduce((sum, { count }) => sum + count, 0)
  const became = requests === 0 ? '' : `；${requests} 条转成了单子`
  return people === 0
    ? `没有人发言${became}`
    : `${people} 位邻居发言，帖子 ${all} 条，留言 ${comments} 条${became}`
}

/** 二手 12 · 提问 8 */
export const aboutPosts = ({ posts }: BoardFigures): string =>
  posts.map(({ kind, count }) => `${POST_KINDS[kind]} ${count}`).join(' · ')

/** 移除 2 · 禁言 1 */
export const aboutModeration = ({ acts }: BoardFigures): string =>
  acts.map(({ act, count }) => `${MODERATION_ACTS[act]} ${count}`).join(' · ')
