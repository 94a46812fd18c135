import { refuse } from '@contract/errors'
import { mayOpenBox, partsOf } from '@domain/access/policy'
import { idFrom } from '../../_kit/ids'
import { narrowingOf } from '../../_kit/narrowing'
import type { Handler } from '../../_kit/serve'
import { boxOf } from './boxes'
import { PAGE } from './list'

/** What a phone asks every few seconds while somebody looks: a mark that is another when the answer would be. */
export const changed: Handler<'ticket.changed'> = async ({ input, actor, now, store }) => {
  const { of } = input
  if ('id' in of) {
    const seen = await store.tickets.seen(actor.communityId, of.id, actor._id)
    if (!seen || partsOf(seen.ticket, actor, seen.following.follows).length === 0) return refuse('NOT_FOUND')
    return { mark: `${seen.ticket.rev}.${seen.following.followers}` }
  }
  if (!mayOpenBox(actor, of.box)) return refuse('NOT_ALLOWED')
  const revs = await store.tickets.revs(boxOf(actor, of.box), PAGE, narrowingOf(of.filter, now))
  return { mark: idFrom('', ...revs) }
}
