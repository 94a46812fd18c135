import { useCallback, useEffect, useRef, useState } from 'react'
import type { MemberId, Moment } from '@contract/ids'
import type { RoundView } from '@contract/round-views'
import type { Standard } from '@contract/standard'
import { repeated } from '@domain/round/repeated'
import { dayOf } from '@/copy/duty'
import type { PhoneErrorCode } from './cloud'
import { afterCheckIns } from './kept-check-ins'
import { useKeptRound, type KeptOfMine } from './round-queue'
import { askToday, knownRounds, roundNews, serverNow } from './rounds-known'
import { useStore } from './store'
import { useNow } from './use-now'
import { useRefresh } from './use-refresh'

interface Rounds {
  /** By the server's clock, as far as it is known. */
  now: Moment
  /** Undefined: none was ever heard of. */
  rounds?: RoundView[]
  standards: Standard[]
  reported: { count: number; fixed: number }
  /** Today's have not been heard of: these are the last ones again. */
  again: boolean
  /** Why nothing is known. */
  failed?: PhoneErrorCode
  /** The last question got no answer. */
  offline: boolean
  kept: KeptOfMine
  refresh: () => Promise<void>
}

const NOTHING = { rounds: [], standards: [], reported: { count: 0, fixed: 0 } }

/** My rounds as they stand for who walks them, with signal or without. */
export const useRounds = (as: MemberId): Rounds => {
  useStore(roundNews)
  const byPhone = useNow()
  const kept = useKeptRound(as)
  const [failed, setFailed] = useState<PhoneErrorCode>()
  const refresh = useCallback(async () => setFailed(await askToday(as)), [as])
  useRefresh(refresh)

  const known = knownRounds(as)
  const { rounds, standards, reported } = known?.today ?? NOTHING
  const now = known ? serverNow(known) : byPhone
  const days = known && { heard: dayOf(known.today.now), today: dayOf(now) }
  const last = days ? repeated(rounds, days, now) : []
  const again = last.length > 0
  const waiting = kept.waiting.length
  const before = useRef(waiting)
  useEffect(() => {
    // Something has got through: the real ones can be heard of.
    if (again && waiting < before.current) void refresh()
    before.current = waiting
  }, [again, waiting, refresh])
  return {
    now,
    ...(known ? { rounds: afterCheckIns([...rounds, ...last], kept.all) } : {}),
    standards,
    reported,
    again,
    ...(failed !== undefined && !known ? { failed } : {}),
    offline: failed === 'OFFLINE',
    kept,
    refresh,
  }
}
