import { isRefusal } from '@contract/errors'
import { comeBack, switchDuty, takeLeave } from '@domain/zone/absence'
import { myDutyOf } from '@domain/zone/views'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'

export const mine: Handler<'duty.mine'> = async ({ actor, now, store }) =>
  myDutyOf(found(await store.communities.map(actor.communityId)), actor._id, now)

export const toggle: Handler<'duty.switch'> = async ({ input, actor, now, store }) => {
  const map = await store.communities.change(actor.communityId, (current) =>
    switchDuty(current, actor._id, input.on, now),
  )
  return isRefusal(map) ? map : myDutyOf(map, actor._id, now)
}

export const leave: Handler<'duty.leave'> = async ({ input, actor, now, store }) => {
  const map = await store.communities.change(actor.communityId, (current) =>
    takeLeave(current, actor._id, input, now),
  )
  return isRefusal(map) ? map : myDutyOf(map, actor._id, now)
}

export const comeBackEarly: Handler<'duty.return'> = async ({ actor, now, store }) => {
  const map = await store.communities.change(actor.communityId, (current) =>
    comeBack(current, actor._id, now),
  )
  return isRefusal(map) ? map : myDutyOf(map, actor._id, now)
}
