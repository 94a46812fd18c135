import { useState } from 'react'
import type { MemberId, SpotId, ZoneId } from '@contract/ids'
import { momentOf } from '@/copy/dates'
import { dayOf } from '@/copy/duty'
import { ORDER } from '@/copy/rounds-order'
import { clock } from '@/copy/times'
import { showRound } from '@/services/rounds-routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { dayAfter } from '@domain/time/days'

export interface Order {
  zoneId: ZoneId | undefined
  spotIds: SpotId[]
  toId: MemberId | undefined
  /** Undefined: now, and two hours later. */
  from: string | undefined
  to: string | undefined
  words: string
}

const HOUR = 60 * 60_000

/** An order as it is being written: from now, for two hours. */
export const useOrder = (me: MemberId, now: number) => {
  const [order, setOrder] = useState<Order>({
    zoneId: undefined,
    spotIds: [],
    toId: undefined,
    from: undefined,
    to: undefined,
    words: '',
  })
  const { busy, run } = useCommand()
  const write = (change: Partial<Order>) => setOrder((old) => ({ ...old, ...change }))

  const from = order.from ?? clock(now)
  const to = order.to ?? clock(now + 2 * HOUR)
  const send = async () => {
    const { zoneId, spotIds, toId, words } = order
    if (zoneId === undefined) return
    const today = dayOf(now)
    const said = words.trim()
    const answer = await run('round.order', {
      as: me,
      zoneId,
      spotIds,
      ...(toId === undefined ? {} : { toId }),
      from: momentOf(today, from),
      // At or before its beginning it is of the day after.
      to: momentOf(to > from ? today : dayAfter(today), to),
      ...(said === '' ? {} : { words: said }),
    })
    if (!answer?.ok) return
    showRound(answer.data.round.id)
    tell(ORDER.ordered)
  }
  return { order: { ...order, from, to }, write, busy, send }
}
