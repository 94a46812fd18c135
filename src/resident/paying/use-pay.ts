import { useEffect, useRef, useState } from 'react'
import type { BillId, HouseId, LedgerId, MemberId, OrderId } from '@contract/ids'
import { REMINDERS } from '@/copy/reminders'
import { keepPayment, keptPayment } from '@/services/kept-payment'
import { askAbout, pay, putOff, type Outcome } from '@/services/pay'
import { openReceipt } from '@/services/routes'
import { stir } from '@/services/stir'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'
import { useRefresh } from '@/services/use-refresh'
import { outcomeSays } from './words'

/** `left`: it was broken off, and may be gone on with. `unsure`: the phone said paid, the server has not yet. */
export type Standing = 'none' | 'starting' | 'checking' | 'unsure' | 'left'

/** How often one that is not known yet is asked about, while somebody looks. Milliseconds. */
const AGAIN = 10_000

interface About {
  me: MemberId
  houseId: HouseId
  /** An order of mine that the server knows to be open: perhaps of another phone. */
  open?: OrderId | undefined
}

/** Paying for a house: one at a time, never lost, and only the server says that it is done. */
export const usePay = ({ me, houseId, open }: About) => {
  const payer = { as: me, houseId }
  const running = useRef(false)
  const gone = useRef(false)
  const settled = useRef<OrderId>()
  const kept = keptPayment(payer)
  const found = kept?.orderId ?? open
  const [standing, setStanding] = useState<Standing>(found ? 'checking' : 'none')
  /** What was broken off. The look at the account that tells of it may be older than its end. */
  const orderLeft = (): OrderId | undefined => {
    const orderId = keptPayment(payer)?.orderId ?? open
    return orderId === settled.current ? undefined : orderId
  }
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  /** `live`: somebody has just pressed a button and waits for what comes of it. */
  const settle = (outcome: Outcome, live: boolean, about?: OrderId) => {
    running.current = false
    if (outcome.state === 'unsure') {
      setStanding(keptPayment(payer)?.phoneSaysPaid ? 'unsure' : 'left')
      return
    }
    if (outcome.state !== 'refused') settled.current = outcome.state === 'paid' ? outcome.orderId : about
    setStanding('none')
    const words = outcomeSays(outcome, live)
    // The receipt says it better, to who is still here.
    if (outcome.state === 'paid' && live && !gone.current)
      openReceipt(outcome.orderId as string as LedgerId, true)
    else if (words) tell(words)
    stir('news')
  }

  const look = async (): Promise<void> => {
    if (running.current) return
    const orderId = orderLeft()
    if (!orderId) return setStanding('none')
    const before = keptPayment(payer)
    // The tap did arrive; only its answer was lost.
    if (before) keepPayment(payer, { ...before, orderId })
    running.current = true
    setStanding((now) => (now === 'none' ? 'checking' : now))
    settle(await askAbout(payer, orderId), false, orderId)
  }
  useRefresh(look, { every: AGAIN })
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    if (found) void latest.current()
  }, [found])

  const start = (billIds: BillId[]) => {
    if (running.current) return
    running.current = true
    // First, while WeChat still believes that a finger did it.
    const consent = askConsent(me, REMINDERS.bill)
    setStanding('starting')
    void pay(payer, billIds, consent, () => setStanding('checking')).then((outcome) => settle(outcome, true))
  }
  const drop = () => {
    const orderId = orderLeft()
    if (running.current || !orderId) return
    running.current = true
    setStanding('checking')
    void putOff(payer, orderId).then((outcome) => settle(outcome, true, orderId))
  }
  return {
    standing,
    /** 分, of what is on its way, where this phone knows it. */
    total: kept?.total,
    start,
    /** The same order again, where this phone knows what it was about. */
    goOn: kept && (() => start(kept.billIds)),
    drop,
    look: () => void look(),
  }
}
export type Paying = ReturnType<typeof usePay>
