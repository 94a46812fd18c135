import type { Moment, NoticeId } from '@contract/ids'
import type { OutboxNotice } from '@contract/notice'
import { afterFailure, givenUp, heldUpBy, isDue } from '@domain/notice/outbox'
import { toInbox } from '@domain/notice/inbox'
import type { Outbox, OutboxHolder } from '../_store/store'
import { sayWhatIsWrong, type Misfit } from './alarm'
import { deliverToAll } from './deliver-to-all'
import { push } from './push'
import type { World } from './world'

/** Documents looked at in one sweep. */
const BATCH = 20
/** A courier that dies with a document in hand gives it free after this, ms. Longer than the function may run. */
const LEASE = 90_000
/** No new batch is begun after this, ms; the function's own time-out is 60 s. */
const SHIFT = 40_000

export interface Figures {
  documents: number
  delivered: number
  failed: number
}

/** Delivers everything due, batch after batch, each document by one courier only. */
export const deliverDue = async (world: World): Promise<Figures> => {
  const began = world.now()
  const figures: Figures = { documents: 0, delivered: 0, failed: 0 }
  for (const outbox of Object.values(world.store.outboxes)) await empty(world, outbox, began + SHIFT, figures)
  return figures
}

const empty = async (world: World, outbox: Outbox, end: Moment, figures: Figures): Promise<void> => {
  const { now } = world
  while (now() < end) {
    const holders = await outbox.due(now(), BATCH)
    let taken = 0
    for (const holder of holders) {
      // A command has just added something to what another courier has in hand: that one will see it.
      if ((holder.outboxLease ?? 0) > now()) continue
      const leased = await outbox.lease(holder, now() + LEASE)
      if (!leased) continue
      taken += 1
      const { delivered, failed } = await deliverFrom(world, outbox, leased)
      figures.documents += 1
      figures.delivered += delivered
      figures.failed += failed
    }
    // What was added to a document while it was in hand is due when it is put down: one more look.
    if (taken === 0) break
  }
}

/** What has become of a notice. `later`: as it is now, it waits in the outbox. */
type Fate = 'delivered' | OutboxNotice

const deliverFrom = async (
  world: World,
  outbox: Outbox,
  holder: OutboxHolder,
): Promise<Omit<Figures, 'documents'>> => {
  const { store, now } = world
  const due = holder.outbox.filter((notice) => isDue(notice, now()))
  // The inbox has it at once, whatever becomes of the message.
  for (const notice of due) if (isFresh(notice)) await store.inbox.deliver(toInbox(notice))
  const fates = new Map<NoticeId, Fate>()
  const misfits: Misfit[] = []
  for (const notice of due) {
    const fate = await fateOf(world, outbox, holder, notice, fates)
    if (fate === 'lost') break
    fates.set(notice.id, fate)
    if (fate !== 'delivered' && fate.failure === 'template' && fate.push)
      misfits.push({ communityId: fate.communityId, template: fate.push.template })
  }
  await outbox.settle(holder, (notices) =>
    notices.flatMap((notice) => {
      const fate = fates.get(notice.id) ?? notice
      return fate === 'delivered' ? [] : [fate]
    }),
  )
  await sayWhatIsWrong(store, misfits, now())
  const delivered = [...fates.values()].filter((fate) => fate === 'delivered').length
  return { delivered, failed: fates.size - delivered }
}

/** Seen for the first time; a letter to many has its inboxes filled as it is walked. */
const isFresh = ({ attempts, sending, audience }: OutboxNotice): boolean =>
  attempts === 0 && sending === undefined && audience === undefined

const fateOf = async (
  world: World,
  outbox: Outbox,
  holder: OutboxHolder,
  notice: OutboxNotice,
  fates: ReadonlyMap<NoticeId, Fate>,
): Promise<Fate | 'lost'> => {
  const { now } = world
  if (notice.audience) {
    await deliverToAll(world, notice)
    return 'delivered'
  }
  // A courier that died has perhaps sent it.
  if (notice.sending !== undefined && notice.mayRepeat !== true) return givenUp(notice, 'unknown')
  const asItIs = holder.outbox.flatMap((each) => {
    const fate = fates.get(each.id) ?? each
    return fate === 'delivered' ? [] : [fate]
  })
  const ahead = heldUpBy(asItIs, notice)
  if (ahead) return { ...notice, dueAt: Math.max(ahead.dueAt, notice.dueAt) }
  const outcome = await push(world, notice, () => outbox.mark(holder, notice.id, now()))
  if (typeof outcome === 'object') return { ...notice, dueAt: outcome.keptUntil }
  switch (outcome) {
    case 'done':
      return 'delivered'
    case 'lost':
      return 'lost'
    case 'wrong':
      return givenUp(notice, 'template')
    case 'unreachable':
      return afterFailure(notice, now())
  }
  return outcome satisfies never
}
