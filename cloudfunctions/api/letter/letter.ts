import { refuse } from '@contract/errors'
import { deadLettersOf } from '@domain/notice/dead-letters'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const dead: Handler<'letter.dead'> = async ({ input, actor, store }) => {
  const { items, next } = await store.tickets.undelivered(actor.communityId, PAGE, input.cursor)
  return { items: items.flatMap(deadLettersOf), ...(next === undefined ? {} : { next }) }
}

/** It goes out again as if for the first time; who taps twice, or after another, finds it gone. */
export const resend: Handler<'letter.resend'> = async ({ input, actor, now, store }) => {
  const ticket = await store.tickets.get(input.ticketId)
  if (ticket?.communityId !== actor.communityId) return refuse('NOT_FOUND')
  return (await store.outboxes.tickets.revive(input.ticketId, input.id, now))
    ? { done: true }
    : refuse('LETTER_GONE')
}
