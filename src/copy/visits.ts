import { VISIT_OUTCOMES, VISIT_WAYS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { VisitAnswers, VisitDue, VisitMade } from '@contract/feedback'
import type { TicketCard, TicketEvent } from '@contract/ticket'
import { MOST_TRIES } from '@domain/ticket/visits'
import { lateness } from './overdue'
import { whenInWords } from './times'

/** The three questions of a return visit: as staff ask them, and as she is asked on her phone. */
export const VISIT_QUESTIONS = {
  staff: { solved: '问题解决了吗', service: '服务满意吗', words: '还有什么要我们做的' },
  resident: { solved: '您的问题解决了吗？', service: '您对服务满意吗？', words: '还有什么要我们做的？' },
} as const
export const SOLVED: Record<VisitAnswers['solved'], string> = { yes: '解决了', partly: '一部分', no: '没有' }
export const SERVICE: Record<VisitAnswers['service'], string> = {
  good: '满意',
  fair: '一般',
  poor: '不满意',
}

/** How staff ask; the third way is her own phone. */
export const ASKED_BY_STAFF = { call: VISIT_WAYS.call, door: VISIT_WAYS.door } as const

/** Why somebody asks how it went. */
export const VISIT_REASONS: Record<VisitDue['why'], string> = {
  rule: '按规则回访',
  low: '住户评价低',
  notFixed: '住户说还没好',
}

/** What one more time in vain would be, told before it is written down. */
export const unreachedInWords = (tries: number): string => {
  const times = tries + 1
  return times >= MOST_TRIES
    ? `第 ${times} 次没联系上，这次回访就此结束`
    : `第 ${times} 次没联系上，明天再试；三次后结束`
}

/** Undefined: not tried yet. */
export const triesInWords = (tries: number): string | undefined =>
  tries === 0 ? undefined : `${tries} 次没联系上`

/** 18:00 前; 说好 18:00 前，已晚 3 小时 */
export const visitDueInWords = ({ dueAt }: VisitDue, now: Moment): string =>
  dueAt > now
    ? `${whenInWords(dueAt, now)} 前`
    : `说好 ${whenInWords(dueAt, now)} 前，已晚 ${lateness(now - dueAt)}`

/** She is asked on her phone. Undefined: somebody rings or comes, and she is not told to wait for that. */
export const visitForAsker = ({ visit }: Pick<TicketCard, 'visit'>): string | undefined =>
  visit?.how === 'app' ? '想听您说说，这次办得怎么样' : undefined

/** A visit that is still to be made is the next thing, whatever state its ticket is in. */
export const visitForStaff = (
  { visit, requester, choices }: Pick<TicketCard, 'visit' | 'requester' | 'choices'>,
  now: Moment,
): string | undefined => {
  if (!visit) return undefined
  const due = visitDueInWords(visit, now)
  const who = choices.includes('visit') ? '请' : `${visit.by}要`
  if (visit.dueAt <= now) return `${who}回访${requester.name}：${due}`
  // She has until then to answer on her phone; after that somebody rings.
  return visit.how === 'app'
    ? `在小程序里问${requester.name}了，${due}没答就打电话`
    : `${who}在 ${due}回访${requester.name}`
}

/** What her answers come to: what is not well asks for more. */
export const isWell = ({ outcome }: Pick<VisitMade, 'outcome'>): boolean =>
  outcome === 'satisfied' || outcome === 'unreachable'

/** What was found, as the reason for which it is opened again. */
export const foundInWords = ({ answers }: Pick<VisitMade, 'answers'>): string => {
  if (answers?.words) return answers.words.slice(0, 200)
  if (answers?.solved === 'partly') return '回访时说只解决了一部分'
  return answers?.solved === 'yes' ? '回访时说对服务不满意' : '回访时说没解决'
}

const ASKED: Record<VisitMade['how'], string> = { call: '打电话回访', door: '上门回访', app: '答了回访' }

export const visitedInWords = ({ by, how, outcome }: Extract<TicketEvent, { type: 'visited' }>): string => {
  if (outcome === 'unreachable') return `${by.name} ${VISIT_WAYS[how]}回访，没联系上`
  return `${by.name} ${ASKED[how]}：${VISIT_OUTCOMES[outcome]}`
}
