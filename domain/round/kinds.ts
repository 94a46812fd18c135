import type { Kind } from '@contract/catalogue'
import type { RoundKind } from '@contract/standard'

/** Whose work a kind of round is: the post, and the kind of the catalogue under which somebody has a duty for it. */
export const ROUND_WORK: Record<RoundKind, Pick<Kind, 'id' | 'post'>> = {
  cleaning: { id: 'cleaning', post: 'housekeeper' },
}
