import type { FigureKey, Figures, Spread, Summary } from '@contract/summary'
import { averageWord, minutesInWords, percentWord } from '@domain/summary/words'
import { SUMMARY_WORDS } from './summary-periods'
import { areFew, verdictsInWords } from './summary-stars'

/** One figure as it is read: what it is, how it stands, how it stood, and how it went. */
export interface FigureShown {
  /** Behind it stand these tickets. */
  key: FigureKey
  label: string
  /** Undefined: there was nothing to measure, and `note` says so. */
  value: string | undefined
  note: string
  /** 前一周 92%. Undefined: there is nothing to compare with. */
  before: string | undefined
  /** One for each period, the newest last; undefined where there was nothing. */
  points: (number | undefined)[]
  /** The line in words, for who does not see it. */
  line: string
}

type Row = Summary['line'][number]
interface Figure {
  key: FigureKey
  label: string
  /** Undefined: there was nothing to measure. */
  value: (figures: Figures) => string | undefined
  note: (figures: Figures) => string
  none: string
  point: (row: Row) => number | undefined
  word: (row: Row) => string | undefined
}

const spreadNote = ({ count, median, p90 }: Spread): string => {
  if (areFew(count)) return `只有 ${count} 次`
  return p90 !== undefined && p90 !== median
    ? `九成在 ${minutesInWords(p90)}内，共 ${count} 次`
    : `共 ${count} 次`
}
const median = ({ median }: Spread) => (median === undefined ? undefined : minutesInWords(median))
const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined)

const FIGURES: readonly Figure[] = [
  {
    key: 'broken',
    label: '承诺做到',
    value: ({ kept, broken }) => percentWord(kept, kept + broken),
    note: ({ kept, broken }) => {
      const all = kept + broken
      return `${areFew(all) ? '只有' : '共'} ${all} 条，${broken === 0 ? '都做到了' : `${broken} 条超时`}`
    },
    none: '没有到期的承诺',
    point: ({ kept, broken }) => share(kept, kept + broken),
    word: ({ kept, broken }) => percentWord(kept, kept + broken),
  },
  {
    key: 'slowResponse',
    label: '多久有人响应',
    value: ({ response }) => median(response),
    note: ({ response }) => spreadNote(response),
    none: '没有要响应的单子',
    point: ({ response }) => response,
    word: ({ response }) => (response === undefined ? undefined : minutesInWords(response)),
  },
  {
    key: 'slowOnSite',
    label: '多久到场',
    value: ({ onSite }) => median(onSite),
    note: ({ onSite }) => spreadNote(onSite),
    none: '没有要上门的单子',
    point: ({ onSite }) => onSite,
    word: ({ onSite }) => (onSite === undefined ? undefined : minutesInWords(onSite)),
  },
  {
    key: 'reopened',
    label: '返修',
    // What comes back may have been finished long before: then a share of it means nothing.
    value: ({ reopened, finished }) =>
      percentWord(reopened, finished, 'up') ?? (reopened > 0 ? `${reopened} 次` : undefined),
    note: ({ reopened, finished }) =>
      `${areFew(finished) ? '只办完' : '办完'} ${finished} 次，${reopened === 0 ? '没有返修' : `返修 ${reopened} 次`}`,
    none: '没有单子办完',
    point: ({ reopened, finished }) => share(reopened, finished),
    word: ({ reopened, finished }) => percentWord(reopened, finished, 'up'),
  },
  {
    key: 'rated',
    label: '评价',
    value: ({ stars }) => {
      const average = averageWord(stars)
      return average && `${average} 星`
    },
    note: ({ stars, rated, rateable }) => {
      const answered = percentWord(rated, rateable)
      return [verdictsInWords(stars.count), answered && `能评的有 ${answered} 评了`]
        .filter(Boolean)
        .join('，')
    },
    none: '没有评价',
    point: ({ stars }) => share(stars.sum, stars.count),
    word: ({ stars }) => averageWord(stars),
  },
]

/** The five figures of a period. */
export const figuresOf = ({ type, figures, before, line }: Summary): FigureShown[] => {
  const words = SUMMARY_WORDS[type]
  return FIGURES.map(({ key, label, value, note, none, point, word }) => {
    const now = value(figures)
    const then = before && value(before.figures)
    const went = line.map((row) => word(row) ?? '没有')
    return {
      key,
      label,
      value: now,
      note: now === undefined ? `${words.now}${none}` : note(figures),
      before: then === undefined ? undefined : `${words.before} ${then}`,
      points: line.map(point),
      line: went.length > 1 ? `${label}，最近 ${went.length} ${words.unit}：${went.join('、')}` : '',
    }
  })
}
