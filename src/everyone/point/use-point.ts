import type { Membership } from '@contract/member'
import type { SpotCode } from '@contract/round'
import type { PointView } from '@contract/round-views'
import { call, type PhoneAnswer } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** A place, and as whom of oneself one looks at it. */
export interface Seen {
  me: Membership
  point: PointView
}

/** Who belongs to several communities scans where they stand: the one they look at first, then the others. */
const ask = async (memberships: readonly Membership[], code: SpotCode): Promise<PhoneAnswer<Seen>> => {
  let last: PhoneAnswer<Seen> = { ok: false, code: 'CODE_UNKNOWN' }
  for (const me of memberships) {
    const answer = await call('point.get', { as: me.id, code })
    last = answer.ok ? { ok: true, data: { me, point: answer.data } } : answer
    // Only "not here" is worth asking elsewhere.
    if (answer.ok || answer.code !== 'CODE_UNKNOWN') return last
  }
  return last
}

export const usePoint = (memberships: readonly Membership[], code: SpotCode) =>
  useAnswer<Seen>(`point ${memberships.map(({ id }) => id).join()} ${code}`, () => ask(memberships, code))
