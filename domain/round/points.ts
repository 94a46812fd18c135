import type { StandardId } from '@contract/ids'
import type { RoundKind, RoundRules, Standard } from '@contract/standard'

/** What is asked of a place that is in no round: nothing that we know of. */
export const NO_STANDARD: Pick<Standard, 'id' | 'minutes'> = { id: 'none' as StandardId, minutes: 0 }

type Ruled = { rounds?: RoundRules }

export const standardOf = ({ rounds }: Ruled, id: string): Standard | undefined =>
  rounds?.standards.find((standard) => standard.id === id)

/** What good means at a place, for a kind of round. */
export const standardAt = (
  { rounds }: Ruled,
  spotId: string,
  kind: RoundKind,
): Pick<Standard, 'id' | 'minutes'> => {
  const ids = (rounds?.points ?? [])
    .filter((point) => point.spotId === spotId)
    .map(({ standardId }) => standardId)
  return (
    rounds?.standards.find((standard) => standard.kind === kind && ids.includes(standard.id)) ?? NO_STANDARD
  )
}
