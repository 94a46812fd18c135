import type { Moment, NoticeId } from '@contract/ids'
import type { OutboxNotice } from '@contract/notice'
import { afterFailure, isDue } from '@domain/notice/outbox'
import { toInbox } from '@domain/notice/inbox'
import { toFollower } from '@domain/notice/notices'
import type { Outbox, OutboxHolder, Store } from '../_store/store'
import type { Messenger } from './wechat'

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

/** What delivering needs of the world. */
export interface World {
  store: Store
  messenger: Messenger
  now: () => Moment
}

/** Delivers everything due, batch after batch, each document by one courier only. */
export const deliverDue = async (world: World): Promise<Figures> => {
  const began = world.now()
  const figures: Figures = { documents: 0, delivered: 0, failed: 0 }
  for (const outbox of world.store.outboxes) await empty(world, outbox, began + SHIFT, figures)
  return figures
}

const empty = async (world: World, outbox: Outbox, end: Moment, figures: Figures): Promise<void> => {
  const { now } = world
  while (now() < end) {
    const holders = await outbox.due(now(), BATCH)
    for (const holder of holders) {
      const until = now() + LEASE
      if (!(await outbox.lease(holder, until))) continue
      const { delivered, failed } = await deliverFrom(world, outbox, holder, until)
      figures.documents += 1
      figures.delivered += delivered
      figures.failed += failed
    }
    if (holders.length < BATCH) break
  }
}

const deliverFrom = async (
  world: World,
  outbox: Outbox,
  holder: OutboxHolder,
  until: Moment,
): Promise<Omit<Figures, 'documents'>> => {
  const { now } = world
  const failed = new Map<NoticeId, OutboxNotice>()
  const delivered = new Set<NoticeId>()
  for (const notice of holder.outbox.filter((waiting) => isDue(waiting, now()))) {
    const gone = notice.audience ? await deliverToAll(world, notice) : await deliver(world, notice)
    if (gone === 'delivered') delivered.add(notice.id)
    else failed.set(notice.id, gone === 'later' ? afterFailure(notice, now()) : { ...notice, dead: true })
  }
  await outbox.settle(holder, until, (notices) =>
    notices.filter(({ id }) => !delivered.has(id)).map((notice) => failed.get(notice.id) ?? notice),
  )
  return { delivered: delivered.size, failed: failed.size }
}

/** Followers walked at a time. */
const PAGE = 100

/**
 * One notice to everybody who follows a ticket. A courier that dies on the way begins anew, and who has it already gets
 * nothing again; so a push that fails is not tried again either: the inbox has it.
 */
const deliverToAll = async (world: World, notice: OutboxNotice): Promise<'delivered'> => {
  const { communityId, ticketId } = notice
  if (!ticketId) return 'delivered'
  const { audience: _all, ...words } = notice
  let after: string | undefined
  do {
    const { items, next } = await world.store.follows.page(communityId, ticketId, PAGE, after)
    for (const { memberId, openid, role } of items) {
      const id = `${notice.id}:${memberId}` as NoticeId
      await deliver(world, toFollower({ ...words, id, memberId, openid }, role), true)
    }
    after = next
  } while (after !== undefined)
  return 'delivered'
}

/**
 * The inbox always; a subscribe message when we hold a consent. The consent is crossed off after the message went:
 * a courier that dies in between may send it again, if the person has given another consent; a lost one would be worse.
 */
const deliver = async (
  { store, messenger, now }: World,
  notice: OutboxNotice,
  /** Nothing more to who has it in the inbox already. */
  onlyOnce = false,
): Promise<'delivered' | 'later' | 'never'> => {
  const isNew = await store.inbox.deliver(toInbox(notice))
  const { openid, push } = notice
  if (!push || (onlyOnce && !isNew)) return 'delivered'
  const credit = await store.credits.held(openid)
  if ((credit?.counts[push.template] ?? 0) <= 0) return 'delivered'
  // Who has left, or has been removed, is told nothing more, whatever they once agreed to.
  if (!(await store.members.isMember(notice.memberId, now()))) return 'delivered'
  const outcome = await messenger.send(openid, push)
  switch (outcome) {
    case 'sent':
      await store.credits.spend(openid, push.template)
      return 'delivered'
    case 'unwilling':
      await store.credits.clear(openid, push.template)
      return 'delivered'
    case 'wrong':
      return 'never'
    case 'unreachable':
      return 'later'
  }
  return outcome satisfies never
}
