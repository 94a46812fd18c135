import type { Moment, NoticeId } from '@contract/ids'
import type { OutboxNotice } from '@contract/notice'
import { afterFailure, givenUp, heldUpBy, isDue, overtakenBy } from '@domain/notice/outbox'
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
      figures.documents += 1
      try {
        const { delivered, failed } = await deliverFrom(world, outbox, leased)
        figures.delivered += delivered
        figures.failed += failed
      } catch (error) {
        // One document that cannot be told must not keep the others waiting; its lease runs out.
        world.complain(error)
      }
    }
    // What was added to a document while it was in hand is due when it is put down: one more look.
    if (taken === 0) break
  }
}

/** What has become of a notice: told, or as it is now, waiting in the outbox. */
type Fate = 'delivered' | OutboxNotice
/** What one courier has done with one document so far. */
interface Hand {
  outbox: Outbox
  holder: OutboxHolder
  fates: Map<NoticeId, Fate>
  /** Gone out since the last mark was written. */
  sent: NoticeId[]
}

const deliverFrom = async (
  world: World,
  outbox: Outbox,
  holder: OutboxHolder,
): Promise<Omit<Figures, 'documents'>> => {
  const { store, now } = world
  const due = holder.outbox.filter((notice) => isDue(notice, now()))
  // The inbox has it at once, whatever becomes of the message.
  for (const notice of due) if (isFresh(notice)) await store.inbox.deliver(toInbox(notice))
  const hand: Hand = { outbox, holder, fates: new Map(), sent: [] }
  for (const notice of due) {
    const fate = await fateOf(world, hand, notice)
    if (fate === 'lost') break
    hand.fates.set(notice.id, fate)
  }
  const fates = [...hand.fates.values()]
  await sayWhatIsWrong(store, fates.flatMap(misfitOf), now())
  await outbox.settle(holder, (notices) => remaining(notices, hand.fates))
  const delivered = fates.filter((fate) => fate === 'delivered').length
  return { delivered, failed: fates.length - delivered }
}

const remaining = (notices: readonly OutboxNotice[], fates: ReadonlyMap<NoticeId, Fate>): OutboxNotice[] =>
  notices.flatMap((notice) => {
    const fate = fates.get(notice.id) ?? notice
    return fate === 'delivered' ? [] : [fate]
  })

const misfitOf = (fate: Fate): Misfit[] =>
  fate !== 'delivered' && fate.failure === 'template' && fate.push
    ? [{ communityId: fate.communityId, template: fate.push.template }]
    : []

/** Seen for the first time; a letter to many has its inboxes filled as it is walked. */
const isFresh = ({ attempts, sending, audience }: OutboxNotice): boolean =>
  attempts === 0 && sending === undefined && audience === undefined

const fateOf = async (world: World, hand: Hand, notice: OutboxNotice): Promise<Fate | 'lost'> => {
  const { now } = world
  const { outbox, holder, fates, sent } = hand
  if (notice.sent) return 'delivered'
  if (notice.audience) return deliverToAll(world, notice)
  // A courier that died has perhaps sent it.
  if (notice.sending !== undefined && notice.mayRepeat !== true) return givenUp(notice, 'unknown')
  const asItIs = remaining(holder.outbox, fates)
  const ahead = heldUpBy(asItIs, notice)
  if (ahead) return { ...notice, dueAt: Math.max(ahead.dueAt, notice.dueAt) }
  const outcome = await push(world, notice, () => outbox.mark(holder, notice.id, now(), sent.splice(0)))
  if (typeof outcome === 'object') return { ...notice, dueAt: outcome.keptUntil }
  switch (outcome) {
    case 'sent':
      sent.push(notice.id)
      // What was kept for the morning is overtaken: she knows more now than it would say.
      for (const { id } of overtakenBy(asItIs, notice, now())) fates.set(id, 'delivered')
      return 'delivered'
    case 'done':
      return 'delivered'
    case 'lost':
      return 'lost'
    case 'wrong':
      return givenUp(notice, 'template')
    case 'unreachable':
      return afterFailure(notice, now())
    case 'unknown':
      return notice.mayRepeat ? afterFailure(notice, now()) : givenUp(notice, 'unknown')
  }
  return outcome satisfies never
}
