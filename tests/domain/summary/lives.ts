import { isRefusal } from '@contract/errors'
import { CAUSES, TAGS } from '@contract/glossary'
import type { Cause, Tag } from '@contract/feedback'
import type { KindId, Moment, RequestId, TicketId } from '@contract/ids'
import type { Ticket, TicketChoice, TicketCommand } from '@contract/ticket'
import type { PlaceInput } from '@contract/ticket-fields'
import type { Actor } from '@domain/access/policy'
import { closeQuiet } from '@domain/ticket/close'
import { lapse } from '@domain/ticket/clocks'
import { forgetIn } from '@domain/ticket/hand-over'
import { choicesFor } from '@domain/ticket/lifecycle'
import { perform } from '@domain/ticket/perform'
import { announce, log, submit } from '@domain/ticket/submit'
import { members } from '../../../scripts/seed/green-lake'
import { community, desk, MINUTE, person } from '../given'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Random requests that live as the rules let them, each at whole minutes: told of late, opened again, judged, asked about. */
export interface Life {
  /** As it was from each moment on, in order. */
  was: { at: Moment; ticket: Ticket }[]
}
/** As everybody knew it just before a moment. */
export const asOf = ({ was }: Life, at: Moment): Ticket | undefined =>
  [...was].reverse().find((each) => each.at < at)?.ticket

/** A number from 0 up to `below`; the same seed gives the same numbers. */
export type Dice = (below: number) => number
export const diceOf = (seed: number): Dice => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
const oneOf = <T>(dice: Dice, all: readonly T[]): T => {
  const found = all[dice(all.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

const RESIDENTS = members.filter(({ role }) => role === 'resident').slice(0, 12)
const STAFF = members.filter(({ role }) => role !== 'resident')
const actor = ({ _id }: { _id: string }): Actor => person(_id.slice(2))
const KINDS = [
  'leak',
  'leak',
  'lift',
  'lift',
  'light',
  'drain',
  'noise',
  'complaint',
  'complaint',
  'praise',
  'question',
]
const WORDS = ['很快', '没修好，又漏了', '打 13812345678 找我', '师傅讲得清楚，收拾得干净', '3-2-501 还在漏']

export const lives = (dice: Dice, count: number, from: Moment, to: Moment): Life[] =>
  Array.from({ length: count }, (_, at) =>
    live(dice, `t-${at}`, from + dice((to - from) / MINUTE) * MINUTE, to),
  )

const begin = (dice: Dice, id: string, at: Moment): Ticket | undefined => {
  const who = oneOf(dice, RESIDENTS)
  const said = { id: id as TicketId, requestId: `${id}-0` as RequestId, kind: oneOf<KindId>(dice, KINDS) }
  const words = dice(3) === 0 ? oneOf(dice, WORDS) : `${who.name}在${who.houses[0]?.label ?? ''}说：很好`
  const spot = oneOf(dice, community.spots)
  const house = who.houses[0]
  const place: PlaceInput = dice(3) === 0 || !house ? { spotId: spot.id } : { houseId: house.id }
  const slot = dice(6) === 0 ? { slot: { from: at + DAY, to: at + DAY + 2 * HOUR } } : {}
  const made =
    dice(12) === 0
      ? announce(
          community,
          new Map(),
          { ...said, buildingIds: community.buildings.slice(1, 3).map((each) => each.id), text: '停水' },
          person('chen'),
          at,
        )
      : dice(8) === 0
        ? log(
            community,
            new Map(),
            { ...said, note: words, place, via: 'phone' },
            { openid: '', name: who.name, phone: who.phone, houses: who.houses },
            person('zhou'),
            at,
          )
        : submit(community, new Map(), { ...said, note: words, place, ...slot }, actor(who), at)
  return isRefusal(made) ? undefined : made
}

/** Until the next thing is done: minutes, hours, days. */
const GAPS = [3, 7, 25, 90, 5 * 60, 20 * 60, 40 * 60, 4 * 24 * 60]

const live = (dice: Dice, id: string, born: Moment, end: Moment): Life => {
  const first = begin(dice, id, born)
  if (!first) return { was: [] }
  const was = [{ at: born, ticket: first }]
  let ticket = first
  let now = born
  const becomes = (next: Ticket, at: Moment): void => {
    if (next !== ticket) was.push({ at, ticket: next })
    ticket = next
  }
  for (let step = 1; step < 40; step += 1) {
    const then = now + oneOf(dice, GAPS) * MINUTE
    for (let due = strikesAt(ticket); due !== undefined && due <= then;) {
      const at = Math.max(due, now)
      becomes(closeQuiet(lapse(ticket, community, at), at), at)
      const next = strikesAt(ticket)
      due = next === due ? undefined : next
    }
    if (then >= end) break
    now = then
    becomes(next(dice, ticket, `${id}-${step}` as RequestId, now), now)
    if (dice(150) === 0) becomes(forgetIn(ticket, ticket.requester.memberId), now)
  }
  return { was }
}

/** The clock strikes on the minute. */
const strikesAt = ({ dueAt, closeAt }: Ticket): Moment | undefined => {
  const due = [dueAt, closeAt].flatMap((at) => at ?? [])
  return due.length === 0 ? undefined : Math.ceil(Math.min(...due) / MINUTE) * MINUTE
}

/** What moves it is done more often than what is only said. */
const SELDOM: readonly TicketChoice[] = [
  'comment',
  'urge',
  'cancel',
  'decline',
  'transfer',
  'takeOver',
  'reclassify',
  'wait',
  'confirm',
  'reply',
]
const NEVER: readonly TicketChoice[] = ['merge', 'entrust', 'quote', 'agree', 'sign', 'refuse']

const next = (dice: Dice, ticket: Ticket, tap: RequestId, now: Moment): Ticket => {
  const asker = members.find(({ _id }) => _id === ticket.requester.memberId)
  const people = [...(asker ? [asker] : []), ...STAFF].map(actor)
  const offered = people.flatMap((who) =>
    choicesFor(ticket, who, now)
      .filter((choice) => !NEVER.includes(choice))
      .map((choice) => ({ who, choice })),
  )
  const moving = offered.filter(({ choice }) => !SELDOM.includes(choice))
  const from = moving.length > 0 && dice(6) > 0 ? moving : offered
  if (from.length === 0) return ticket
  const wanted = oneOf(dice, [...new Set(from.map(({ choice }) => choice))])
  const { who, choice } = oneOf(
    dice,
    from.filter((each) => each.choice === wanted),
  )
  const done = perform(ticket, commandOf(dice, choice, now), tap, who, now, desk)
  return isRefusal(done) ? ticket : done
}

const commandOf = (dice: Dice, type: TicketChoice, now: Moment): TicketCommand => {
  const late = dice(4) === 0 ? { doneAt: now - dice(30 * 60) * MINUTE } : {}
  const reason = '因为'
  switch (type) {
    case 'accept':
    case 'arrive':
    case 'resume':
      return { type, ...late }
    case 'depart':
      return { type, etaMinutes: 10, ...late }
    case 'finish':
      return { type, note: '好了', photos: [], cause: oneOf(dice, Object.keys(CAUSES)) as Cause, ...late }
    case 'wait':
      return { type, for: 'parts', until: now + (1 + dice(9)) * DAY, ...late }
    case 'answer':
      return { type, problem: '吵', plan: '去说', finishBy: now + 2 * DAY }
    case 'cancel':
    case 'decline':
    case 'reopen':
      return { type, reason }
    case 'transfer':
      return { type, to: person(oneOf(dice, ['wang', 'li', 'zhang']))._id, reason }
    case 'reclassify':
      return { type, kind: oneOf(dice, ['light', 'noise', 'lift']), reason }
    case 'comment':
      return { type, words: '说一声', internal: dice(2) === 0 }
    case 'rate':
    case 'rerate':
      return {
        type,
        stars: 1 + dice(5),
        tags: dice(3) === 0 ? [oneOf(dice, Object.keys(TAGS)) as Tag] : [],
        ...(dice(2) === 0 ? { words: oneOf(dice, WORDS) } : {}),
        anonymous: dice(3) === 0,
      }
    case 'reply':
      return { type, words: '谢谢' }
    case 'visit':
      return dice(2) === 0
        ? { type, how: 'call' }
        : {
            type,
            how: 'call',
            answers: {
              solved: oneOf(dice, ['yes', 'partly', 'no'] as const),
              service: oneOf(dice, ['good', 'fair', 'poor'] as const),
              words: oneOf(dice, WORDS),
            },
          }
    case 'takeOver':
    case 'confirm':
    case 'urge':
      return { type }
    case 'quote':
    case 'agree':
    case 'sign':
    case 'refuse':
    case 'merge':
    case 'entrust':
      throw new Error(`${type} is another test's`)
  }
  return type satisfies never
}
