import { refuse, type Refusal } from '@contract/errors'
import { TIES } from '@contract/glossary'
import type { ApplicationId, MemberId, Moment, NoticeId, RequestId } from '@contract/ids'
import type { Application, ApplicationView, MyApplication } from '@contract/join'
import type { HouseTie } from '@contract/member'
import type { Notice } from '@contract/notice'
import type { DutyMap, Staff } from '@contract/zone'
import { answersForZone, type Actor } from '@domain/access/policy'
import { maskPhone } from '@domain/access/privacy'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { sortableMoment } from '@domain/time/sortable'

/** A moment past any that will come, to count down from. */
const LATEST: Moment = 36 ** 9 - 1
/** Requests of one person that may wait at one time. */
export const MOST_WAITING = 3

const keyOf = (id: ApplicationId, state: Application['state'], at: Moment): string =>
  state === 'waiting' ? `0:${sortableMoment(at)}:${id}` : `1:${sortableMoment(LATEST - at)}:${id}`

export interface Asking {
  id: ApplicationId
  memberId: MemberId
  isMember: boolean
  openid: string
  name: string
  phone: string
  house: HouseTie
  version: string
}

/** A request to be bound to a house, with a word to the steward of its zone. */
export const ask = (
  map: DutyMap,
  asking: Asking,
  decides: { zoneId: Application['zoneId']; steward: Staff | undefined },
  now: Moment,
): Application => {
  const { id, memberId, isMember, openid, name, phone, house, version } = asking
  const { steward, zoneId } = decides
  const notice: Notice[] = steward
    ? [
        {
          id: `${id}:asked:${steward.memberId}` as NoticeId,
          communityId: map._id,
          memberId: steward.memberId,
          openid: steward.openid ?? '',
          topic: 'watch',
          title: '有人申请入住',
          body: `有人申请以${TIES[house.tie]}身份绑定${house.label}，请核对后通过。`,
          opens: 'approvals',
          at: now,
        },
      ]
    : []
  const outbox = notice.map(toOutbox)
  return {
    _id: id,
    communityId: map._id,
    communityName: map.name,
    openid,
    memberId,
    isMember,
    name,
    phone,
    house,
    zoneId,
    agreed: { version, at: now },
    state: 'waiting',
    createdAt: now,
    boxKey: keyOf(id, 'waiting', now),
    rev: 1,
    outbox,
    outboxDueAt: nextDueAt(outbox),
  }
}

/** Yes or no, once. Whoever is let in is told when they next look; a refusal shows its reason on the asker's own screen. */
export const decide = (
  application: Application,
  verdict: { approve: boolean; reason?: string | undefined },
  actor: Actor,
  requestId: RequestId,
  now: Moment,
): Application | Refusal => {
  const { _id, decided, house, zoneId, memberId, openid, communityId } = application
  if (communityId !== actor.communityId || !answersForZone(actor, zoneId)) return refuse('NOT_FOUND')
  if (decided) return decided.requestId === requestId ? application : refuse('ALREADY_DECIDED')
  const state = verdict.approve ? 'approved' : 'refused'
  const welcome = toOutbox({
    id: `${_id}:approved:${memberId}` as NoticeId,
    communityId,
    memberId,
    openid,
    topic: 'progress',
    title: '您的入住申请通过了',
    body: `${house.label}已绑定给您，现在可以报修、看进展了。`,
    opens: 'houses',
    at: now,
  })
  const outbox = verdict.approve ? [...application.outbox, welcome] : application.outbox
  return {
    ...application,
    state,
    decided: {
      at: now,
      by: { id: actor._id, name: actor.name },
      ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
      requestId,
    },
    boxKey: keyOf(_id, state, now),
    outbox,
    outboxDueAt: nextDueAt(outbox),
  }
}

export const myApplication = ({
  _id,
  communityName,
  house,
  state,
  decided,
  createdAt,
}: Application): MyApplication => ({
  id: _id,
  communityName,
  label: house.label,
  tie: house.tie,
  state,
  ...(decided?.reason === undefined ? {} : { reason: decided.reason }),
  createdAt,
})

export const applicationView = (application: Application): ApplicationView => {
  const { _id, name, phone, house, state, decided, createdAt } = application
  return {
    id: _id,
    name,
    maskedPhone: maskPhone(phone),
    label: house.label,
    tie: house.tie,
    ...(house.until === undefined ? {} : { until: house.until }),
    state,
    ...(decided === undefined
      ? {}
      : {
          decided: {
            at: decided.at,
            by: decided.by.name,
            ...(decided.reason === undefined ? {} : { reason: decided.reason }),
          },
        }),
    createdAt,
  }
}
