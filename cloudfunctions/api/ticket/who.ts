import { refuse } from '@contract/errors'
import { partsOf } from '@domain/access/policy'
import { staffCard } from '@domain/people/staff-card'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import type { Handler } from '../../_kit/serve'

const YEAR = 365 * 24 * 60 * 60_000

/** Who has it, for who has to do with it. What was said today is not in the stars yet: one could tell who said it. */
export const who: Handler<'ticket.who'> = async ({ input, actor, now, store }) => {
  const ticket = await store.tickets.get(input.id)
  // Followers see that somebody is at it by the ticket itself.
  if (!ticket || partsOf(ticket, actor).length === 0) return refuse('NOT_FOUND')
  const until = dayBegins(calendarDay(now))
  const found = await store.members.judged(actor.communityId, ticket.assignee.memberId, until - YEAR, until)
  return found ? staffCard(found.member, found, now) : refuse('NOT_FOUND')
}
