import { isRefusal, refuse } from '@contract/errors'
import { comeBack, mayTakeIn, mergeAway, takeIn } from '@domain/ticket/merge'
import { answerFor } from '@domain/ticket/views'
import type { Handler } from '../../_kit/serve'

/** Two tickets, in the order that `domain/ticket/merge` says; the clock finishes what breaks off here. */
export const merge: Handler<'ticket.merge'> = async ({ input, actor, now, store }) => {
  const { id, into: intoId, requestId } = input
  const both = await store.tickets.several([id, intoId])
  const going = both.find(({ _id }) => _id === id)
  const into = both.find(({ _id }) => _id === intoId)
  if (!going) return refuse('NOT_FOUND')
  // The same tap again goes on where it broke off.
  const isAgain = going.mergedInto?.id === intoId
  const unfit = isAgain ? undefined : mayTakeIn(into, going, actor)
  if (unfit) return unfit
  if (!into) return refuse('NOT_FOUND')

  const gone = await store.tickets.change(
    id,
    (current) => mergeAway(current, into, requestId, actor, now),
    going,
  )
  if (isRefusal(gone)) return gone
  const by = { id: actor._id, name: actor.name, role: actor.role }
  const taken = await store.tickets.change(intoId, (current) => takeIn(current, gone, by, now), into)
  if (!isRefusal(taken)) return answerFor(gone, actor, now)
  // Called off at that very moment: what went there must not vanish with it.
  await store.tickets.change(id, (current) => comeBack(current, by, now), gone)
  return refuse('CANNOT_MERGE')
}
