import { isRefusal, refuse } from '@contract/errors'
import { PRIVACY_VERSION } from '@contract/glossary'
import type { ApplicationId, MemberId } from '@contract/ids'
import type { HouseTie } from '@contract/member'
import { ask as decideAsk, MOST_WAITING, myApplication } from '@domain/join/application'
import { datesFit, residentIn } from '@domain/people/house'
import { zoneOfHouse } from '@domain/ticket/place'
import { answersFor } from '@domain/ticket/routing'
import { isSettingUp } from '@domain/zone/setting-up'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

export const ask: Handler<'join.ask'> = async ({ input, memberships, openid, now, store }) => {
  const { communityId, unitId, buildingId, room, tie, until, name, phone, requestId } = input
  if (input.agreed !== PRIVACY_VERSION) return refuse('NOTICE_CHANGED')
  if (!datesFit(tie, until, now)) return refuse('WRONG_DATES')
  const found = await store.communities.asking(communityId, { unitId, room, openid })
  if (!found) return refuse('NOT_FOUND')
  const { map, house, waiting } = found
  if (isSettingUp(map, now)) return refuse('SETTING_UP')
  if (house?.buildingId !== buildingId) return refuse('HOUSE_UNKNOWN')
  const here = residentIn(memberships, communityId)
  if (here?.houses.some(({ id }) => id === house._id)) return refuse('ALREADY_LIVES_HERE')
  const id = idFrom('a', openid, requestId) as ApplicationId
  const others = waiting.filter((application) => application._id !== id)
  if (others.some((application) => application.house.id === house._id) || others.length >= MOST_WAITING)
    return refuse('ALREADY_ASKED')

  const asked: HouseTie = {
    id: house._id,
    label: house.label,
    buildingId,
    unitId,
    tie,
    ...(until === undefined ? {} : { until }),
  }
  const located = zoneOfHouse(map, asked)
  if (isRefusal(located)) return located
  const { zone } = located
  const memberId = here?._id ?? (idFrom('m', map.salt, openid, 'resident') as MemberId)
  const application = decideAsk(
    map,
    { id, memberId, isMember: here !== undefined, openid, name, phone, house: asked, version: input.agreed },
    { zoneId: zone.id, steward: answersFor(map, zone, now) },
    now,
  )
  return { application: myApplication(await store.applications.add(application)) }
}
