import { isRefusal, type Refusal } from '@contract/errors'
import type { RequestId, SpotId, StandardId } from '@contract/ids'
import type { RoundRulesView } from '@contract/round-views'
import type { Community, DutyMap } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import {
  locate,
  orderPoints,
  removePoint,
  removeStandard,
  renewCode,
  savePoint,
  saveStandard,
} from '@domain/round/edit-rules'
import { rulesView } from '@domain/round/rules-view'
import type { Asked } from '@domain/zone/changed'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Call, Handler } from '../../_kit/serve'

interface Edit extends Pick<Call<'standard.save'>, 'actor' | 'now' | 'store'> {
  input: { requestId: RequestId }
}

/** Every change of the rules goes this way; the rounds follow by themselves, for the community is then due. */
const edit = async (
  { input, actor, now, store }: Edit,
  decide: (map: DutyMap, asked: Asked & { actor: Actor }) => Community | Refusal,
): Promise<RoundRulesView | Refusal> => {
  const asked = { actor, requestId: input.requestId, now }
  const map = await store.communities.change(actor.communityId, (current) => decide(current, asked))
  return isRefusal(map) ? map : rulesView(map, now)
}

export const view: Handler<'round.rules'> = async ({ actor, now, store }) =>
  rulesView(found(await store.communities.map(actor.communityId)), now)

export const save: Handler<'standard.save'> = (call) => {
  const { id = idFrom('std', call.actor._id, call.input.requestId) as StandardId, ...standard } =
    call.input.standard
  return edit(call, (map, asked) => saveStandard(map, { ...standard, id }, asked))
}
export const remove: Handler<'standard.remove'> = (call) =>
  edit(call, (map, asked) => removeStandard(map, call.input.id, asked))

export const savePlace: Handler<'point.save'> = (call) => {
  const { spotId = idFrom('s', call.actor._id, call.input.requestId) as SpotId, ...point } = call.input.point
  return edit(call, (map, asked) => savePoint(map, { ...point, spotId }, asked))
}
export const removePlace: Handler<'point.remove'> = (call) =>
  edit(call, (map, asked) => removePoint(map, call.input.spotId, asked))

export const order: Handler<'point.order'> = (call) =>
  edit(call, (map, asked) => orderPoints(map, call.input.zoneId, call.input.spotIds, asked))

export const setLocation: Handler<'point.locate'> = (call) =>
  edit(call, (map, asked) => locate(map, call.input.spotId, call.input.location, asked))

export const renew: Handler<'point.renew'> = (call) =>
  edit(call, (map, asked) => renewCode(map, call.input.spotId, asked))
