import { refuse, type Refusal } from '@contract/errors'
import type { MemberId, Moment, RequestId } from '@contract/ids'
import type { Report, ReportReason, Thread } from '@contract/post'
import { inPlace, nameOf, queued, tell, type InQuestion } from './in-question'
import { scheduled } from './schedule'

/** So many neighbours who report it hide it until somebody has looked. */
export const HIDDEN_BY = 3
/** More say nothing new. */
const MOST_REPORTS = 50

export interface Reporting {
  by: MemberId
  reason: ReportReason
  words?: string | undefined
  requestId: RequestId
}

/** Whoever judged it last has seen the reports before. */
export const freshReports = ({ reports, acts }: Pick<InQuestion, 'reports' | 'acts'>): Report[] => {
  const judgedAt = acts.filter(({ act }) => act === 'publish' || act === 'restore').at(-1)?.at
  return judgedAt === undefined ? reports : reports.filter(({ at }) => at > judgedAt)
}

/** Once by each; somebody looks at it, and from the third on nobody else sees it until then. */
export const report = <T extends InQuestion>(thing: T, reporting: Reporting, now: Moment): T | Refusal => {
  const before = heardBefore(thing, reporting)
  if (before !== 'new') return before === 'again' ? thing : refuse('REPORTED_ALREADY')
  if (thing.state !== 'public' && thing.state !== 'hidden') return refuse('NOT_FOUND')
  if (thing.author.memberId === reporting.by) return refuse('NOT_ALLOWED')
  if (thing.reports.length >= MOST_REPORTS) return thing
  const reports = [...thing.reports, reportOf(reporting, now)]
  const after = queued({ ...thing, reports, updatedAt: now }, now)
  if (thing.state === 'hidden' || freshReports(after).length < HIDDEN_BY) return scheduled(after, now)
  const words = {
    title: `${nameOf(thing)}先收起来了`,
    body: '有几位邻居反映了问题，物业看过之后会告诉您结果。没有问题的话，会原样恢复。',
  }
  return scheduled(
    tell(inPlace({ ...after, state: 'hidden' }), thing.author, `hidden-${reports.length}`, words, now),
    now,
  )
}

/** By one of the two, about the other: what was said is shown to who has to judge it. */
export const reportThread = (thread: Thread, reporting: Reporting, now: Moment): Thread | Refusal => {
  if (!thread.memberIds.includes(reporting.by)) return refuse('NOT_FOUND')
  const before = heardBefore(thread, reporting)
  if (before !== 'new') return before === 'again' ? thread : refuse('REPORTED_ALREADY')
  const reports = [...thread.reports, reportOf(reporting, now)]
  return scheduled(queued({ ...thread, reports, updatedAt: now }, now), now)
}

const heardBefore = ({ reports }: { reports: readonly Report[] }, { by, requestId }: Reporting) => {
  const earlier = reports.find((each) => each.by === by)
  if (!earlier) return 'new'
  return earlier.requestId === requestId ? 'again' : 'already'
}

const reportOf = ({ by, reason, words, requestId }: Reporting, at: Moment): Report => ({
  by,
  reason,
  ...(words === undefined ? {} : { words }),
  at,
  requestId,
})
