import type { Moment, NoticeId, PostId } from '@contract/ids'
import type { OutboxNotice } from '@contract/notice'
import type { Listener } from '@contract/ticket'
import { toInbox } from '@domain/notice/inbox'
import { toFollower } from '@domain/notice/notices'
import { livesIn } from '@domain/people/house'
import { afterFailure, givenUp } from '@domain/notice/outbox'
import { push } from './push'
import type { World } from './world'

/** Followers walked at a time. */
const PAGE = 100

/** What has become of all of them together. */
interface Walked {
  unreachable: boolean
  wrong: boolean
  keptUntil: Moment | undefined
}

/**
 * One notice to everybody who follows a ticket or a post, or looks after a house. Each entry in an inbox remembers whether its
 * message has still to go, so a walk that is begun anew (a courier died, WeChat was down, it was night) goes on where
 * somebody is still waiting and says nothing twice.
 */
export const deliverToAll = async (
  world: World,
  notice: OutboxNotice,
): Promise<'delivered' | OutboxNotice> => {
  const walked: Walked = { unreachable: false, wrong: false, keptUntil: undefined }
  for await (const people of listeners(world, notice))
    for (const person of people)
      if (!(notice.except ?? []).includes(person.memberId)) await deliverToOne(world, notice, person, walked)
  if (walked.wrong) return givenUp(notice, 'template')
  if (walked.unreachable) return afterFailure(notice, world.now())
  return walked.keptUntil === undefined ? 'delivered' : { ...notice, dueAt: walked.keptUntil }
}

const deliverToOne = async (
  world: World,
  notice: OutboxNotice,
  { memberId, openid, role }: Listener,
  walked: Walked,
): Promise<void> => {
  const { inbox } = world.store
  const { audience: _all, except: _but, also: _too, houseId: _house, ...words } = notice
  const id = `${notice.id}:${memberId}` as NoticeId
  const theirs = toFollower({ ...words, id, memberId, openid }, role)
  const entry = toInbox(theirs)
  const isNew = await inbox.deliver(theirs.push ? { ...entry, unsent: true } : entry)
  if (!isNew && (await inbox.get(id))?.unsent !== true) return
  // Whoever dies between this and the sending leaves it unsent for good: the inbox has it, and twice would be worse.
  const outcome = await push(world, theirs, () => inbox.unsent(id, false).then(() => true))
  if (typeof outcome === 'object') {
    walked.keptUntil = Math.max(outcome.keptUntil, walked.keptUntil ?? 0)
    return
  }
  switch (outcome) {
    case 'wrong':
    case 'unreachable':
      walked[outcome] = true
      await inbox.unsent(id, true)
      return
    case 'done':
      await inbox.unsent(id, false)
      return
    case 'sent':
    case 'unknown':
    case 'lost':
      return
  }
  return outcome satisfies never
}

async function* listeners({ store, now }: World, notice: OutboxNotice): AsyncGenerator<Listener[]> {
  const { communityId, ticketId, about, houseId, audience, also = [] } = notice
  if (audience === 'household') {
    if (houseId === undefined) return
    const people = await store.members.ofHouse(communityId, houseId)
    yield people.flatMap(({ _id, openid, role, houses }) => {
      const here = livesIn(houses, now()).find(({ id }) => id === houseId)
      const isTold = here && (here.tie !== 'tenant' || also.includes(_id))
      return openid === undefined || !isTold ? [] : [{ memberId: _id, openid, role }]
    })
    return
  }
  let after: string | undefined
  do {
    const page = ticketId
      ? await store.follows.page(communityId, ticketId, PAGE, after)
      : await store.reactions.followers(communityId, about as PostId, PAGE, after)
    yield page.items
    after = page.next
  } while (after !== undefined)
}
