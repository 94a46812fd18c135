import type { Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'

export type Shelf = 'now' | 'next' | 'later' | 'done'

export const SHELVES: { shelf: Shelf; title: string }[] = [
  { shelf: 'now', title: '现在' },
  { shelf: 'next', title: '接下来' },
  { shelf: 'later', title: '等消息' },
  { shelf: 'done', title: '已完成' },
]

const shelfOf = ({ state, urgency, waiting }: TicketCard, now: Moment): Shelf => {
  switch (state) {
    case 'accepted':
    case 'enRoute':
    case 'onSite':
    case 'quoted':
      return 'now'
    case 'assigned':
      // Danger does not queue up behind what one is at.
      return urgency === 'emergency' ? 'now' : 'next'
    case 'waiting':
      // Its time has come: somebody was told to hear by now.
      return waiting !== undefined && waiting.until <= now ? 'next' : 'later'
    case 'finished':
    case 'confirmed':
    case 'rated':
    case 'closed':
    case 'cancelled':
    case 'merged':
      return 'done'
  }
  return state satisfies never
}

/** Two promises this close are kept in one walk. ms */
const ONE_WALK = 30 * 60_000
/** When somebody is expected, or has been promised something; who was promised nothing comes last. */
const dueOf = ({ slot, promisedAt }: TicketCard): number => {
  const due = slot?.from ?? promisedAt
  return due === undefined ? Number.MAX_SAFE_INTEGER : Math.floor(due / ONE_WALK)
}
const dangerOf = ({ urgency }: TicketCard): number => (urgency === 'emergency' ? 0 : 1)

/** 3号楼2单元501 before 3号楼10单元101: numbers as numbers. */
export const byPlace = (one: string, other: string): number => {
  const [parts, others] = [one, other].map((label) => label.match(/\d+|\D+/g) ?? [])
  for (let at = 0; parts && others && at < Math.max(parts.length, others.length); at += 1) {
    const [here, there] = [parts[at] ?? '', others[at] ?? '']
    if (here === there) continue
    const [number, otherNumber] = [Number(here), Number(there)]
    if (here !== '' && there !== '' && !Number.isNaN(number) && !Number.isNaN(otherNumber))
      return number - otherNumber
    return here < there ? -1 : 1
  }
  return 0
}

/** Danger first, then who was promised something sooner, then house by house; what is done as the list has it. */
export const onShelf = (jobs: TicketCard[], shelf: Shelf, now: Moment): TicketCard[] => {
  const here = jobs.filter((job) => shelfOf(job, now) === shelf)
  if (shelf === 'done') return here
  return [...here].sort(
    (one, other) =>
      dangerOf(one) - dangerOf(other) ||
      dueOf(one) - dueOf(other) ||
      byPlace(one.place.label, other.place.label),
  )
}
