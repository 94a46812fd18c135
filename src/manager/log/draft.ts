import type { Input } from '@contract/api'
import type { KindId, MemberId, SpotId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { Slot, Via } from '@contract/ticket-fields'
import type { Staircase } from '@/components/unit-picker/UnitSheet'
import type { FoundHouse } from '@/components/unit-picker/use-house'
import type { Named } from '@/copy/finding'
import { isMobile } from '@/copy/people'
import type { KeptTap } from '@/services/kept-tap'

/** What is being written down while somebody talks. */
export interface LogDraft {
  kind: KindId | undefined
  where: 'house' | 'spot'
  staircase: Staircase | undefined
  room: string
  spot: Named<SpotId> | undefined
  /** Of the roll; undefined: somebody else, by name and number. */
  memberId: MemberId | undefined
  name: string
  phone: string
  via: Exclude<Via, 'board'>
  note: string
  slot: Slot | undefined
  key: string
  unanswered?: KeptTap | undefined
}

export const BLANK: LogDraft = {
  kind: undefined,
  where: 'house',
  staircase: undefined,
  room: '',
  spot: undefined,
  memberId: undefined,
  name: '',
  phone: '',
  via: 'phone',
  note: '',
  slot: undefined,
  key: '',
}

type Wish = Omit<Input<'ticket.log'>, 'requestId'>

const placeOf = ({ where, spot }: LogDraft, found: FoundHouse | undefined): Wish['place'] | undefined => {
  if (where === 'spot') return spot && { spotId: spot.id }
  return found && { houseId: found.house.id }
}

/** Who of the roll was tapped counts only while that house is the one that is asked for. */
export const callerOf = (
  { where, memberId, name, phone }: LogDraft,
  found: FoundHouse | undefined,
): Wish['caller'] | undefined => {
  if (where === 'house' && memberId && found?.people.some(({ id }) => id === memberId)) return { memberId }
  return name.trim() !== '' && isMobile(phone) ? { name: name.trim(), phone } : undefined
}

/** What may be sent; nothing while something is missing. */
export const wishOf = (me: Membership, draft: LogDraft, found: FoundHouse | undefined): Wish | undefined => {
  const { kind, via, slot } = draft
  const place = placeOf(draft, found)
  const caller = callerOf(draft, found)
  if (!kind || !place || !caller) return undefined
  const note = draft.note.trim()
  const key = draft.key.trim()
  return {
    as: me.id,
    kind,
    place,
    caller,
    via,
    ...(note === '' ? {} : { note }),
    ...(slot ? { slot } : {}),
    ...(key === '' ? {} : { key }),
  }
}
