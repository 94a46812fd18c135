import type { Round } from '@contract/round'
import type { RoundView } from '@contract/round-views'
import type { Actor } from '@domain/access/policy'
import { roundView } from '@domain/round/views'
import { spotKey } from '../../_kit/spot-code'

/** A round as somebody may see it, who may see it. */
export const seenBy = (actor: Actor, round: Round): RoundView => roundView(round, actor, spotKey)
