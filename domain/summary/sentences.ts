import type { Figures, SummaryType } from '@contract/summary'
import { FEW_VERDICTS } from './fair'
import type { Span } from './periods'
import { dayWords } from './standing'
import { averageWord, minutesInWords, percentKept, percentWord } from './words'

/** Of fewer than this a percentage says more than is known. */
const FEW_PROMISES = 20

/** The period in three plain sentences; `before`: the one before it. */
export const sentencesOf = (
  span: Pick<Span, 'type' | 'from' | 'to'>,
  figures: Figures,
  before: Figures | undefined,
): string[] => [
  aboutRequests(span, figures, before),
  aboutPromises(span.type, figures, before),
  aboutVerdicts(figures),
]

const THE_ONE_BEFORE: Record<SummaryType, string> = { week: '前一周', month: '前一个月' }

/** 11月16日到22日; 11月 */
export const spanWords = ({ type, from, to }: Pick<Span, 'type' | 'from' | 'to'>): string => {
  const [first, end] = [dayWords(from), dayWords(to - 1)]
  const [month = ''] = first.split('月')
  if (type === 'month') return `${month}月`
  return `${first}到${end.startsWith(`${month}月`) ? end.slice(month.length + 1) : end}`
}

const aboutRequests = (
  span: Pick<Span, 'type' | 'from' | 'to'>,
  { asked, finished, open }: Figures,
  before: Figures | undefined,
): string => {
  const came = asked === 0 ? '没有新的单子' : `来了 ${asked} 张单子`
  const more = before ? asked - before.asked : 0
  const compared = before
    ? more === 0
      ? `，和${THE_ONE_BEFORE[span.type]}一样多`
      : `，比${THE_ONE_BEFORE[span.type]}${more > 0 ? '多' : '少'} ${Math.abs(more)} 张`
    : ''
  const done = finished === 0 ? '' : `；办完 ${finished} 张`
  const left = open === 0 ? (asked + finished === 0 ? '' : '，没有留下的') : `；还有 ${open} 张没办完`
  return `${spanWords(span)}${came}${asked + (before?.asked ?? 0) === 0 ? '' : compared}${done}${left}。`
}

const aboutPromises = (type: SummaryType, figures: Figures, before: Figures | undefined): string => {
  const { kept, broken, response } = figures
  const all = kept + broken
  const slow =
    response.p90 === undefined || response.count < FEW_PROMISES
      ? ''
      : `；十次有九次在 ${minutesInWords(response.p90)}内有人响应`
  if (all === 0) return '没有到时间的时限。'
  if (all === 1) return `说好的 1 条时限${kept === 1 ? '做到了' : '没有做到'}。`
  if (broken === 0) return `说好的 ${all} 条时限都做到了${slow}。`
  if (all < FEW_PROMISES) return `说好的 ${all} 条时限做到 ${kept} 条。`
  const more =
    before && before.kept + before.broken >= FEW_PROMISES ? percentKept(figures) - percentKept(before) : 0
  const compared =
    more === 0 ? '' : `，比${THE_ONE_BEFORE[type]}${more > 0 ? '高' : '低'} ${Math.abs(more)} 个百分点`
  return `说好的 ${all} 条时限做到 ${kept} 条（${percentWord(kept, all)}）${compared}${slow}。`
}

const aboutVerdicts = ({ stars, rateable, rated, reopened }: Figures): string => {
  const again = reopened === 0 ? '' : `；返修 ${reopened} 次`
  const average = averageWord(stars)
  if (average === undefined) return `${rateable === 0 ? '没有评价' : '还没有人评价'}${again}。`
  const shown = `平均 ${average} 星`
  if (stars.count < FEW_VERDICTS) return `只有 ${stars.count} 条评价，${shown}${again}。`
  const share = rateable === 0 ? '' : `；能评的 ${rateable} 次里评了 ${rated} 次`
  return `评价 ${stars.count} 条，${shown}${share}${again}。`
}
