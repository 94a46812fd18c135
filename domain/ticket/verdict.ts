import { refuse, type Refusal } from '@contract/errors'
import type { Nature } from '@contract/catalogue'
import type { Tag, Verdict } from '@contract/feedback'
import type { MemberId, Moment } from '@contract/ids'
import type { Ticket, TicketEvent } from '@contract/ticket'
import type { Actor } from '@domain/access/policy'

const DAY = 24 * 60 * 60_000
/** After finishing; after fourteen days nobody remembers how it was. ms */
const RATE_WITHIN = 14 * DAY
/** After rating, and once. ms */
const CHANGE_WITHIN = DAY
/** Verdicts remembered of one ticket; older rounds fall off. */
const MOST = 10

interface TagSet {
  good: readonly Tag[]
  bad: readonly Tag[]
}
const OF_WORDS: TagSet = {
  good: ['quick', 'heard', 'explained', 'solved'],
  bad: ['unsolved', 'slow', 'evasive', 'unexplained', 'rude'],
}
const OF_NATURE: Record<Nature, TagSet> = {
  repair: {
    good: ['onTime', 'skilled', 'explained', 'tidy', 'polite'],
    bad: ['notFixed', 'late', 'unexplained', 'messy', 'rude'],
  },
  complaint: OF_WORDS,
  question: OF_WORDS,
  suggestion: OF_WORDS,
  praise: { good: ['quick', 'heard'], bad: ['slow'] },
}
/** Where the work is of another sort than a repair. */
const OF_ICON: Partial<Record<Ticket['icon'], TagSet>> = {
  cleaning: { good: ['onTime', 'tidy', 'polite', 'quick'], bad: ['unsolved', 'late', 'messy', 'rude'] },
  noise: OF_WORDS,
  security: OF_WORDS,
}

/** What may be said of such work besides the stars. What costs nothing cannot be dear. */
export const tagsFor = ({
  nature,
  icon,
  fees,
}: Pick<Ticket, 'nature' | 'icon' | 'fees'>): { good: Tag[]; bad: Tag[] } => {
  const { good, bad } = (nature === 'repair' ? OF_ICON[icon] : undefined) ?? OF_NATURE[nature]
  return { good: [...good], bad: [...bad, ...(fees ? (['costly'] as const) : [])] }
}

const NOT_DONE: readonly Tag[] = ['notFixed', 'unsolved']
export const saysNotDone = ({ tags = [] }: { tags?: readonly Tag[] | undefined }): boolean =>
  tags.some((tag) => NOT_DONE.includes(tag))
/** Somebody has to ask her today: one or two stars, or it is not mended. */
export const isLow = (verdict: { stars: number; tags?: readonly Tag[] | undefined }): boolean =>
  verdict.stars <= 2 || saysNotDone(verdict)

/** Why it cannot be rated at this moment, or changed; the table says by whom. Only who gave it changes it. */
export const whyNotRated = (
  { finish, rating }: Ticket,
  command: 'rate' | 'rerate',
  actor: Actor,
  now: Moment,
): 'TOO_LATE_TO_RATE' | 'VERDICT_STANDS' | 'NOT_ALLOWED' | undefined => {
  if (command === 'rate') return now - (finish?.at ?? 0) > RATE_WITHIN ? 'TOO_LATE_TO_RATE' : undefined
  if (rating?.by !== actor._id) return 'NOT_ALLOWED'
  return rating.changedAt !== undefined || now - rating.at > CHANGE_WITHIN ? 'VERDICT_STANDS' : undefined
}

export interface Judged {
  stars: number
  tags?: Tag[] | undefined
  words?: string | undefined
  anonymous?: boolean | undefined
}

/** What the event says of it; tags that belong to other work are nothing a screen offers. */
export const judged = (
  ticket: Ticket,
  { stars, tags = [], words, anonymous }: Judged,
): Pick<Extract<TicketEvent, { type: 'rated' }>, 'stars' | 'tags' | 'words' | 'anonymous'> | Refusal => {
  const { good, bad } = tagsFor(ticket)
  if (!tags.every((tag) => good.includes(tag) || bad.includes(tag))) return refuse('BAD_INPUT')
  return {
    stars,
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
    ...(words === undefined ? {} : { words }),
    ...(anonymous ? { anonymous } : {}),
  }
}

/** The ticket's verdict after it was given, changed, or answered. */
export const ratingAfter = (
  ticket: Ticket,
  event: Extract<TicketEvent, { type: 'rated' | 'rerated' }>,
): Pick<Ticket, 'rating' | 'verdicts'> => {
  const { stars, tags = [], words, anonymous = false, at, by } = event
  const said = { stars, tags, anonymous, by: by.id, ...(words === undefined ? {} : { words }) }
  const { verdicts = [], rating } = ticket
  if (event.type === 'rerated' && rating) {
    const { reply } = rating
    return {
      rating: { ...said, at: rating.at, changedAt: at, ...(reply ? { reply } : {}) },
      verdicts: verdicts.map((each, index) => (index === verdicts.length - 1 ? { ...each, stars } : each)),
    }
  }
  return {
    rating: { ...said, at },
    verdicts: [...verdicts, { of: whoFinished(ticket), stars, at }].slice(-MOST),
  }
}

/** Whose work the newest verdict is about. */
export const whoFinished = ({ timeline, assignee }: Pick<Ticket, 'timeline' | 'assignee'>): MemberId => {
  const finished = timeline.filter(({ type }) => type === 'finished')
  return finished[finished.length - 1]?.by.id ?? assignee.memberId
}

/** Whoever is judged without a name is not shown it. Who answers for the zone is, or nobody could make it good. */
export const mayReadVerdict = (ticket: Ticket, actor: Actor): boolean =>
  ticket.rating?.anonymous !== true ||
  actor.role === 'resident' ||
  actor.role === 'steward' ||
  actor.role === 'manager'

export const verdictView = (rating: NonNullable<Ticket['rating']>): Verdict => {
  const { by: _, reply, ...said } = rating
  return {
    ...said,
    ...(reply ? { reply: { words: reply.words, by: reply.name, at: reply.at } } : {}),
  }
}
