import { CONDITIONS, ENDINGS, POST_KINDS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { PostAbout, PostCard, PostCounts, PostKind, PostState } from '@contract/post'
import { openNow } from './board-hours'
import { dayInWords } from './dates'
import { dayOf } from './duty'
import { yuan } from './money'
import type { Tone } from './states'

/** The strip above the list. */
export const SHELVES: Record<PostKind | 'all', string> = { all: '全部', ...POST_KINDS }

/** ¥12, ¥12.50: nobody writes the noughts on a note at the door. */
export const priceInWords = (fen: number): string => yuan(fen).replace(/\.00$/, '')

/** 11月20日 of this year, 2025年11月20日 of another. */
const daySaid = (day: string, now: Moment): string => {
  const words = dayInWords(day)
  return day.slice(0, 4) === dayOf(now).slice(0, 4) ? words.slice(5) : words
}

const found = (parts: readonly (string | undefined)[]): string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '')

/** What belongs to its kind, in words, the weightiest first. */
export const factsOf = (about: PostAbout, now: Moment): string[] => {
  switch (about.kind) {
    case 'tip':
    case 'question':
      return []
    case 'sale':
      return [CONDITIONS[about.condition]]
    case 'free':
      return ['免费送', CONDITIONS[about.condition]]
    case 'lost':
      return found([
        about.found ? '捡到的，找失主' : '丢了，请帮忙留意',
        about.where,
        about.day && daySaid(about.day, now),
      ])
    case 'help':
      return found([about.offer ? '我能帮忙' : '想请人帮忙', about.until && `${daySaid(about.until, now)}前`])
    case 'shop':
      return found([openNow(about.hours, now)?.words, about.place])
    case 'club':
      return found([about.when])
  }
  return about satisfies never
}

/** 3 感谢 · 5 留言; what is none is not said. */
export const countsInWords = ({ thanks, comments, follows }: PostCounts): string =>
  [
    thanks > 0 ? `${thanks} 感谢` : '',
    comments > 0 ? `${comments} 留言` : '',
    follows > 0 ? `${follows} 关注` : '',
  ]
    .filter(Boolean)
    .join(' · ')

/** How it stands, where that is not simply public. Only its author sees most of these. */
const STATE_WORDS: Record<PostState, { word: string; tone: Tone | 'alarm' } | undefined> = {
  checking: { word: '审核中', tone: 'wait' },
  queued: { word: '审核中', tone: 'wait' },
  public: undefined,
  hidden: { word: '核实中', tone: 'wait' },
  refused: { word: '没有发布', tone: 'alarm' },
  removed: { word: '已移除', tone: 'alarm' },
  gone: { word: '已删除', tone: 'quiet' },
}
export const stateTag = (state: PostState) => STATE_WORDS[state]

/** 已卖出 */
export const endedWord = ({ ended }: Pick<PostCard, 'ended'>): string | undefined =>
  ended && ENDINGS[ended.why]

export const BOARD = {
  search: '找帖子，比如 自行车',
  write: '发一条',
  newest: '最新',
  near: '先看本楼',
  empty: '邻里圈还是空的',
  emptyHint: '转让闲置、找人帮忙、推荐小店，都可以发一条',
  noneOfKind: (kind: string): string => `还没有人发“${kind}”`,
  notFound: (words: string): string => `没有找到“${words}”`,
  notFoundHint: '换个说法，或看看全部',
  admin: '邻里圈是住户和物业的地方，请换到小区里的身份来看',
} as const
