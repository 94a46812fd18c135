import { TAGS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Nature } from '@contract/catalogue'
import type { StaffCard, Tag, Verdict } from '@contract/feedback'
import type { TicketView } from '@contract/ticket'
import { FEW_VERDICTS } from '@domain/summary/fair'
import { isLow, saysNotDone } from '@domain/ticket/verdict'
import { when } from './times'

/** As many as one verdict may carry. */
export const MOST_TAGS = 6

/** 准时、收拾干净 */
export const tagsInWords = (tags: readonly Tag[]): string => tags.map((tag) => TAGS[tag]).join('、')

/** What is offered with so many stars: what was good; with few of them first what was not. */
export const tagsOffered = (stars: number, { good, bad }: NonNullable<TicketView['tags']>): Tag[] => {
  if (stars === 0) return []
  return stars >= 4 ? good : [...bad, ...good]
}

/** What the switch of an anonymous verdict says: a question has no 师傅. */
export const anonymity = (nature: Nature, on: boolean): { label: string; hint: string } => {
  const doer = nature === 'repair' ? '师傅' : '经办人'
  return {
    label: `不告诉${doer}是我`,
    hint: on ? `${doer}看不到这条评价，管家和经理能看到` : `${doer}会看到这条评价`,
  }
}

/** What follows from few stars, told to who gave them. Undefined: nothing does. */
export const afterLow = (
  { rating, calledBy }: Pick<TicketView, 'rating' | 'calledBy'>,
  now: Moment,
): string | undefined => {
  if (!rating || !isLow(rating)) return undefined
  const call = calledBy !== undefined && now < calledBy ? [`管家会联系您，最晚${when(calledBy, now)}`] : []
  return ['对不起，没让您满意', ...call].join('。')
}

/** The same, as the reason for which it is opened again. Who does it reads that, and not what was said anonymously. */
export const lowInWords = (
  { nature }: Pick<TicketView, 'nature'>,
  { anonymous, words, tags }: Pick<Verdict, 'anonymous' | 'words' | 'tags'>,
): string => {
  const said = words ?? (saysNotDone({ tags }) ? tagsInWords(tags) : '')
  if (!anonymous && said !== '') return said.slice(0, 200)
  return nature === 'repair' ? TAGS.notFixed : TAGS.unsolved
}

/** 4.8 分 · 36 条评价; of few only how many they are. */
export const averageInWords = (stars: StaffCard['stars']): string => {
  if (!stars || stars.count === 0) return '还没有评价'
  if (stars.count < FEW_VERDICTS) return `评价还少（${stars.count} 条）`
  return `${Math.floor(stars.tenths / 10)}.${stars.tenths % 10} 分 · ${stars.count} 条评价`
}

/** 在这里 6 年 */
export const yearsInWords = (years: number): string => (years === 0 ? '来这里不到一年' : `在这里 ${years} 年`)
