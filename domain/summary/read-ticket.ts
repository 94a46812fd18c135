import type { Moment } from '@contract/ids'
import { FORGOTTEN, type TicketEvent } from '@contract/ticket'
import type { Facts, Reported, Window } from './facts'
import { promiseFactsOf } from './promise-facts'
import { quoted } from './quoted'
import { standingAt, whyOpen } from './standing'
import { foundBy } from './visit-facts'
import { roundsOf, verdictsOf, workOf } from './work-facts'

/** Undefined: nothing. */
export const factsOf = (ticket: Reported, window: Window): Facts | undefined => {
  const { _id: id, what, kind, icon, nature, place, createdAt, requester } = ticket
  const isIn = (at: Moment): boolean => at >= window.from && at < window.to
  const timeline = ticket.timeline.filter((event) => heard(event) < window.madeAt)
  const rounds = roundsOf(timeline)
  const standing = standingAt(timeline, window.to)
  const asked = isIn(createdAt)
  const facts: Facts = {
    id,
    what,
    kind,
    icon,
    nature,
    near: place.near,
    placeId: place.nearIds[0] ?? place.id,
    zoneId: place.zoneId,
    createdAt,
    // Who had their data deleted complains no more.
    askerKey: requester.name === FORGOTTEN ? undefined : requester.memberId,
    asked,
    praise: asked && nature === 'praise' ? quoted(ticket.note, ticket) : undefined,
    work: workOf(rounds, requester.openid !== '', isIn),
    verdicts: verdictsOf(rounds, ticket, isIn),
    open: standing.open ? { why: whyOpen(standing) } : undefined,
    promises: promiseFactsOf(ticket, timeline, window),
    reopened: timeline.filter(({ type, at }) => type === 'reopened' && isIn(at)).length,
    findings: foundBy(timeline, ticket, isIn),
    late: lateIn(timeline, window),
  }
  return saysSomething(facts) ? facts : undefined
}

/** When it reached us. */
const heard = ({ at, heardAt }: TicketEvent): Moment => heardAt ?? at

/** Where there was no summary before, nothing is late. */
const lateIn = (timeline: readonly TicketEvent[], { from, lastMadeAt }: Window): Facts['late'] => {
  if (lastMadeAt === undefined) return { steps: 0, verdicts: 0 }
  const isNews = (event: TicketEvent): boolean => heard(event) >= lastMadeAt
  let ratedAt: Moment | undefined
  let verdicts = 0
  for (const event of timeline) {
    if (event.type === 'rated') ratedAt = event.at
    if (event.type === 'rerated' && isNews(event) && ratedAt !== undefined && ratedAt < from) verdicts += 1
  }
  return { steps: timeline.filter((event) => event.at < from && isNews(event)).length, verdicts }
}

const saysSomething = ({ asked, work, verdicts, open, promises, reopened, findings, late }: Facts): boolean =>
  asked ||
  open !== undefined ||
  work.length + verdicts.length + reopened + findings.length + late.steps + late.verdicts > 0 ||
  promises.kept + promises.broken.length + promises.response.length + promises.onSite.length > 0
