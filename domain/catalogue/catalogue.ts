import type { Catalogue, Kind } from '@contract/catalogue'
import { refuse, type Refusal } from '@contract/errors'
import type { KindId } from '@contract/ids'
import type { Topic } from '@contract/ticket'
import type { Community } from '@contract/zone'
import { DEFAULT_KINDS } from './default-kinds'

type Holder = Pick<Community, 'catalogue'>

/** What the property does, for how much: as the manager has it, or what every community begins with. */
export const catalogueOf = ({ catalogue }: Holder): Catalogue =>
  catalogue ?? { kinds: [...DEFAULT_KINDS], prices: [], rev: 0 }

export const kindsOf = (community: Holder): readonly Kind[] => community.catalogue?.kinds ?? DEFAULT_KINDS

/** What somebody has to have a duty for: kinds that are shown, without those that are the steward's anyway. */
export const dutyKindsOf = (community: Holder & Pick<Community, 'duties'>): Kind[] =>
  kindsOf(community).filter(
    ({ id, hidden, post }) =>
      !hidden && (post !== 'steward' || community.duties.some(({ kinds }) => kinds.includes(id))),
  )

export const kindOf = (community: Holder, id: KindId): Kind | undefined =>
  kindsOf(community).find((kind) => kind.id === id)

/** Hidden ones have no tile but a duty or an old request may still name them. */
export const kindWord = (community: Holder, id: KindId): string => kindOf(community, id)?.word ?? id

/** Under what a request may be asked for, or put. */
export const offeredKind = (community: Holder, id: KindId): Kind | Refusal => {
  const kind = kindOf(community, id)
  return kind && !kind.hidden ? kind : refuse('KIND_UNKNOWN')
}

/** What a ticket keeps of its kind. Nothing costs anything in a public place. */
export const topicOf = (kind: Kind, placeType: 'house' | 'spot' | 'area'): Topic => ({
  kind: kind.id,
  what: kind.word,
  icon: kind.icon,
  nature: kind.nature,
  fees: kind.fees && placeType === 'house',
  evidence: kind.evidence,
})
