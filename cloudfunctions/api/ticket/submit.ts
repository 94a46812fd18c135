import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { HouseId, RequestId, TicketId } from '@contract/ids'
import type { HouseTie } from '@contract/member'
import type { Ticket } from '@contract/ticket'
import type { PlaceInput } from '@contract/ticket-fields'
import { livesIn } from '@domain/people/house'
import { announce, log as decideLog, submit as decideSubmit, type Caller } from '@domain/ticket/submit'
import { viewFor } from '@domain/ticket/views'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Call, Handler } from '../../_kit/serve'

export const submit: Handler<'ticket.submit'> = async (call) => {
  const { actor, now, store } = call
  const { map, loads } = found(await store.communities.withLoads(actor.communityId))
  return opened(call, decideSubmit(map, loads, { ...call.input, id: idOf(call) }, actor, now))
}

export const incident: Handler<'ticket.incident'> = async (call) => {
  const { actor, now, store } = call
  const { map, loads } = found(await store.communities.withLoads(actor.communityId))
  return opened(call, announce(map, loads, { ...call.input, id: idOf(call) }, actor, now))
}

/** Written down by staff for who rang or came by. */
export const log: Handler<'ticket.log'> = async (call) => {
  const { input, actor, now, store } = call
  const caller = await callerOf(call)
  if (isRefusal(caller)) return caller
  const { map, loads } = found(await store.communities.withLoads(actor.communityId))
  return opened(call, decideLog(map, loads, { ...input, id: idOf(call) }, caller, actor, now))
}

const callerOf = async ({ input, actor, now, store }: Call<'ticket.log'>): Promise<Caller | Refusal> => {
  if ('memberId' in input.caller) {
    const person = await store.members.get(input.caller.memberId)
    if (!person || person.communityId !== actor.communityId || !person.active || person.role !== 'resident')
      return refuse('NOT_FOUND')
    const { _id: memberId, openid = '', name, phone } = person
    return { memberId, openid, name, phone, houses: livesIn(person.houses, now) }
  }
  const houses = await houseOf(houseIn(input.place), actor.communityId, store)
  return { openid: '', ...input.caller, houses }
}
const houseIn = (place: PlaceInput): HouseId | undefined => ('houseId' in place ? place.houseId : undefined)

/** Of who is not on the roll: the house they say it is about. */
const houseOf = async (
  id: HouseId | undefined,
  communityId: string,
  store: Call<'ticket.log'>['store'],
): Promise<HouseTie[]> => {
  const house = id === undefined ? undefined : await store.houses.get(id)
  if (house?.communityId !== communityId || !house) return []
  const { buildingId, unitId, label } = house
  return [{ id: house._id, buildingId, unitId, label, tie: 'owner' }]
}

interface Opening extends Pick<Call<'ticket.submit'>, 'actor' | 'now' | 'store'> {
  input: { requestId: RequestId }
}

const opened = async ({ actor, now, store }: Opening, ticket: Ticket | Refusal) =>
  isRefusal(ticket) ? ticket : { ticket: viewFor(await store.tickets.add(ticket), actor, now) }

/** The same tap of the same person is the same ticket; nobody else's tap can be. */
const idOf = ({ actor, input }: Opening): TicketId => idFrom('t', actor._id, input.requestId) as TicketId
