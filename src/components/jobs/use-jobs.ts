import { useEffect, useRef } from 'react'
import type { MemberId } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { isOpen } from '@/copy/states'
import { useAsDone, useKept } from '@/services/offline-queue'
import { bringAlong } from '@/services/seen-tickets'
import type { Pages } from '@/services/use-pages'
import { useTickets } from '@/services/use-tickets'

/** My jobs as they stand for who took the steps, told or not; those in hand come along to where there is no signal. */
export const useJobs = (as: MemberId) => {
  const told = useTickets(as, 'jobs')
  const { waiting, stuck } = useKept(as)
  const { card } = useAsDone(as)
  const { items, refresh } = told

  const inHand = (items ?? []).filter(({ state }) => isOpen(state))
  const news = inHand.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join()
  const latest = useRef({ inHand, refresh })
  useEffect(() => {
    latest.current = { inHand, refresh }
  })
  useEffect(() => {
    if (news !== '') void bringAlong(as, latest.current.inHand)
  }, [as, news])

  // Something kept here has been heard, or refused: the list is not what it was.
  const before = useRef(waiting.length)
  useEffect(() => {
    if (waiting.length < before.current) void latest.current.refresh()
    before.current = waiting.length
  }, [waiting.length])

  const pages: Pages<TicketCard> = { ...told, ...(items === undefined ? {} : { items: items.map(card) }) }
  return { pages, waiting, stuck }
}
