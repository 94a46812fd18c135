import type { NoticeId } from '@contract/ids'
import type { OutboxNotice } from '@contract/notice'
import type { Listener } from '@contract/ticket'
import { toInbox } from '@domain/notice/inbox'
import { toFollower } from '@domain/notice/notices'
import { push } from './push'
import type { World } from './world'

/** Followers walked at a time. */
const PAGE = 100

/**
 * One notice to everybody who follows a ticket, or looks after a house. A courier that dies on the way begins anew, and
 * who has it already gets nothing again; so a push that fails is not tried again either: the inbox has it.
 */
export const deliverToAll = async (world: World, notice: OutboxNotice): Promise<void> => {
  const { audience: _all, except = [], houseId: _house, ...words } = notice
  for await (const people of listeners(world, notice))
    for (const { memberId, openid, role } of people) {
      if (except.includes(memberId)) continue
      const id = `${notice.id}:${memberId}` as NoticeId
      const theirs = toFollower({ ...words, id, memberId, openid }, role)
      const isNew = await world.store.inbox.deliver(toInbox(theirs))
      if (isNew) await push(world, theirs, () => Promise.resolve(true))
    }
}

async function* listeners({ store }: World, notice: OutboxNotice): AsyncGenerator<Listener[]> {
  const { communityId, ticketId, houseId, audience } = notice
  if (audience === 'household') {
    if (houseId === undefined) return
    const family = await store.members.family(communityId, houseId)
    yield family.flatMap(({ _id, openid, role }) =>
      openid === undefined ? [] : [{ memberId: _id, openid, role }],
    )
    return
  }
  let after: string | undefined
  do {
    if (!ticketId) return
    const { items, next } = await store.follows.page(communityId, ticketId, PAGE, after)
    yield items
    after = next
  } while (after !== undefined)
}
