import type { MemberId, RequestId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { Stop } from '@contract/round'
import type { RoundView, StopView, Today } from '@contract/round-views'
import { roundView } from '@domain/round/views'
import type { KeptBroken, KeptCheckIn } from '@/services/kept-check-ins'
import { at, DAY, LIFT, LIFT1, LIFT3, LOBBY, LOBBY1, LOBBY3, GATE, round, stop, wu } from '../rounds'

// A round as a housekeeper's phone knows it: 吴桂芳's, of the east's early shift.

/** What the codes that hang there begin with. */
export const KEYS: Record<string, string> = {
  [LOBBY1]: 'AAAAA2',
  [LIFT1]: 'AAAAA3',
  [LOBBY3]: 'AAAAA4',
  [LIFT3]: 'AAAAA5',
  [GATE]: 'AAAAA6',
}
export const codeOf = (spotId: string): string => `${KEYS[spotId] ?? 'ZZZZZZ'}BCDEFGHJKL`
/** What the camera reads. */
export const stuckTo = (spotId: string): string => `https://jinlin.example/p?q=${codeOf(spotId)}`

const keyOf = (spotId: string) => KEYS[spotId] ?? 'ZZZZZZ'
export const viewed = (stops?: Stop[]): RoundView => roundView(round(stops), wu, keyOf)

let people = 0
/** A housekeeper of her own for each test: what one has kept is none of another's. */
export const somebody = (): Membership => ({
  id: `m-hk-${(people += 1)}` as MemberId,
  communityId: 'c-1' as Membership['communityId'],
  communityName: '翠湖花园',
  role: 'housekeeper',
  name: '吴桂芳',
  maskedPhone: '138****0009',
})
export const heldBy = (me: { id: MemberId }, view: RoundView): RoundView => ({
  ...view,
  stops: view.stops.map((one) =>
    one.holder.id === wu._id ? { ...one, holder: { ...one.holder, id: me.id } } : one,
  ),
})
export const todayFor = (me: { id: MemberId }, more: Partial<Today> = {}): Today => ({
  rounds: [heldBy(me, viewed())],
  standards: [LOBBY, LIFT],
  reported: { count: 0, fixed: 0 },
  now: at('08:00'),
  ...more,
})
export const changedStop = (view: RoundView, spotId: string, change: Partial<StopView>): RoundView => ({
  ...view,
  stops: view.stops.map((one) => (one.spotId === spotId ? { ...one, ...change } : one)),
})
/** The afternoon's, of the same zone. */
export const afternoon = (): RoundView => {
  const view = viewed([stop(LOBBY1, { from: at('15:00'), to: at('18:00') })])
  return {
    ...view,
    id: view.id.replace('0700-1500', '1500-2300') as RoundView['id'],
    shift: '晚班',
    from: at('15:00'),
    to: at('23:00'),
  }
}

let taps = 0
export const checkedIn = (as: MemberId, change: Partial<KeptCheckIn> = {}): KeptCheckIn => ({
  type: 'checkIn',
  requestId: `done-${(taps += 1)}` as RequestId,
  as,
  doneAt: at('08:00') + taps * 60_000,
  spotId: LOBBY1,
  name: '1号楼大堂',
  outcome: 'done',
  ticks: ['floor', 'glass', 'bin'],
  photos: [],
  paths: [],
  ...change,
})
export const foundBroken = (as: MemberId, change: Partial<KeptBroken> = {}): KeptBroken => ({
  type: 'broken',
  requestId: `done-${(taps += 1)}` as RequestId,
  as,
  doneAt: at('08:00') + taps * 60_000,
  spotId: LOBBY1,
  name: '1号楼大堂',
  kind: 'light',
  word: '灯',
  photos: [],
  paths: [],
  ...change,
})
export { at, DAY, LIFT1, LOBBY1, LOBBY3, GATE }
