import type { TicketCard, TicketState } from '@contract/ticket'

export type Shelf = 'now' | 'next' | 'done'

export const SHELVES: { shelf: Shelf; title: string }[] = [
  { shelf: 'now', title: '现在' },
  { shelf: 'next', title: '接下来' },
  { shelf: 'done', title: '已完成' },
]

const shelfOf = (state: TicketState): Shelf => {
  switch (state) {
    case 'accepted':
    case 'enRoute':
    case 'onSite':
      return 'now'
    case 'assigned':
      return 'next'
    case 'finished':
    case 'rated':
    case 'cancelled':
      return 'done'
  }
  return state satisfies never
}

/** Danger first; otherwise in the order of the list. */
export const onShelf = (jobs: TicketCard[], shelf: Shelf): TicketCard[] => {
  const here = jobs.filter(({ state }) => shelfOf(state) === shelf)
  if (shelf === 'done') return here
  const isEmergency = ({ urgency }: TicketCard) => urgency === 'emergency'
  return [...here.filter(isEmergency), ...here.filter((job) => !isEmergency(job))]
}
