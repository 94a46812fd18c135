import type { Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'

export type Shelf = 'now' | 'next' | 'later' | 'done'

export const SHELVES: { shelf: Shelf; title: string }[] = [
  { shelf: 'now', title: '现在' },
  { shelf: 'next', title: '接下来' },
  { shelf: 'later', title: '等消息' },
  { shelf: 'done', title: '已完成' },
]

const shelfOf = ({ state, waiting }: TicketCard, now: Moment): Shelf => {
  switch (state) {
    case 'accepted':
    case 'enRoute':
    case 'onSite':
      return 'now'
    case 'assigned':
      return 'next'
    case 'waiting':
      // Its time has come: somebody was told to hear by now.
      return waiting !== undefined && waiting.until <= now ? 'next' : 'later'
    case 'finished':
    case 'rated':
    case 'cancelled':
      return 'done'
  }
  return state satisfies never
}

/** Danger first; otherwise in the order of the list. */
export const onShelf = (jobs: TicketCard[], shelf: Shelf, now: Moment): TicketCard[] => {
  const here = jobs.filter((job) => shelfOf(job, now) === shelf)
  if (shelf === 'done') return here
  const isEmergency = ({ urgency }: TicketCard) => urgency === 'emergency'
  return [...here.filter(isEmergency), ...here.filter((job) => !isEmergency(job))]
}
