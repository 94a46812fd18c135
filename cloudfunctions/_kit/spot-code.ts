import type { SpotCode } from '@contract/round'
import type { Community, Spot } from '@contract/zone'
import { KEY_LENGTH } from '@domain/round/settle'
import { codeFrom } from './ids'

/** Enough that nobody makes one up: 32¹⁰. */
const SECRET_LENGTH = 10

/** Which place a code is of: no secret, and the same for every code it ever had. */
export const spotKey = (spotId: string): string => codeFrom(KEY_LENGTH, 'spot', spotId)

const codeOf = ({ salt }: Pick<Community, 'salt'>, spotId: string, turn: number): SpotCode =>
  `${spotKey(spotId)}${codeFrom(SECRET_LENGTH, salt, 'spot', spotId, String(turn))}` as SpotCode

/** What stands in its code now. Signed with the community's salt, which never leaves the server. */
export const spotCode = (
  community: Pick<Community, 'salt'>,
  { id, codeTurn }: Pick<Spot, 'id' | 'codeTurn'>,
) => codeOf(community, id, codeTurn ?? 0)

/** The place of this community whose code it is, and whether it hangs there still. Undefined: of no place here. */
export const spotOfCode = (
  community: Pick<Community, 'salt' | 'spots'>,
  code: SpotCode,
): { spot: Spot; old: boolean } | undefined => {
  const key = code.slice(0, KEY_LENGTH)
  for (const spot of community.spots) {
    if (spotKey(spot.id) !== key) continue
    for (let turn = spot.codeTurn ?? 0; turn >= 0; turn -= 1)
      if (codeOf(community, spot.id, turn) === code) return { spot, old: turn !== (spot.codeTurn ?? 0) }
  }
  return undefined
}
