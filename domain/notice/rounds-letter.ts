import { BLOCKS, STOP_STATES } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Letter } from '@contract/notice'
import type { Round, Stop } from '@contract/round'
import type { DutyMap, Staff } from '@contract/zone'
import { calendarDay } from '@domain/time/calendar'
import { zonesOf } from '@domain/zone/staff'
import { letterOf, readersOf } from './letter'
import { ROUNDS_PAGE } from './pages'
import { templateFields } from './template-fields'

const DAY = 24 * 60 * 60_000
/** Named in one letter; the page has all of them. */
const MOST = 20

type Missed = { round: Round; stop: Stop }

/** What was not done though its window closed within the last day: missed, not possible, or not accepted. */
export const missedBefore = (rounds: readonly Round[], at: Moment): Missed[] =>
  rounds
    .flatMap((round) => round.stops.map((stop) => ({ round, stop })))
    .filter(
      ({ stop: { state, to } }) =>
        ['missed', 'blocked', 'rejected'].includes(state) && at - DAY < to && to <= at,
    )

const reasonOf = ({ state, log }: Stop): string =>
  state === 'blocked'
    ? `${STOP_STATES.blocked}：${log?.words ?? BLOCKS[log?.block ?? 'other']}`
    : STOP_STATES[state]

const wordsOf = (missed: readonly Missed[]): string => {
  const zones = [...new Set(missed.slice(0, MOST).map(({ round }) => round.zoneName))]
  const sentences = zones.map((zone) => {
    const here = missed.slice(0, MOST).filter(({ round }) => round.zoneName === zone)
    const places = here.map(({ stop }) => `${stop.name}（${stop.holder.name}，${reasonOf(stop)}）`)
    return `${zone}：${places.join('、')}`
  })
  return `${sentences.join('；')}${missed.length > MOST ? `，一共 ${missed.length} 处` : ''}。`
}

/** The morning after: to managers all of it, to stewards what lies in their zones. Nothing missed: no letter. */
export const roundsLetterOf = (map: DutyMap, rounds: readonly Round[], at: Moment): Letter | undefined => {
  const missed = missedBefore(rounds, at)
  const concerns = ({ memberId, role }: Staff): Missed[] => {
    if (role === 'manager') return missed
    const zones = zonesOf(map, { _id: memberId, role }, at).map(({ id }) => id)
    return missed.filter(({ round }) => zones.includes(round.zoneId))
  }
  const told = [...readersOf(map, 'manager'), ...readersOf(map, 'steward')].flatMap((reader) => {
    const theirs = concerns(reader)
    if (theirs.length === 0) return []
    const { memberId, openid } = reader
    const title = `昨天有 ${theirs.length} 处没做到`
    const body = wordsOf(theirs)
    return [
      {
        memberId,
        openid,
        title,
        body,
        opens: 'rounds' as const,
        push: {
          template: 'digest' as const,
          page: `${ROUNDS_PAGE}?as=${memberId}`,
          data: templateFields('digest', { what: title, tip: body, at }),
        },
      },
    ]
  })
  return letterOf(`missed:${map._id}:${calendarDay(at)}`, map._id, at, told)
}
