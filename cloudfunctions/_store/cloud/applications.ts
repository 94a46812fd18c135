import type { Application } from '@contract/join'
import type { Store } from '../store'
import { pageOf } from './page'
import { revise } from './revise'
import { _, type Table, type Tally } from './table'

export const cloudApplications = (applications: Table<Application>, tally: Tally): Store['applications'] => ({
  async add(application) {
    if (await applications.insert(application)) {
      tally.leftToTell ||= application.outbox.length > 0
      return application
    }
    const earlier = await applications.get(application._id)
    if (!earlier) throw new Error('an application that was a duplicate is gone')
    return earlier
  },

  change: (id, decide) =>
    revise(
      () => applications.get(id),
      decide,
      async (before, after) => {
        const { state, decided, boxKey, rev, updatedAt } = { ...after, updatedAt: after.decided?.at }
        // The courier empties the outbox without touching `rev`: it is only added to.
        const notices = after.outbox.slice(before.outbox.length)
        const change = {
          state,
          boxKey,
          rev,
          ...(decided === undefined ? {} : { decided: _.set(decided) }),
          ...(notices.length === 0 ? {} : { outbox: _.push(notices), outboxDueAt: updatedAt }),
        }
        const isOurs = (await applications.update({ _id: id, rev: before.rev }, change)) === 1
        if (isOurs) tally.leftToTell ||= notices.length > 0
        return isOurs
      },
    ),

  async page(box, size, after) {
    const { communityId } = box
    const where = {
      communityId,
      ...('zoneIds' in box ? { zoneId: _.in(box.zoneIds) } : {}),
      ...(after === undefined ? {} : { boxKey: _.gt(after) }),
    }
    return pageOf(await applications.find(where, ['boxKey', 'asc'], size), size, ({ boxKey }) => boxKey)
  },

  of: (openid, most) => applications.find({ openid }, ['createdAt', 'desc'], most),
})
