import type { MemberId, RoundId } from '@contract/ids'
import type { RoundView } from '@contract/round-views'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** As long as it is looked at. Milliseconds. */
const EVERY = 15_000

export const useRound = (me: MemberId, id: RoundId) => {
  const { data, failed, refresh, put } = useAnswer(
    `round ${me} ${id}`,
    () => call('round.get', { as: me, id }),
    { every: EVERY },
  )
  return { round: data?.round, failed, refresh, put: (round: RoundView) => put({ round }) }
}
