import { isRefusal, type Refusal } from '@contract/errors'
import type { DutyId, RequestId, ZoneId } from '@contract/ids'
import type { Community, DutyMap, ZoneMap } from '@contract/zone'
import { removeDuty, saveDuty } from '@domain/zone/edit-duties'
import { removeZone, saveHolidays, saveZone } from '@domain/zone/edit-zones'
import type { Asked } from '@domain/zone/changed'
import { zoneMapOf } from '@domain/zone/views'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Call, Handler } from '../../_kit/serve'

interface Edit extends Pick<Call<'zone.save'>, 'actor' | 'now' | 'store'> {
  input: { requestId: RequestId }
}

/** Every change of the map goes this way: decided from the whole of it, written if nobody wrote in between. */
const edit = async (
  { input, actor, now, store }: Edit,
  decide: (map: DutyMap, asked: Asked) => Community | Refusal,
): Promise<ZoneMap | Refusal> => {
  const asked: Asked = { actor, requestId: input.requestId, now }
  const map = await store.communities.change(actor.communityId, (current) => decide(current, asked))
  return isRefusal(map) ? map : zoneMapOf(map, now)
}

export const view: Handler<'zone.map'> = async ({ actor, now, store }) =>
  zoneMapOf(found(await store.communities.map(actor.communityId)), now)

export const save: Handler<'zone.save'> = (call) => {
  const { id = idFrom('z', call.actor._id, call.input.requestId) as ZoneId, ...zone } = call.input.zone
  return edit(call, (map, asked) => saveZone(map, { ...zone, id }, asked))
}
export const remove: Handler<'zone.remove'> = (call) =>
  edit(call, (map, asked) => removeZone(map, call.input.id, asked))

export const saveOne: Handler<'duty.save'> = (call) => {
  const { id = idFrom('d', call.actor._id, call.input.requestId) as DutyId, ...duty } = call.input.duty
  return edit(call, (map, asked) => saveDuty(map, { ...duty, id }, asked))
}
export const removeOne: Handler<'duty.remove'> = (call) =>
  edit(call, (map, asked) => removeDuty(map, call.input.id, asked))

export const saveDays: Handler<'holiday.save'> = (call) =>
  edit(call, (map, asked) => saveHolidays(map, call.input.holidays, asked))
