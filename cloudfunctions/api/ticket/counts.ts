import type { TicketBox as Named } from '@contract/api'
import { mayOpenBox } from '@domain/access/policy'
import type { Handler } from '../../_kit/serve'
import type { Narrowing, TicketBox } from '../../_store/store'
import { boxOf } from './boxes'

/** So many or more: nobody reads a larger number on a tab. */
const MOST = 100
const BOXES: readonly Named[] = ['mine', 'following', 'household', 'jobs', 'guarded', 'zone']

export const counts: Handler<'ticket.counts'> = async ({ actor, now, store }) => {
  const asked: Record<string, { box: TicketBox; narrowing?: Narrowing }> = {}
  for (const box of BOXES) if (mayOpenBox(actor, box)) asked[box] = { box: boxOf(actor, box) }
  if (mayOpenBox(actor, 'zone')) {
    const box = boxOf(actor, 'zone')
    asked.overdue = { box, narrowing: { overdueAt: now } }
    asked.visits = { box, narrowing: { toVisit: true } }
  }
  const { mine = 0, following = 0, ...rest } = await store.tickets.counts(actor.communityId, asked, MOST)
  return { mine, following, ...rest }
}
